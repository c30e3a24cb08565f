#pragma once

#include "engine/uv/address.h"
#include "engine/uv/descriptorbudget.h"
#include "engine/uv/handle.h"

#include <QByteArray>
#include <QByteArrayView>

#include <memory>
#include <span>
#include <vector>

namespace swb::uv {

/**
 * Hears what happens on a Stream. Any call may let go of the stream; the stream touches nothing of
 * its own after calling.
 */
class StreamListener
{
public:
    /** Bytes arrived; valid during the call only. */
    virtual void streamRead(QByteArrayView bytes) = 0;
    /** Reading ended: UV_EOF or an error. libuv has stopped reading. */
    virtual void streamReadEnded(int status) = 0;
    virtual void streamConnected(int status) = 0;
    /** One asynchronous write() finished. */
    virtual void streamWritten(int status) = 0;
    virtual void streamShutDown(int status) = 0;
    /** A closing with notice is done; release() the ClosingPtr first. */
    virtual void streamClosed() = 0;

protected:
    ~StreamListener() = default;
};

/** Hears of connections on a listening Stream; see Stream::accept. */
class AcceptListener
{
public:
    /** A peer waits to be accepted, or accepting failed (EMFILE...). */
    virtual void streamIncoming(int status) = 0;

protected:
    ~AcceptListener() = default;
};

/** Room for one libuv stream handle of either kind. */
union StreamRaw {
    void *data; ///< first member of every libuv handle
    uv_stream_t stream;
    uv_tcp_t tcp;
    uv_pipe_t pipe;
};

/**
 * A TCP or IPC (Unix-domain, named pipe) stream: libuv's calls as members, errors as Status, no
 * semantics of the net API.
 *
 * **Owned by:** a HandlePtr or ClosingPtr (handle.h). **Thread:** the loop's.
 */
class Stream : public Handle<Stream, StreamRaw>
{
public:
    enum class Kind { Tcp, Ipc };

    /** `family` 4 or 6 makes the descriptor at once (needed for options before bind), 0 later. */
    static Result<HandlePtr<Stream>> create(Loop &loop, Kind kind, int family = 0);

    Kind kind() const { return m_kind; }
    void setListener(StreamListener *listener) { m_listener = listener; }

    Status bind(const Address &address, bool ipv6Only);
    Status bindPath(const QByteArray &path);
    Status listen(int backlog, AcceptListener &listener);
    /** UV_EMFILE if the descriptor budget is used up: the peer was accepted and hung up. */
    Result<HandlePtr<Stream>> accept();

    /** The outcome comes as streamConnected(); a failure returned here does not come again. */
    Status connect(const Address &address);
    Status connectPath(const QByteArray &path);

    Status startReading();
    void stopReading();
    /** Bytes the kernel took at once (0 if it took none), or an error other than "try later". */
    Result<std::size_t> tryWrite(std::span<const QByteArrayView> chunks);
    /** Writes all of `chunks` in order and reports once through streamWritten(). */
    Status write(std::vector<QByteArray> chunks);
    Status shutDown();
    /** Bytes accepted by write() that the kernel has not taken yet. */
    std::size_t writeQueueSize() const { return m_raw.stream.write_queue_size; }

    /** Options are wishes: the system may refuse them and nothing depends on them. */
    void setNoDelay(bool on);
    void setKeepAlive(bool on, unsigned delaySeconds);
    Status setReusePort();

    Result<Address> localAddress() const;
    Result<Address> peerAddress() const;

    /**
     * Closes with a TCP reset instead of FIN and with notice. The status says whether the reset
     * could be sent (UV_EINVAL during a shutdown); the handle is closing in any case.
     */
    static std::pair<ClosingPtr<Stream>, Status> reset(HandlePtr<Stream> stream);

    void detach()
    {
        m_listener = nullptr;
        m_acceptListener = nullptr;
    }
    void closed()
    {
        if (m_listener != nullptr) {
            m_listener->streamClosed();
        }
    }

private:
    struct ConnectRequest;
    struct WriteRequest;
    struct ShutdownRequest;

    Stream(Loop &loop, Kind kind, DescriptorBudget::Ticket ticket);
    static void onAlloc(uv_handle_t *raw, std::size_t suggested, uv_buf_t *buffer) noexcept;
    static void onRead(uv_stream_t *raw, ssize_t count, const uv_buf_t *buffer) noexcept;
    static void onConnect(uv_connect_t *raw, int status) noexcept;
    static void onWrite(uv_write_t *raw, int status) noexcept;
    static void onShutdown(uv_shutdown_t *raw, int status) noexcept;
    static void onIncoming(uv_stream_t *raw, int status) noexcept;

    const Kind m_kind;
    StreamListener *m_listener = nullptr;
    AcceptListener *m_acceptListener = nullptr;
    DescriptorBudget::Ticket m_ticket;
};

} // namespace swb::uv
