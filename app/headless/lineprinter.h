#pragma once

#include "app/headless/commandline.h"
#include "app/headless/eventprinter.h"
#include "app/headless/output.h"

#include <QHash>

namespace swb::app {

/**
 * One readable line per event: time, whose it is, event, bytes, detail. Accepted sockets are called
 * #1, #2, ... in the order in which they came.
 */
class LinePrinter : public EventPrinter
{
public:
    /** `name` is what the server or connection itself is called. */
    LinePrinter(Output &output, Output::To to, QString name);

    qint64 print(trace::EventReader &reader, quint64 index) override;

private:
    static QString nameOf(const void *self, net::ObjectId id);
    QString detail(trace::EventReader &reader, quint64 index) const;

    Output &m_output;
    const Output::To m_to;
    const QString m_name;
    QHash<net::ObjectId, int> m_accepted; ///< open ones only
    int m_count = 0;
};

} // namespace swb::app
