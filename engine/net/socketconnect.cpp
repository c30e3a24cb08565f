#include "engine/net/socket.h"

namespace swb::net {

void Socket::connect(const ConnectOptions &options)
{
    if (m_connecting || m_stream != nullptr) {
        return;
    }
    resetForConnect();
    m_ipc = options.isIpc();
    m_connecting = true;
    TraceNote note;
    note.kind = EventKind::ConnectCall;
    const QString target = options.isIpc() ? options.path : options.host;
    note.text = target;
    note.port = options.isIpc() ? quint16(0) : options.port;
    trace(note);
    m_connector
        = std::make_unique<Connector>(m_runtime, options, static_cast<ConnectorListener &>(*this));
    m_connector->start();
}

void Socket::resetForConnect()
{
    if (!m_destroyed) {
        return;
    }
    m_runtime.ticks().cancel(this);
    m_connector.reset();
    m_closing.reset();
    m_errored.reset();
    m_writeError.reset();
    const bool listening = m_read.listening;
    const bool paused = m_read.explicitlyPaused;
    const std::optional<bool> flowing = m_read.flowing;
    m_read = ReadableState();
    m_read.listening = listening;
    m_read.explicitlyPaused = paused;
    m_read.flowing = flowing;
    m_read.highWaterMark = m_options.readableHighWaterMark;
    m_write = WritableState();
    m_write.highWaterMark = m_options.writableHighWaterMark;
    m_local = uv::Address();
    m_peer = uv::Address();
    m_bytesRead = 0;
    m_bytesWritten = 0;
    m_attempt = 0;
    m_attempts = 0;
    m_destroyed = false;
    m_closeEmitted = false;
    m_resetOnConnect = false;
    m_destroyOnFinish = false;
}

void Socket::traceAddress(EventKind kind, const AttemptTarget &target, const NetErrorPtr &error)
{
    TraceNote note;
    note.kind = kind;
    note.text = target.address.isEmpty() && error != nullptr ? error->address : target.address;
    note.port = target.port;
    note.family = static_cast<quint8>(target.family);
    if (error != nullptr) {
        note.error = error->number;
        note.syscall = error->syscall;
    }
    trace(note);
}

void Socket::connectorLookup(const AttemptTarget &target, const NetErrorPtr &error)
{
    traceAddress(EventKind::Lookup, target, error);
}

void Socket::connectorAttempt(const AttemptTarget &target, int number, int count)
{
    m_attempt = number;
    m_attempts = count;
    traceAddress(EventKind::ConnectionAttempt, target, nullptr);
}

void Socket::connectorAttemptFailed(const AttemptTarget &target, const NetErrorPtr &error)
{
    // A single attempt is over when it fails; a race goes on (spec/connect.md sections 4 and 6).
    if (m_attempts == 1) {
        m_connecting = false;
    }
    traceAddress(EventKind::ConnectionAttemptFailed, target, error);
}

void Socket::connectorAttemptTimeout(const AttemptTarget &target, std::chrono::milliseconds limit)
{
    TraceNote note;
    note.kind = EventKind::ConnectionAttemptTimeout;
    note.text = target.address;
    note.port = target.port;
    note.family = static_cast<quint8>(target.family);
    note.value = limit.count();
    trace(note);
}

void Socket::connectorFailed(const NetErrorPtr &error)
{
    destroyWith(error);
}

void Socket::connectorDone(uv::HandlePtr<uv::Stream> stream)
{
    m_connecting = false;
    adopt(std::move(stream));
    TraceNote note;
    note.kind = EventKind::Connect;
    const QString peer = m_peer.text();
    note.text = peer;
    note.port = m_peer.port();
    note.family = static_cast<quint8>(m_peer.family());
    trace(note);
    m_listener->socketConnect(*this);
    if (!m_destroyed) {
        sendWaiting();
    }
    if (m_resetOnConnect && !m_destroyed) {
        static_cast<void>(resetAndDestroy()); // TCP for sure: IPC was refused when it was asked for
    }
    trace(EventKind::Ready);
    m_listener->socketReady(*this);
    if (!m_destroyed && !(m_read.explicitlyPaused && !m_read.listening)) {
        startReading();
    }
}

void Socket::adopt(uv::HandlePtr<uv::Stream> stream)
{
    m_stream = std::move(stream);
    m_stream->setListener(this);
    m_ipc = m_stream->kind() == uv::Stream::Kind::Ipc;
    uv::Result<uv::Address> local = m_stream->localAddress();
    uv::Result<uv::Address> peer = m_stream->peerAddress();
    if (local.ok()) {
        m_local = local.take();
    }
    if (peer.ok()) {
        m_peer = peer.take(); // absent if the peer reset the connection before it was accepted
    }
    applyTuning();
}

void Socket::applyTuning()
{
    if (m_options.noDelay) {
        m_stream->setNoDelay(true);
    }
    if (m_options.keepAlive) {
        m_stream->setKeepAlive(
            true, static_cast<unsigned>(m_options.keepAliveInitialDelay.count()));
    }
}

} // namespace swb::net
