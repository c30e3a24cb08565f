#pragma once

#include "engine/trace/eventfilter.h"

#include <QString>
#include <QStringView>

namespace swb::trace {

/** What a line of filter text means; if it is wrong, why and where. */
struct ParsedFilter
{
    EventFilter filter;
    QString error; ///< a sentence for the user; empty if all is well
    qsizetype errorStart = 0;
    qsizetype errorLength = 0;
};

/**
 * Reads filter text: words and "phrases" to search for, and the fields
 *
 *     event:drain  event:data,end  event:connection*   names of events, brackets may be left out
 *     family:trouble                                    lifecycle attempts received sent flow
 * trouble object:echo                                       part of the object's label bytes>1000
 * bytes<=4k   bytes:0                  k M G = 1000s, Ki Mi Gi = 1024s port:8080 since:2s
 * since:500ms since:5m                 back from `nowNs` (Event::timeNs)
 *
 * A field that does not exist is a word ("127.0.0.1:80"). A wrong part is left out of the filter.
 */
ParsedFilter parseFilter(QStringView text, qint64 nowNs);

} // namespace swb::trace
