#include "engine/net/socket.h"

namespace swb::net {

void Socket::destroy(const NetErrorPtr &error)
{
    if (m_destroyed) {
        return;
    }
    trace(EventKind::DestroyCall);
    destroyWith(error);
}

void Socket::destroySoon()
{
    if (m_destroyed) {
        return;
    }
    if (m_write.finished) {
        destroyWith(nullptr);
        return;
    }
    m_destroyOnFinish = true;
    end();
}

NetError Socket::resetAndDestroy()
{
    if (m_destroyed) {
        return {};
    }
    if (m_connecting && !m_ipc) {
        if (!m_resetOnConnect) {
            trace(EventKind::ResetCall);
        }
        m_resetOnConnect = true;
        return {};
    }
    if (m_ipc && (m_stream != nullptr || m_connecting)) {
        return codeError(ErrorCode::InvalidHandleType);
    }
    if (!m_resetOnConnect) {
        trace(EventKind::ResetCall);
    }
    if (m_stream == nullptr) {
        destroyWith(std::make_shared<const NetError>(codeError(ErrorCode::SocketClosed)));
        return {};
    }
    m_destroyed = true;
    auto [closing, status] = uv::Stream::reset(std::move(m_stream));
    m_closing = std::move(closing);
    if (!status.ok()) {
        // Happens while a shutdown is under way; the handle closes normally (spec/socket.md 8.5).
        m_errored = std::make_shared<const NetError>(systemError(status.code(), Syscall::Reset));
        m_runtime.ticks().post<&Socket::emitError>(this);
    }
    announceDestroyed();
    return {};
}

void Socket::destroyWith(const NetErrorPtr &error)
{
    if (m_destroyed) {
        return;
    }
    m_destroyed = true;
    m_connecting = false;
    m_errored = error;
    if (m_connector != nullptr && m_stream == nullptr) {
        // Kept until the next connect() or the end: we may be inside one of its calls.
        m_stream = m_connector->cancel();
        if (m_stream != nullptr) {
            m_stream->setListener(this);
        }
    }
    if (error != nullptr) {
        m_runtime.ticks().post<&Socket::emitError>(this);
    }
    if (m_stream != nullptr) {
        m_closing = uv::closeHandle(std::move(m_stream));
    } else {
        m_runtime.ticks().post<&Socket::closeWithoutHandle>(this);
    }
    announceDestroyed();
}

void Socket::announceDestroyed()
{
    if (m_listener != nullptr) {
        m_listener->socketDestroyed(*this);
        m_listener->socketChanged(*this);
    }
}

void Socket::emitError()
{
    const NetErrorPtr error = m_errored; // the listener may connect again, which forgets it
    TraceNote note;
    note.kind = EventKind::Error;
    note.error = error->number;
    note.syscall = error->syscall;
    note.text = error->address;
    note.port = error->port.value_or(0);
    note.value = error->errors.size();
    trace(note);
    m_listener->socketError(*this, error);
}

void Socket::closeWithoutHandle()
{
    emitClose(std::nullopt);
}

void Socket::streamClosed()
{
    static_cast<void>(m_closing.release()); // the handle deletes itself after this call
    emitClose(m_errored != nullptr);
}

void Socket::emitClose(std::optional<bool> hadError)
{
    m_closeEmitted = true;
    m_write.length = 0;
    m_write.queue.clear();
    m_write.waiting.clear();
    m_read.buffer.clear(); // the object may be kept for a long time
    m_read.length = 0;
    TraceNote note;
    note.kind = EventKind::Close;
    note.value = hadError.value_or(false) ? 1 : 0;
    trace(note);
    m_listener->socketClose(*this, hadError);
}

} // namespace swb::net
