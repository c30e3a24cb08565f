#include "engine/workbench/socketobject.h"

#include "engine/workbench/serverobject.h"
#include "engine/workbench/workbench.h"

namespace swb::workbench {

namespace {

ReadyState toReadyState(net::SocketState state)
{
    switch (state) {
    case net::SocketState::Opening:
        return ReadyState::Opening;
    case net::SocketState::Open:
        return ReadyState::Open;
    case net::SocketState::ReadOnly:
        return ReadyState::ReadOnly;
    case net::SocketState::WriteOnly:
        return ReadyState::WriteOnly;
    case net::SocketState::Closed:
        break;
    }
    return ReadyState::Closed;
}

} // namespace

SocketObject::SocketObject(Workbench &workbench, RequestId request, ConnectionSpec spec)
    : m_workbench(workbench), m_socket(std::make_unique<net::Socket>(workbench.runtime(),
                                  spec.socket, static_cast<net::SocketListener &>(*this))),
      m_id(m_socket->id()), m_request(request), m_spec(std::move(spec)),
      m_behaviour(Behaviour::Manual, {}, 0), m_createdNs(workbench.nowNs())
{
    m_socket->listenForData();
    m_socket->connect(m_spec.connect);
}

SocketObject::SocketObject(
    Workbench &workbench, ServerObject &server, std::unique_ptr<net::Socket> socket, quint32 number)
    : m_workbench(workbench), m_server(&server), m_socket(std::move(socket)), m_id(m_socket->id()),
      m_behaviour(server.spec().behaviour, server.spec().greeting, number), m_number(number),
      m_createdNs(workbench.nowNs())
{
    m_socket->setListener(*this);
    established();
    m_behaviour.started(*m_socket);
    countWritten();
}

SocketObject::~SocketObject()
{
    m_workbench.peers().remove(m_id, m_socket->localAddress(), m_socket->peerAddress());
}

void SocketObject::established()
{
    m_establishedNs = m_workbench.nowNs();
    m_error = {};
    m_workbench.socketOpened();
    m_workbench.matchPeer(*this, m_socket->localAddress(), m_socket->peerAddress());
}

void SocketObject::socketConnect(net::Socket &)
{
    established();
}

void SocketObject::socketData(net::Socket &socket, QByteArrayView bytes)
{
    m_workbench.countRead(bytes.size());
    if (m_server != nullptr) {
        m_server->countRead(bytes.size());
    }
    m_behaviour.data(socket, bytes);
    countWritten();
}

void SocketObject::countWritten()
{
    const qint64 written = m_socket->bytesWritten() - m_writtenCounted;
    if (written != 0) {
        m_writtenCounted += written;
        m_workbench.countWritten(written);
        if (m_server != nullptr) {
            m_server->countWritten(written);
        }
    }
}

void SocketObject::socketDrain(net::Socket &socket)
{
    m_behaviour.drained(socket);
}

void SocketObject::socketError(net::Socket &, const net::NetErrorPtr &error)
{
    m_error = *error;
}

void SocketObject::socketDestroyed(net::Socket &socket)
{
    m_workbench.peers().remove(m_id, socket.localAddress(), socket.peerAddress());
    if (m_establishedNs >= 0) {
        m_workbench.socketShut();
    }
    if (m_server != nullptr) {
        m_server->socketDestroyed();
    }
}

void SocketObject::socketClose(net::Socket &, std::optional<bool>)
{
    m_closedNs = m_workbench.nowNs();
    m_workbench.socketClosed(*this);
}

void SocketObject::socketChanged(net::Socket &)
{
    m_workbench.markChanged(*this);
}

net::NetError SocketObject::unlessAlive() const
{
    return m_socket->isDestroyed() ? net::codeError(net::ErrorCode::SocketClosed) : net::NetError();
}

net::NetError SocketObject::connectAgain()
{
    if (m_server != nullptr || !m_socket->isClosed()) {
        return net::codeError(net::ErrorCode::UnknownObject);
    }
    m_error = {};
    m_establishedNs = -1;
    m_closedNs = -1;
    m_writtenCounted = 0;
    m_peer = ObjectId::None;
    m_socket->connect(m_spec.connect);
    return {};
}

net::NetError SocketObject::write(const QByteArray &bytes)
{
    if (m_socket->isWritableEnded() || m_socket->isDestroyed()) {
        return net::codeError(m_socket->isDestroyed() ? net::ErrorCode::StreamDestroyed
                                                      : net::ErrorCode::StreamWriteAfterEnd,
            QStringLiteral("write"));
    }
    m_socket->write(bytes);
    countWritten();
    return {};
}

net::NetError SocketObject::end(const QByteArray &bytes)
{
    if (m_socket->isWritableEnded() || m_socket->isDestroyed()) {
        return net::codeError(m_socket->isDestroyed() ? net::ErrorCode::StreamDestroyed
                                                      : net::ErrorCode::StreamAlreadyFinished,
            QStringLiteral("end"));
    }
    m_socket->end(bytes);
    countWritten();
    m_behaviour.ended(*m_socket);
    return {};
}

net::NetError SocketObject::pause()
{
    const net::NetError error = unlessAlive();
    if (!error) {
        m_behaviour.personPaused(*m_socket);
    }
    return error;
}

net::NetError SocketObject::resume()
{
    const net::NetError error = unlessAlive();
    if (!error) {
        m_behaviour.personResumed(*m_socket);
    }
    return error;
}

net::NetError SocketObject::reset()
{
    const net::NetError error = unlessAlive();
    return error ? error : m_socket->resetAndDestroy();
}

net::NetError SocketObject::destroy()
{
    const net::NetError error = unlessAlive();
    if (!error) {
        m_socket->destroy();
    }
    return error;
}

void SocketObject::rename(const QString &name)
{
    m_spec.name = name;
    m_workbench.markChanged(*this);
}

void SocketObject::setPeer(ObjectId peer)
{
    m_peer = peer;
    net::TraceNote note;
    note.object = m_id;
    note.kind = net::EventKind::PeerFound;
    note.related = peer;
    m_workbench.runtime().tracer().record(note);
    m_workbench.markChanged(*this);
}

EndPoint SocketObject::endPoint(const uv::Address &address) const
{
    EndPoint end;
    end.address = address.text();
    end.port = address.port();
    end.family = static_cast<quint8>(address.family());
    return end;
}

ObjectSnapshot SocketObject::snapshot() const
{
    ObjectSnapshot picture;
    picture.id = m_id;
    picture.parent = m_server != nullptr ? m_server->id() : ObjectId::None;
    picture.request = m_request;
    picture.kind = ObjectKind::Socket;
    picture.behaviour = m_server != nullptr ? m_server->spec().behaviour : Behaviour::Manual;
    picture.name = m_spec.name;
    picture.number = m_number;
    picture.createdNs = m_createdNs;
    picture.establishedNs = m_establishedNs;
    picture.closedNs = m_closedNs;
    picture.error = m_error;
    SocketFigures &figures = picture.socket;
    figures.state = toReadyState(m_socket->readyState());
    figures.pending = m_socket->isPending();
    figures.destroyed = m_socket->isDestroyed();
    figures.closed = m_socket->isClosed();
    figures.paused = m_socket->isPaused();
    figures.needDrain = m_socket->needsDrain();
    figures.writableEnded = m_socket->isWritableEnded();
    figures.writableFinished = m_socket->isWritableFinished();
    figures.readableEnded = m_socket->isReadableEnded();
    figures.spec = m_spec;
    figures.local = endPoint(m_socket->localAddress());
    figures.remote = endPoint(m_socket->peerAddress());
    if (m_server == nullptr && m_spec.connect.isIpc()) {
        figures.remote.path = m_spec.connect.path;
    } else if (m_server != nullptr && m_socket->isIpc()) {
        figures.local.path = m_server->spec().listen.path;
    }
    figures.bytesRead = m_socket->bytesRead();
    figures.bytesWritten = m_socket->bytesWritten();
    figures.writableLength = m_socket->writableLength();
    figures.writableHighWaterMark = m_socket->writableHighWaterMark();
    figures.peer = m_peer;
    figures.attempt = m_socket->attemptNumber();
    figures.attempts = m_socket->attemptCount();
    return picture;
}

} // namespace swb::workbench
