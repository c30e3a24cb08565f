#pragma once

#include "ui/models/objectdirectory.h"

namespace swb::ui {

/** What one row of the endpoints tree says, apart from its dot and its sparkline. */
struct EndpointRow
{
    QString name;
    QString detail; ///< address or state, dim
    QString trouble; ///< error code of a failed object
    QString badge; ///< number of open sockets; empty if there are none
    bool nameIsData = false; ///< an address: fixed pitch
    bool detailIsData = false;
    bool dim = false; ///< closed, or not listening
    bool paused = false;
    bool reachable = false; ///< from the network

    friend bool operator==(const EndpointRow &, const EndpointRow &) = default;
};

EndpointRow describeEndpoint(const ObjectSnapshot &object, const ObjectDirectory &directory);

/** The same as one sentence, for screen readers and tool tips. */
QString endpointSentence(const ObjectSnapshot &object, const ObjectDirectory &directory);

} // namespace swb::ui
