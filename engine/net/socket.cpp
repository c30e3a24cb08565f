#include "engine/net/socket.h"

namespace swb::net {

Socket::Socket(Runtime &runtime, const SocketOptions &options, SocketListener &listener)
    : m_runtime(runtime), m_listener(&listener), m_id(runtime.newId()), m_options(options)
{
    m_read.highWaterMark = options.readableHighWaterMark;
    m_write.highWaterMark = options.writableHighWaterMark;
}

Socket::Socket(
    Runtime &runtime, const SocketOptions &options, uv::HandlePtr<uv::Stream> stream, bool paused)
    : m_runtime(runtime), m_id(runtime.newId()), m_options(options)
{
    m_read.highWaterMark = options.readableHighWaterMark;
    m_write.highWaterMark = options.writableHighWaterMark;
    if (paused) {
        m_read.flowing = false;
        m_read.explicitlyPaused = true;
    }
    adopt(std::move(stream));
    if (!paused) {
        startReading();
    }
}

Socket::~Socket()
{
    m_runtime.ticks().cancel(this);
}

SocketState Socket::readyState() const
{
    if (m_connecting) {
        return SocketState::Opening;
    }
    const bool readable = !m_destroyed && !m_read.endEmitted;
    const bool writable = !m_destroyed && !m_write.ended && !m_write.failed;
    if (readable) {
        return writable ? SocketState::Open : SocketState::ReadOnly;
    }
    return writable ? SocketState::WriteOnly : SocketState::Closed;
}

void Socket::setNoDelay(bool on)
{
    m_options.noDelay = on;
    if (m_stream != nullptr && !m_connecting) {
        m_stream->setNoDelay(on);
    }
}

void Socket::setKeepAlive(bool on, std::chrono::seconds initialDelay)
{
    m_options.keepAlive = on;
    m_options.keepAliveInitialDelay = initialDelay;
    if (m_stream != nullptr && !m_connecting) {
        m_stream->setKeepAlive(on, static_cast<unsigned>(initialDelay.count()));
    }
}

void Socket::trace(EventKind kind)
{
    TraceNote note;
    note.kind = kind;
    trace(note);
}

void Socket::trace(TraceNote note)
{
    note.object = m_id;
    m_runtime.tracer().record(note);
    changed();
}

void Socket::changed()
{
    if (m_listener != nullptr) {
        m_listener->socketChanged(*this);
    }
}

} // namespace swb::net
