#include "engine/net/socket.h"

namespace swb::net {

void Socket::listenForData()
{
    m_read.listening = true;
    updateFlowing();
}

void Socket::pause()
{
    m_read.explicitlyPaused = true;
    if (m_read.flowing != std::optional(false)) {
        m_read.flowing = false;
        trace(EventKind::Pause);
    }
}

void Socket::resume()
{
    const bool wasPaused = m_read.explicitlyPaused;
    m_read.explicitlyPaused = false;
    m_read.flowing = true;
    if (!m_read.resumeScheduled) {
        m_read.resumeScheduled = true;
        if (wasPaused) {
            m_runtime.ticks().post<&Socket::emitResume>(this);
        } else {
            m_runtime.ticks().post<&Socket::flow>(this);
        }
    }
    startReading();
}

void Socket::updateFlowing()
{
    if (m_read.listening && !m_read.explicitlyPaused && m_read.flowing != std::optional(true)) {
        m_read.flowing = true;
        m_read.resumeScheduled = true;
        m_runtime.ticks().post<&Socket::flow>(this);
        startReading();
    }
}

void Socket::emitResume()
{
    if (m_destroyed) {
        m_read.resumeScheduled = false;
        return;
    }
    trace(EventKind::Resume);
    flow();
}

/** Hands on what was buffered, chunk by chunk, until somebody pauses. */
void Socket::flow()
{
    m_read.resumeScheduled = false;
    while (m_read.flowing == std::optional(true) && !m_read.buffer.empty() && !m_destroyed) {
        const QByteArray chunk = std::move(m_read.buffer.front());
        m_read.buffer.pop_front();
        m_read.length -= chunk.size();
        emitData(chunk);
    }
    if (m_destroyed) {
        return;
    }
    if (m_read.hasRoom()) {
        startReading();
    }
    if (m_read.ended && m_read.buffer.empty()) {
        scheduleEnd();
    }
}

void Socket::startReading()
{
    if (m_read.reading || m_read.ended || m_stream == nullptr || m_connecting
        || !m_read.hasRoom()) {
        return;
    }
    const uv::Status status = m_stream->startReading();
    if (!status.ok()) {
        destroyWith(std::make_shared<const NetError>(systemError(status.code(), Syscall::Read)));
        return;
    }
    m_read.reading = true;
}

void Socket::stopReading()
{
    if (m_read.reading && m_stream != nullptr) {
        m_read.reading = false;
        m_stream->stopReading();
    }
}

void Socket::streamRead(QByteArrayView bytes)
{
    if (m_destroyed) {
        return;
    }
    m_bytesRead += bytes.size();
    if (m_read.flowing == std::optional(true) && m_read.buffer.empty() && m_read.listening) {
        emitData(bytes);
        return;
    }
    if (m_read.flowing == std::optional(true) && !m_read.listening) {
        emitData(bytes); // flowing without a listener: counted and dropped
        return;
    }
    m_read.buffer.emplace_back(bytes.toByteArray());
    m_read.length += bytes.size();
    if (!m_read.hasRoom()) {
        stopReading();
    }
    changed();
}

void Socket::emitData(QByteArrayView bytes)
{
    TraceNote note;
    note.kind = EventKind::Data;
    note.bytes = bytes.size();
    note.payload = bytes;
    trace(note);
    m_dataInHand = bytes;
    m_listener->socketData(*this, bytes);
    m_dataInHand = {};
}

void Socket::streamReadEnded(int status)
{
    m_read.reading = false;
    if (m_destroyed) {
        return;
    }
    if (status != UV_EOF) {
        destroyWith(std::make_shared<const NetError>(systemError(status, Syscall::Read)));
        return;
    }
    m_read.ended = true;
    if (m_read.buffer.empty()) {
        scheduleEnd();
    }
}

void Socket::scheduleEnd()
{
    if (!m_read.endEmitted) {
        m_runtime.ticks().post<&Socket::emitEnd>(this);
    }
}

void Socket::emitEnd()
{
    if (m_destroyed || m_read.endEmitted) {
        return;
    }
    m_read.endEmitted = true;
    trace(EventKind::End);
    m_listener->socketEnd(*this);
    if (m_destroyed) {
        return;
    }
    if (m_write.finished) {
        destroyWith(nullptr);
    } else if (!m_options.allowHalfOpen && !m_write.ended) {
        // After the ticks that the listeners queued: they may still write (spec/socket.md 8.2).
        m_runtime.ticks().post<&Socket::endAfterPeer>(this);
    }
}

void Socket::endAfterPeer()
{
    if (!m_destroyed && !m_write.ended) {
        m_write.endedByPeer = true;
        m_write.ended = true;
        maybeFinish();
        changed();
    }
}

} // namespace swb::net
