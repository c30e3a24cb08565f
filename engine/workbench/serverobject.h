#pragma once

#include "engine/net/server.h"
#include "engine/workbench/objects.h"

#include <QList>

#include <deque>
#include <memory>

namespace swb::workbench {

class Workbench;

/**
 * A server as the workbench knows it: the net::Server, what it was asked for, and figures over all
 * its accepted sockets.
 *
 * **Thread:** the engine's. **Owned by:** Workbench.
 */
class ServerObject final : private net::ServerListener
{
public:
    ServerObject(Workbench &workbench, RequestId request, ServerSpec spec);

    ObjectId id() const { return m_server->id(); }
    const ServerSpec &spec() const { return m_spec; }
    /** Starts, or starts again after a failure or close. */
    net::NetError listen();
    net::NetError close();
    /** Closes for good; 'close' follows whether or not it was running. */
    void closeForRemoval();
    void rename(const QString &name);
    bool isIdle() const;
    quint64 refused() const { return m_server->refused(); }
    bool isListening() const { return m_server->isListening(); }
    ObjectSnapshot snapshot() const;

    /** From the accepted sockets. */
    void socketDestroyed() { m_server->socketDestroyed(); }
    void countRead(qint64 bytes);
    void countWritten(qint64 bytes);

    /** Accepted sockets that still have an object, oldest first; kept by the Workbench. */
    QList<ObjectId> sockets;
    /** Those of them that have closed, in that order; ids may be gone already. */
    std::deque<ObjectId> closedSockets;
    /** Bookkeeping of the Workbench: a snapshot is due. */
    bool dirty = false;
    /** Bookkeeping of the Workbench: goes with the last of its sockets. */
    bool removing = false;

private:
    void serverListening(net::Server &) override;
    void serverConnection(net::Server &, std::unique_ptr<net::Socket> socket) override;
    void serverError(net::Server &, const net::NetErrorPtr &error) override;
    void serverClose(net::Server &) override;
    void serverChanged(net::Server &) override;
    ServerState state() const;

    Workbench &m_workbench;
    const RequestId m_request;
    ServerSpec m_spec;
    std::unique_ptr<net::Server> m_server;
    net::NetError m_error;
    qint64 m_createdNs;
    qint64 m_listeningNs = -1;
    qint64 m_closedNs = -1;
    qint64 m_bytesRead = 0;
    qint64 m_bytesWritten = 0;
};

} // namespace swb::workbench
