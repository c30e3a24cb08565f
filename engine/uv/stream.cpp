#include "engine/uv/stream.h"

#include "engine/uv/platform.h"

#include <QVarLengthArray>

namespace swb::uv {

namespace {

/** Not through uv_buf_init, which takes the length as unsigned int and would cut 4 GiB to nothing.
 */
uv_buf_t toBuffer(QByteArrayView chunk)
{
    uv_buf_t buffer{};
    buffer.base = const_cast<char *>(chunk.data());
    buffer.len = static_cast<decltype(buffer.len)>(chunk.size());
    return buffer;
}

} // namespace

// Requests belong to libuv from the moment it accepted them; the first line of each trampoline
// takes them back.
struct Stream::ConnectRequest
{
    uv_connect_t raw{};
};

struct Stream::WriteRequest
{
    uv_write_t raw{};
    std::vector<QByteArray> chunks;
};

struct Stream::ShutdownRequest
{
    uv_shutdown_t raw{};
};

Stream::Stream(Loop &loop, Kind kind, DescriptorBudget::Ticket ticket)
    : Handle(loop), m_kind(kind), m_ticket(std::move(ticket))
{
}

Result<HandlePtr<Stream>> Stream::create(Loop &loop, Kind kind, int family)
{
    DescriptorBudget::Ticket ticket = loop.budget().take();
    if (!ticket) {
        return Status(UV_EMFILE);
    }
    std::unique_ptr<Stream> stream(new Stream(loop, kind, std::move(ticket)));
    const unsigned domain = family == 4 ? AF_INET : family == 6 ? AF_INET6 : AF_UNSPEC;
    const int status = kind == Kind::Tcp ? uv_tcp_init_ex(loop.raw(), &stream->m_raw.tcp, domain)
                                         : uv_pipe_init(loop.raw(), &stream->m_raw.pipe, 0);
    if (status != 0) {
        return Status(status);
    }
    stream->m_raw.data = stream.get();
    return HandlePtr<Stream>(stream.release());
}

Status Stream::bind(const Address &address, bool ipv6Only)
{
    // libuv 1.44 answers EINVAL to the flag on an IPv4 address, where it means nothing.
    const bool wanted = ipv6Only && address.family() == 6;
    const unsigned flags = wanted ? static_cast<unsigned>(UV_TCP_IPV6ONLY) : 0U;
    return uv_tcp_bind(&m_raw.tcp, address.raw(), flags);
}

Status Stream::bindPath(const QByteArray &path)
{
    return uv_pipe_bind(&m_raw.pipe, path.constData());
}

Status Stream::listen(int backlog, AcceptListener &listener)
{
    m_acceptListener = &listener;
    return uv_listen(&m_raw.stream, backlog, onIncoming);
}

Result<HandlePtr<Stream>> Stream::accept()
{
    Result<HandlePtr<Stream>> peer = create(m_loop, m_kind);
    if (!peer.ok()) {
        // libuv keeps an accepted descriptor until somebody takes it: take it and hang up.
        std::unique_ptr<Stream> refused(new Stream(m_loop, m_kind, {}));
        const int ready = m_kind == Kind::Tcp ? uv_tcp_init(m_loop.raw(), &refused->m_raw.tcp)
                                              : uv_pipe_init(m_loop.raw(), &refused->m_raw.pipe, 0);
        if (ready == 0) {
            refused->m_raw.data = refused.get();
            const HandlePtr<Stream> closing(refused.release());
            if (uv_accept(&m_raw.stream, &closing->m_raw.stream) != 0) {
                return Status(UV_EAGAIN);
            }
        }
        return peer.error();
    }
    const int status = uv_accept(&m_raw.stream, &peer.value()->m_raw.stream);
    if (status != 0) {
        return Status(status);
    }
    return peer;
}

Status Stream::connect(const Address &address)
{
    auto request = std::make_unique<ConnectRequest>();
    request->raw.data = request.get();
    const int status = uv_tcp_connect(&request->raw, &m_raw.tcp, address.raw(), onConnect);
    if (status == 0) {
        static_cast<void>(request.release());
    }
    return status;
}

Status Stream::connectPath(const QByteArray &path)
{
    auto request = std::make_unique<ConnectRequest>();
    request->raw.data = request.get();
    // Reports every failure through the callback, on a later turn.
    uv_pipe_connect(&request.release()->raw, &m_raw.pipe, path.constData(), onConnect);
    return 0;
}

Status Stream::startReading()
{
    return uv_read_start(&m_raw.stream, onAlloc, onRead);
}

void Stream::stopReading()
{
    uv_read_stop(&m_raw.stream); // never fails
}

Result<std::size_t> Stream::tryWrite(std::span<const QByteArrayView> chunks)
{
    QVarLengthArray<uv_buf_t, 16> buffers;
    for (const QByteArrayView chunk : chunks) {
        buffers.append(toBuffer(chunk));
    }
    const int count
        = uv_try_write(&m_raw.stream, buffers.constData(), static_cast<unsigned>(buffers.size()));
    if (count == UV_EAGAIN || count == UV_ENOSYS) {
        return std::size_t(0);
    }
    if (count < 0) {
        return Status(count);
    }
    return static_cast<std::size_t>(count);
}

Status Stream::write(std::vector<QByteArray> chunks)
{
    auto request = std::make_unique<WriteRequest>();
    request->raw.data = request.get();
    request->chunks = std::move(chunks);
    QVarLengthArray<uv_buf_t, 16> buffers;
    for (const QByteArray &chunk : request->chunks) {
        buffers.append(toBuffer(chunk));
    }
    const int status = uv_write(&request->raw, &m_raw.stream, buffers.constData(),
        static_cast<unsigned>(buffers.size()), onWrite);
    if (status == 0) {
        static_cast<void>(request.release());
    }
    return status;
}

Status Stream::shutDown()
{
    auto request = std::make_unique<ShutdownRequest>();
    request->raw.data = request.get();
    const int status = uv_shutdown(&request->raw, &m_raw.stream, onShutdown);
    if (status == 0) {
        static_cast<void>(request.release());
    }
    return status;
}

void Stream::setNoDelay(bool on)
{
    if (m_kind == Kind::Tcp) {
        uv_tcp_nodelay(&m_raw.tcp, on ? 1 : 0); // a wish: the reference ignores the outcome as well
    }
}

void Stream::setKeepAlive(bool on, unsigned delaySeconds)
{
    if (m_kind == Kind::Tcp) {
        // With delay 0 libuv 1.44 answers EINVAL after having switched keep-alive on, as wanted.
        uv_tcp_keepalive(&m_raw.tcp, on ? 1 : 0, delaySeconds);
    }
}

Status Stream::setReusePort()
{
    uv_os_fd_t descriptor{};
    const int status = uv_fileno(asHandle(), &descriptor);
    if (status != 0) {
        return status;
    }
#ifdef Q_OS_WIN
    return platform::setReusePort(-1);
#else
    return platform::setReusePort(descriptor);
#endif
}

namespace {

template <typename Call>
Result<Address> askAddress(Call call, const uv_tcp_t *handle)
{
    sockaddr_storage storage{};
    int length = sizeof storage;
    const int status = call(handle, reinterpret_cast<sockaddr *>(&storage), &length);
    if (status != 0) {
        return Status(status);
    }
    return Address::fromSockaddr(reinterpret_cast<const sockaddr *>(&storage));
}

} // namespace

Result<Address> Stream::localAddress() const
{
    return m_kind == Kind::Tcp ? askAddress(uv_tcp_getsockname, &m_raw.tcp) : Status(UV_ENOTSUP);
}

Result<Address> Stream::peerAddress() const
{
    return m_kind == Kind::Tcp ? askAddress(uv_tcp_getpeername, &m_raw.tcp) : Status(UV_ENOTSUP);
}

std::pair<ClosingPtr<Stream>, Status> Stream::reset(HandlePtr<Stream> stream)
{
    Stream *raw = stream.release();
    const int status
        = raw->m_kind == Kind::Tcp ? uv_tcp_close_reset(&raw->m_raw.tcp, onClosed) : UV_ENOTSUP;
    if (status != 0) {
        startClosing(raw);
    }
    return {ClosingPtr<Stream>(raw), Status(status)};
}

void Stream::onAlloc(uv_handle_t *raw, std::size_t, uv_buf_t *buffer) noexcept
{
    *buffer = uv_buf_init(from(raw).m_loop.acquireReadBuffer(), Loop::readSize);
}

void Stream::onRead(uv_stream_t *raw, ssize_t count, const uv_buf_t *buffer) noexcept
{
    Stream &stream = from(raw);
    Loop &loop = stream.m_loop;
    Loop::CallbackScope scope(loop);
    if (count > 0 && stream.m_listener != nullptr) {
        stream.m_listener->streamRead(QByteArrayView(buffer->base, static_cast<qsizetype>(count)));
    } else if (count < 0 && stream.m_listener != nullptr) {
        stream.m_listener->streamReadEnded(static_cast<int>(count));
    }
    if (buffer->base != nullptr) {
        loop.releaseReadBuffer(buffer->base);
    }
}

void Stream::onConnect(uv_connect_t *raw, int status) noexcept
{
    const std::unique_ptr<ConnectRequest> request(static_cast<ConnectRequest *>(raw->data));
    Stream &stream = from(raw->handle);
    Loop::CallbackScope scope(stream.m_loop);
    if (stream.m_listener != nullptr) {
        stream.m_listener->streamConnected(status);
    }
}

void Stream::onWrite(uv_write_t *raw, int status) noexcept
{
    const std::unique_ptr<WriteRequest> request(static_cast<WriteRequest *>(raw->data));
    Stream &stream = from(raw->handle);
    Loop::CallbackScope scope(stream.m_loop);
    if (stream.m_listener != nullptr) {
        stream.m_listener->streamWritten(status);
    }
}

void Stream::onShutdown(uv_shutdown_t *raw, int status) noexcept
{
    const std::unique_ptr<ShutdownRequest> request(static_cast<ShutdownRequest *>(raw->data));
    Stream &stream = from(raw->handle);
    Loop::CallbackScope scope(stream.m_loop);
    if (stream.m_listener != nullptr) {
        stream.m_listener->streamShutDown(status);
    }
}

void Stream::onIncoming(uv_stream_t *raw, int status) noexcept
{
    Stream &stream = from(raw);
    Loop::CallbackScope scope(stream.m_loop);
    if (stream.m_acceptListener != nullptr) {
        stream.m_acceptListener->streamIncoming(status);
    }
}

} // namespace swb::uv
