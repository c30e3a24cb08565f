#include "engine/net/socket.h"

#include <algorithm>
#include <span>
#include <utility>

namespace swb::net {

bool Socket::write(QByteArrayView bytes)
{
    if (m_write.ended || m_destroyed) {
        const NetErrorPtr error = refuseWrite();
        if (!m_destroyed) {
            destroyWith(error);
        }
        return false;
    }
    m_write.length += bytes.size();
    m_bytesWritten += bytes.size();
    if (m_write.inProgress || m_write.failed) {
        m_write.queue.push_back(bytes.toByteArray());
    } else {
        dispatch(bytes);
    }
    const bool room = m_write.length < m_write.highWaterMark || m_write.length == 0;
    if (!room) {
        m_write.needDrain = true;
    }
    const bool accepted = room && !m_destroyed && !m_write.failed;
    TraceNote note;
    note.kind = EventKind::Write;
    note.bytes = bytes.size();
    note.payload = bytes;
    note.repeatsData = bytes.data() == m_dataInHand.data() && bytes.size() == m_dataInHand.size();
    note.value = m_write.length;
    note.flags = accepted ? quint8(0) : quint8(WriteReturnedFalse);
    trace(note);
    return accepted;
}

NetErrorPtr Socket::refuseWrite()
{
    const ErrorCode code = m_destroyed ? ErrorCode::StreamDestroyed
        : m_write.endedByPeer          ? ErrorCode::EndedByPeer
                                       : ErrorCode::StreamWriteAfterEnd;
    return std::make_shared<const NetError>(codeError(code, QStringLiteral("write")));
}

/** One write, nothing else in progress: to the kernel at once as far as it goes. */
void Socket::dispatch(QByteArrayView bytes)
{
    m_write.progressLength = bytes.size();
    if (m_connecting) {
        m_write.inProgress = true;
        m_write.waiting = bytes.toByteArray();
        return;
    }
    if (m_stream == nullptr) {
        m_write.failed = true;
        m_writeError = std::make_shared<const NetError>(codeError(ErrorCode::SocketClosed));
        m_runtime.ticks().post<&Socket::reportFailedWrite>(this);
        return;
    }
    uv::Result<std::size_t> written = m_stream->tryWrite(std::span(&bytes, 1));
    if (!written.ok()) {
        failWrite(written.error().code());
        return;
    }
    const auto sent = static_cast<qsizetype>(written.value());
    if (sent == bytes.size()) {
        m_write.length -= m_write.progressLength;
        return;
    }
    std::vector<QByteArray> rest;
    rest.push_back(bytes.sliced(sent).toByteArray());
    const uv::Status status = m_stream->write(std::move(rest));
    if (!status.ok()) {
        failWrite(status.code());
        return;
    }
    m_write.inProgress = true;
}

void Socket::sendWaiting()
{
    if (!m_write.inProgress) {
        maybeFinish();
        return;
    }
    const QByteArray first = std::exchange(m_write.waiting, {});
    m_write.inProgress = false;
    dispatch(first);
    if (!m_write.inProgress && !m_write.failed) {
        flushQueue();
        afterWrite();
    }
}

/** Everything queued goes out as one gathered write. */
void Socket::flushQueue()
{
    if (m_write.queue.empty() || m_stream == nullptr) {
        return;
    }
    std::vector<QByteArray> chunks = std::exchange(m_write.queue, {});
    std::vector<QByteArrayView> views(chunks.begin(), chunks.end());
    m_write.progressLength = 0;
    for (const QByteArray &chunk : chunks) {
        m_write.progressLength += chunk.size();
    }
    uv::Result<std::size_t> written = m_stream->tryWrite(views);
    if (!written.ok()) {
        failWrite(written.error().code());
        return;
    }
    auto sent = static_cast<qsizetype>(written.value());
    std::vector<QByteArray> rest;
    for (QByteArray &chunk : chunks) {
        const qsizetype gone = std::min(sent, chunk.size());
        sent -= gone;
        if (gone < chunk.size()) {
            rest.push_back(gone == 0 ? std::move(chunk) : chunk.sliced(gone));
        }
    }
    if (rest.empty()) {
        m_write.length -= m_write.progressLength;
        return;
    }
    const uv::Status status = m_stream->write(std::move(rest));
    if (!status.ok()) {
        failWrite(status.code());
        return;
    }
    m_write.inProgress = true;
}

void Socket::streamWritten(int status)
{
    m_write.inProgress = false;
    if (m_destroyed) {
        return;
    }
    if (status != 0) {
        m_write.failed = true;
        destroyWith(std::make_shared<const NetError>(systemError(status, Syscall::Write)));
        return;
    }
    m_write.length -= m_write.progressLength;
    TraceNote note;
    note.kind = EventKind::Written;
    note.bytes = m_write.progressLength;
    note.value = m_write.length;
    trace(note);
    flushQueue();
    afterWrite();
}

void Socket::afterWrite()
{
    if (m_destroyed || m_write.failed) {
        return;
    }
    if (m_write.needDrain && m_write.length == 0 && !m_write.ended) {
        m_write.needDrain = false;
        trace(EventKind::Drain);
        m_listener->socketDrain(*this);
    }
    maybeFinish();
}

void Socket::failWrite(int status)
{
    m_write.failed = true;
    m_writeError = std::make_shared<const NetError>(systemError(status, Syscall::Write));
    m_runtime.ticks().post<&Socket::reportFailedWrite>(this);
}

void Socket::reportFailedWrite()
{
    if (!m_destroyed) {
        destroyWith(m_writeError);
    }
}

void Socket::end(QByteArrayView bytes)
{
    if (!bytes.isEmpty()) {
        write(bytes);
    }
    if (m_destroyed || m_write.ended) {
        return;
    }
    m_write.ended = true;
    trace(EventKind::EndCall);
    maybeFinish();
}

void Socket::maybeFinish()
{
    const bool flushed = !m_write.inProgress && m_write.queue.empty() && !m_write.failed;
    if (!m_write.ended || m_write.finished || m_write.shutdownStarted || !flushed || m_destroyed
        || m_connecting) {
        return;
    }
    m_write.shutdownStarted = true;
    if (m_stream == nullptr) {
        m_runtime.ticks().post<&Socket::emitFinish>(this);
        return;
    }
    const uv::Status status = m_stream->shutDown();
    if (status.code() == UV_ENOTCONN) {
        m_runtime.ticks().post<&Socket::emitFinish>(this); // shut down already
    } else if (!status.ok()) {
        destroyWith(
            std::make_shared<const NetError>(systemError(status.code(), Syscall::Shutdown)));
    }
}

void Socket::streamShutDown(int status)
{
    if (m_destroyed) {
        return;
    }
    if (status == 0 || status == UV_ENOTCONN) {
        m_runtime.ticks().post<&Socket::emitFinish>(this);
    } else {
        destroyWith(std::make_shared<const NetError>(systemError(status, Syscall::Shutdown)));
    }
}

void Socket::emitFinish()
{
    if (m_destroyed || m_write.finished) {
        return;
    }
    m_write.finished = true;
    trace(EventKind::Finish);
    m_listener->socketFinish(*this);
    // A socket that never connected just stays (spec/socket.md 8.1).
    if (!m_destroyed && (m_read.endEmitted || m_destroyOnFinish) && m_stream != nullptr) {
        destroyWith(nullptr);
    }
}

} // namespace swb::net
