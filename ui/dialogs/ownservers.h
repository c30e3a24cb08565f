#pragma once

#include "ui/models/objectdirectory.h"

#include <QList>

#include <optional>

namespace swb::ui {

/** True if a server on `host` cannot listen on a port that one on `otherHost` has (server.md 4.5).
 */
bool hostsConflict(const QString &host, const QString &otherHost);

/**
 * Finds servers of this workbench that matter to what a form asks for. Hosts that are names are
 * compared as loopback if they are "localhost", else not at all: nothing is looked up here.
 */
class OwnServers
{
public:
    explicit OwnServers(QList<workbench::ObjectSnapshot> objects);
    explicit OwnServers(const ObjectDirectory &directory);

    /** The listening server that stands in the way of listening on this address. */
    std::optional<workbench::ObjectSnapshot> blocking(const net::ListenOptions &options) const;
    /** The server, listening or not, that a connection to this address is meant for. */
    std::optional<workbench::ObjectSnapshot> target(const net::ConnectOptions &options) const;
    /** The newest server that listens. */
    std::optional<workbench::ObjectSnapshot> newestListening() const;

private:
    QList<workbench::ObjectSnapshot> m_servers;
};

} // namespace swb::ui
