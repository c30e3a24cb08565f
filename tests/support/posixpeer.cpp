#include "tests/support/posixpeer.h"

#include <arpa/inet.h>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>
#include <utility>

namespace swb::tests {

namespace {

sockaddr_in loopback(std::uint16_t port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

sockaddr_un unixAddress(const QByteArray &path)
{
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    std::memcpy(address.sun_path, path.constData(),
        std::min(static_cast<std::size_t>(path.size()), sizeof(address.sun_path) - 1));
    return address;
}

template <typename Address>
const sockaddr *generic(const Address &address)
{
    return reinterpret_cast<const sockaddr *>(&address);
}

} // namespace

PosixPeer::PosixPeer(int descriptor) : m_descriptor(descriptor)
{
    ::fcntl(m_descriptor, F_SETFL, ::fcntl(m_descriptor, F_GETFL) | O_NONBLOCK);
}

PosixPeer::PosixPeer(PosixPeer &&other) noexcept
    : received(std::move(other.received)), ended(other.ended), error(other.error),
      m_descriptor(std::exchange(other.m_descriptor, -1))
{
}

PosixPeer &PosixPeer::operator=(PosixPeer &&other) noexcept
{
    std::swap(m_descriptor, other.m_descriptor);
    received = std::move(other.received);
    ended = other.ended;
    error = other.error;
    return *this;
}

PosixPeer::~PosixPeer()
{
    close();
}

PosixPeer PosixPeer::connectTcp(std::uint16_t port)
{
    PosixPeer peer(::socket(AF_INET, SOCK_STREAM, 0));
    const sockaddr_in address = loopback(port);
    ::connect(peer.m_descriptor, generic(address), sizeof address);
    return peer;
}

PosixPeer PosixPeer::connectUnix(const QByteArray &path)
{
    PosixPeer peer(::socket(AF_UNIX, SOCK_STREAM, 0));
    const sockaddr_un address = unixAddress(path);
    ::connect(peer.m_descriptor, generic(address), sizeof address);
    return peer;
}

PosixPeer PosixPeer::listenTcp(int backlog)
{
    PosixPeer peer(::socket(AF_INET, SOCK_STREAM, 0));
    const sockaddr_in address = loopback(0);
    ::bind(peer.m_descriptor, generic(address), sizeof address);
    ::listen(peer.m_descriptor, backlog);
    return peer;
}

PosixPeer PosixPeer::listenUnix(const QByteArray &path)
{
    PosixPeer peer(::socket(AF_UNIX, SOCK_STREAM, 0));
    const sockaddr_un address = unixAddress(path);
    ::bind(peer.m_descriptor, generic(address), sizeof address);
    ::listen(peer.m_descriptor, 16);
    return peer;
}

std::uint16_t PosixPeer::localPort() const
{
    sockaddr_in address{};
    socklen_t length = sizeof address;
    ::getsockname(m_descriptor, reinterpret_cast<sockaddr *>(&address), &length);
    return ntohs(address.sin_port);
}

bool PosixPeer::accept(PosixPeer *peer)
{
    const int descriptor = ::accept(m_descriptor, nullptr, nullptr);
    if (descriptor < 0) {
        return false;
    }
    *peer = PosixPeer(descriptor);
    return true;
}

qint64 PosixPeer::send(const QByteArray &bytes)
{
    return ::send(
        m_descriptor, bytes.constData(), static_cast<std::size_t>(bytes.size()), MSG_NOSIGNAL);
}

void PosixPeer::receive()
{
    char buffer[65536];
    while (!ended && error == 0) {
        const ssize_t count = ::recv(m_descriptor, buffer, sizeof buffer, 0);
        if (count > 0) {
            received.append(buffer, count);
        } else if (count == 0) {
            ended = true;
        } else if (errno == EAGAIN || errno == EINTR || errno == ENOTCONN) {
            return;
        } else {
            error = errno;
        }
    }
}

void PosixPeer::shutdownWrite()
{
    ::shutdown(m_descriptor, SHUT_WR);
}

void PosixPeer::reset()
{
    const linger now{1, 0};
    ::setsockopt(m_descriptor, SOL_SOCKET, SO_LINGER, &now, sizeof now);
    close();
}

void PosixPeer::close()
{
    if (m_descriptor >= 0) {
        ::close(std::exchange(m_descriptor, -1));
    }
}

} // namespace swb::tests
