#pragma once

#include "engine/net/connector.h"
#include "engine/net/options.h"
#include "engine/net/runtime.h"
#include "engine/net/streamstate.h"
#include "engine/uv/stream.h"

#include <QByteArrayView>

#include <memory>
#include <optional>

namespace swb::net {

class Socket;

/**
 * The owner that listens to a Socket. Calls come in the order and on the turns that spec/socket.md
 * gives the events of the same name. A listener may call anything on the socket, but must not
 * delete it from inside a call; socketClose() is the last one of a connection.
 */
class SocketListener
{
public:
    virtual void socketConnect(Socket &) { }
    virtual void socketReady(Socket &) { }
    /** Valid during the call only. */
    virtual void socketData(Socket &, QByteArrayView) { }
    virtual void socketEnd(Socket &) { }
    virtual void socketDrain(Socket &) { }
    virtual void socketFinish(Socket &) { }
    virtual void socketError(Socket &, const NetErrorPtr &) { }
    /** The handle is gone, in the turn of destroy(); error and close are still to come. */
    virtual void socketDestroyed(Socket &) { }
    /** `hadError` is absent if the socket had no handle when it was destroyed. */
    virtual void socketClose(Socket &, std::optional<bool> hadError) = 0;
    /** Something that a snapshot shows has changed. */
    virtual void socketChanged(Socket &) { }

protected:
    ~SocketListener() = default;
};

/** readyState (spec/socket.md section 3). */
enum class SocketState : quint8 { Opening, Open, ReadOnly, WriteOnly, Closed };

/**
 * One end of a TCP or IPC connection with the semantics of `net.Socket` (spec/socket.md).
 *
 * **Thread:** the engine's. **Owned by:** whoever made it; destroying the object closes the handle
 * silently. **Errors:** through SocketListener::socketError, or as a return value for bad
 * arguments.
 */
class Socket final : private uv::StreamListener, private ConnectorListener
{
public:
    Socket(Runtime &runtime, const SocketOptions &options, SocketListener &listener);
    /** An accepted socket: connected from the start; reads at once unless `paused`. */
    Socket(Runtime &runtime, const SocketOptions &options, uv::HandlePtr<uv::Stream> stream,
        bool paused);
    ~Socket();
    Socket(const Socket &) = delete;
    Socket &operator=(const Socket &) = delete;

    void setListener(SocketListener &listener) { m_listener = &listener; }
    ObjectId id() const { return m_id; }

    /** Before the first connection or after 'close', else nothing. Errors arrive as events. */
    void connect(const ConnectOptions &options);
    /** Says that somebody wants data, as on('data') does: starts flowing unless paused. */
    void listenForData();
    void pause();
    void resume();
    /** False: at or above the high-water mark, or the write failed; wait for drain. */
    bool write(QByteArrayView bytes);
    /** Writes `bytes`, if there are any, and ends our side. */
    void end(QByteArrayView bytes = {});
    void destroy(const NetErrorPtr &error = nullptr);
    /** Flushes what is queued, then closes without waiting for the peer. */
    void destroySoon();
    /** ERR_INVALID_HANDLE_TYPE for IPC; otherwise nothing is returned. */
    NetError resetAndDestroy();
    void setNoDelay(bool on);
    void setKeepAlive(bool on, std::chrono::seconds initialDelay);

    SocketState readyState() const;
    bool isConnecting() const { return m_connecting; }
    bool isPending() const { return m_connecting || m_stream == nullptr; }
    bool isDestroyed() const { return m_destroyed; }
    bool isClosed() const { return m_closeEmitted; }
    bool isPaused() const { return m_read.explicitlyPaused; }
    bool isIpc() const { return m_ipc; }
    bool isReadableEnded() const { return m_read.endEmitted; }
    bool isWritableEnded() const { return m_write.ended; }
    bool isWritableFinished() const { return m_write.finished; }
    bool needsDrain() const { return m_write.needDrain; }
    qint64 writableLength() const { return m_write.length; }
    qint64 writableHighWaterMark() const { return m_write.highWaterMark; }
    qint64 bytesRead() const { return m_bytesRead; }
    qint64 bytesWritten() const { return m_bytesWritten; }
    /** As the kernel gave them when the connection came up; kept after close. */
    const uv::Address &localAddress() const { return m_local; }
    const uv::Address &peerAddress() const { return m_peer; }
    int attemptNumber() const { return m_attempt; }
    int attemptCount() const { return m_attempts; }

private:
    // Connecting: socketconnect.cpp
    void connectorLookup(const AttemptTarget &target, const NetErrorPtr &error) override;
    void connectorAttempt(const AttemptTarget &target, int number, int count) override;
    void connectorAttemptFailed(const AttemptTarget &target, const NetErrorPtr &error) override;
    void connectorAttemptTimeout(
        const AttemptTarget &target, std::chrono::milliseconds limit) override;
    void connectorDone(uv::HandlePtr<uv::Stream> stream) override;
    void connectorFailed(const NetErrorPtr &error) override;
    void resetForConnect();
    void adopt(uv::HandlePtr<uv::Stream> stream);
    void applyTuning();

    // Reading: socketread.cpp
    void streamRead(QByteArrayView bytes) override;
    void streamReadEnded(int status) override;
    void startReading();
    void stopReading();
    void updateFlowing();
    void emitResume();
    void flow();
    void emitData(QByteArrayView bytes);
    void scheduleEnd();
    void emitEnd();
    void endAfterPeer();

    // Writing: socketwrite.cpp
    void streamConnected(int) override { }
    void streamWritten(int status) override;
    void streamShutDown(int status) override;
    void dispatch(QByteArrayView bytes);
    void flushQueue();
    void sendWaiting();
    void afterWrite();
    void failWrite(int status);
    void reportFailedWrite();
    void maybeFinish();
    void emitFinish();
    NetErrorPtr refuseWrite();

    // Closing: socketclose.cpp
    void streamClosed() override;
    void destroyWith(const NetErrorPtr &error);
    void announceDestroyed();
    void emitError();
    void closeWithoutHandle();
    void emitClose(std::optional<bool> hadError);

    void changed();
    void trace(EventKind kind);
    void trace(TraceNote note);
    void traceAddress(EventKind kind, const AttemptTarget &target, const NetErrorPtr &error);

    Runtime &m_runtime;
    SocketListener *m_listener = nullptr;
    const ObjectId m_id;
    SocketOptions m_options;
    ReadableState m_read;
    WritableState m_write;
    uv::HandlePtr<uv::Stream> m_stream;
    uv::ClosingPtr<uv::Stream> m_closing;
    std::unique_ptr<Connector> m_connector;
    NetErrorPtr m_errored;
    NetErrorPtr m_writeError;
    QByteArrayView m_dataInHand; ///< what the listener is being told of
    uv::Address m_local;
    uv::Address m_peer;
    qint64 m_bytesRead = 0;
    qint64 m_bytesWritten = 0;
    int m_attempt = 0;
    int m_attempts = 0;
    bool m_ipc = false;
    bool m_connecting = false;
    bool m_destroyed = false;
    bool m_closeEmitted = false;
    bool m_resetOnConnect = false;
    bool m_destroyOnFinish = false;
};

} // namespace swb::net
