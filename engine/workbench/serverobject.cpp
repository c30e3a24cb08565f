#include "engine/workbench/serverobject.h"

#include "engine/workbench/workbench.h"

namespace swb::workbench {

ServerObject::ServerObject(Workbench &workbench, RequestId request, ServerSpec spec)
    : m_workbench(workbench), m_request(request), m_spec(std::move(spec)),
      m_server(std::make_unique<net::Server>(
          workbench.runtime(), m_spec.server, static_cast<net::ServerListener &>(*this))),
      m_createdNs(workbench.nowNs())
{
}

net::NetError ServerObject::listen()
{
    if (removing) {
        return net::codeError(net::ErrorCode::UnknownObject);
    }
    if (!m_server->isListening()) {
        m_error = {};
        m_closedNs = -1;
    }
    net::ListenOptions options = m_spec.listen;
    options.ownerOnly = options.isIpc();
    return m_server->listen(options);
}

net::NetError ServerObject::close()
{
    // The API's own answer for a server that is not running is told as a refused command instead.
    if (!m_server->isListening() && !m_server->isResolving()) {
        return net::codeError(net::ErrorCode::ServerNotRunning);
    }
    return m_server->close();
}

void ServerObject::closeForRemoval()
{
    removing = true;
    static_cast<void>(m_server->close()); // "not running" is as good as closed
}

void ServerObject::rename(const QString &name)
{
    m_spec.name = name;
    m_workbench.markChanged(*this);
}

void ServerObject::countRead(qint64 bytes)
{
    m_bytesRead += bytes;
    m_workbench.markChanged(*this);
}

void ServerObject::countWritten(qint64 bytes)
{
    m_bytesWritten += bytes;
    m_workbench.markChanged(*this);
}

bool ServerObject::isIdle() const
{
    return !m_server->isListening() && !m_server->isResolving();
}

void ServerObject::serverListening(net::Server &)
{
    m_listeningNs = m_workbench.nowNs();
    m_closedNs = -1; // the 'close' of a close() just before may have come after listen()
    m_error = {};
    m_workbench.markChanged(*this);
}

void ServerObject::serverConnection(net::Server &, std::unique_ptr<net::Socket> socket)
{
    m_workbench.addAccepted(*this, std::move(socket), static_cast<quint32>(m_server->accepted()));
}

void ServerObject::serverError(net::Server &, const net::NetErrorPtr &error)
{
    m_error = *error;
    m_workbench.markChanged(*this);
}

void ServerObject::serverClose(net::Server &)
{
    m_closedNs = m_workbench.nowNs();
    m_workbench.markChanged(*this);
    m_workbench.serverClosed(*this);
}

void ServerObject::serverChanged(net::Server &)
{
    m_workbench.markChanged(*this);
}

ServerState ServerObject::state() const
{
    if (m_server->isListening()) {
        return ServerState::Listening;
    }
    if (m_server->isResolving()) {
        return ServerState::Resolving;
    }
    if (m_error) {
        return ServerState::Failed;
    }
    if (m_closedNs >= 0) {
        return ServerState::Closed;
    }
    return m_listeningNs >= 0 ? ServerState::Closing : ServerState::Idle;
}

ObjectSnapshot ServerObject::snapshot() const
{
    ObjectSnapshot picture;
    picture.id = id();
    picture.request = m_request;
    picture.kind = ObjectKind::Server;
    picture.behaviour = m_spec.behaviour;
    picture.name = m_spec.name;
    picture.createdNs = m_createdNs;
    picture.establishedNs = m_listeningNs;
    picture.closedNs = m_closedNs;
    picture.error = m_error;
    ServerFigures &figures = picture.server;
    figures.state = state();
    figures.spec = m_spec;
    const uv::Address &bound = m_server->address();
    figures.bound.address = bound.text();
    figures.bound.port = bound.port();
    figures.bound.family = static_cast<quint8>(bound.family());
    figures.bound.path = m_spec.listen.path;
    figures.reachableFromNetwork = bound.family() != 0 && !bound.isLoopback();
    figures.accepted = m_server->accepted();
    figures.open = m_server->connections();
    figures.dropped = m_server->dropped();
    figures.refused = m_server->refused();
    figures.bytesRead = m_bytesRead;
    figures.bytesWritten = m_bytesWritten;
    return picture;
}

} // namespace swb::workbench
