#include "engine/net/server.h"

namespace swb::net {

namespace {

constexpr std::chrono::milliseconds acceptPause{200};

bool isDescriptorShortage(int status)
{
    return status == UV_EMFILE || status == UV_ENFILE;
}

} // namespace

void Server::streamIncoming(int status)
{
    if (isDescriptorShortage(status)) {
        pauseAccepting(status);
        return;
    }
    if (status != 0) {
        m_errors.push_back(std::make_shared<const NetError>(systemError(status, Syscall::Accept)));
        m_runtime.ticks().post<&Server::emitError>(this);
        return;
    }
    // One peer per turn of the loop (spec/server.md 5): libuv 1.44 would offer the whole queue at
    // once, but it waits with a peer that nobody takes.
    if (m_acceptedThisTurn) {
        m_peerWaits = true;
        return;
    }
    if (m_turnStart == nullptr) {
        m_turnStart = uv::TurnStart::create(m_runtime.loop(), *this);
    }
    m_acceptedThisTurn = true;
    m_turnStart->start();
    acceptOne();
}

void Server::turnStarted()
{
    if (m_peerWaits) {
        m_peerWaits = false;
        acceptOne(); // counts for the next turn, so m_acceptedThisTurn stays
        return;
    }
    m_acceptedThisTurn = false;
    m_turnStart->stop();
}

void Server::acceptOne()
{
    uv::Result<uv::HandlePtr<uv::Stream>> accepted = m_stream->accept();
    if (!accepted.ok()) {
        if (accepted.error().code() == UV_EMFILE) {
            ++m_refused;
            tracePeer(EventKind::AcceptRefused, uv::Address(), static_cast<qint64>(m_refused),
                ObjectId::None);
        }
        return; // otherwise the peer went away before it was accepted
    }
    uv::HandlePtr<uv::Stream> stream = accepted.take();
    if (m_options.maxConnections.has_value()
        && static_cast<qint64>(m_connections) >= *m_options.maxConnections) {
        ++m_dropped;
        uv::Result<uv::Address> peer = stream->peerAddress();
        tracePeer(EventKind::Drop, peer.ok() ? peer.take() : uv::Address(),
            static_cast<qint64>(m_dropped), ObjectId::None);
        return;
    }
    SocketOptions options;
    options.allowHalfOpen = m_options.allowHalfOpen;
    options.noDelay = m_options.noDelay;
    options.keepAlive = m_options.keepAlive;
    options.keepAliveInitialDelay = m_options.keepAliveInitialDelay;
    options.readableHighWaterMark = m_options.highWaterMark;
    options.writableHighWaterMark = m_options.highWaterMark;
    auto socket
        = std::make_unique<Socket>(m_runtime, options, std::move(stream), m_options.pauseOnConnect);
    ++m_connections;
    ++m_accepted;
    tracePeer(EventKind::Connection, socket->peerAddress(), 0, socket->id());
    m_listener.serverConnection(*this, std::move(socket));
}

void Server::tracePeer(EventKind kind, const uv::Address &peer, qint64 value, ObjectId related)
{
    TraceNote note;
    note.kind = kind;
    const QString text = peer.text();
    note.text = text;
    note.port = peer.port();
    note.family = static_cast<quint8>(peer.family());
    note.value = value;
    note.related = related;
    trace(note);
}

/**
 * With no descriptor left, libuv 1.44 may call back with EMFILE for ever inside one poll. Closing
 * the listener is what ends that; the same address is bound again shortly after.
 */
void Server::pauseAccepting(int status)
{
    m_stream.reset();
    m_turnStart.reset();
    m_acceptedThisTurn = false;
    m_peerWaits = false;
    m_paused = true;
    m_retry = uv::Timer::create(m_runtime.loop(), *this);
    m_retry->start(acceptPause, acceptPause);
    TraceNote note;
    note.kind = EventKind::AcceptPaused;
    note.error = status;
    note.syscall = Syscall::Accept;
    note.value = acceptPause.count();
    trace(note);
}

void Server::timerFired(uv::Timer &)
{
    const int status = m_listen.isIpc() ? openPath() : open(uv::Address(m_bound));
    if (status != 0) {
        return; // the timer repeats
    }
    m_paused = false;
    m_retry.reset();
    TraceNote note;
    note.kind = EventKind::AcceptResumed;
    trace(note);
}

} // namespace swb::net
