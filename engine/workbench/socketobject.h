#pragma once

#include "engine/net/socket.h"
#include "engine/workbench/behaviour.h"
#include "engine/workbench/objects.h"

#include <memory>

namespace swb::workbench {

class ServerObject;
class Workbench;

/**
 * A socket as the workbench knows it: a connection that a person opened, or one that a server
 * accepted. It outlives the connection, so that what happened stays readable.
 *
 * **Thread:** the engine's. **Owned by:** Workbench.
 */
class SocketObject final : private net::SocketListener
{
public:
    /** A connection; connects at once. */
    SocketObject(Workbench &workbench, RequestId request, ConnectionSpec spec);
    /** An accepted socket. */
    SocketObject(Workbench &workbench, ServerObject &server, std::unique_ptr<net::Socket> socket,
        quint32 number);
    ~SocketObject();

    ObjectId id() const { return m_id; }
    ServerObject *server() const { return m_server; }
    bool isClosed() const { return m_socket->isClosed(); }
    ObjectSnapshot snapshot() const;

    /** Each returns what prevents it, or nothing. */
    net::NetError connectAgain();
    net::NetError write(const QByteArray &bytes);
    net::NetError end(const QByteArray &bytes);
    net::NetError pause();
    net::NetError resume();
    net::NetError reset();
    net::NetError destroy();
    void rename(const QString &name);
    void setPeer(ObjectId peer);

    /** Bookkeeping of the Workbench: a snapshot is due. */
    bool dirty = false;
    /** Bookkeeping of the Workbench: goes as soon as it has closed. */
    bool removing = false;

private:
    void socketConnect(net::Socket &) override;
    void socketData(net::Socket &, QByteArrayView bytes) override;
    void socketDrain(net::Socket &) override;
    void socketError(net::Socket &, const net::NetErrorPtr &error) override;
    void socketDestroyed(net::Socket &) override;
    void socketClose(net::Socket &, std::optional<bool> hadError) override;
    void socketChanged(net::Socket &) override;

    void established();
    net::NetError unlessAlive() const;
    void countWritten();
    EndPoint endPoint(const uv::Address &address) const;

    Workbench &m_workbench;
    ServerObject *const m_server = nullptr;
    std::unique_ptr<net::Socket> m_socket;
    const ObjectId m_id;
    const RequestId m_request = RequestId::None;
    ConnectionSpec m_spec;
    SocketBehaviour m_behaviour;
    const quint32 m_number = 0;
    ObjectId m_peer = ObjectId::None;
    net::NetError m_error;
    qint64 m_createdNs = 0;
    qint64 m_establishedNs = -1;
    qint64 m_closedNs = -1;
    qint64 m_writtenCounted = 0;
};

} // namespace swb::workbench
