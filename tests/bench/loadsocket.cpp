#include "tests/bench/loadsocket.h"

#include <arpa/inet.h>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>
#include <utility>

namespace swb::bench {

namespace {

void check(bool good, const char *what)
{
    if (!good)
        qFatal("%s: %s", what, std::strerror(errno));
}

sockaddr_in loopback(quint16 port, int host = 1)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK - 1 + static_cast<in_addr_t>(host));
    return address;
}

bool wouldBlock()
{
    return errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR;
}

} // namespace

LoadSocket::LoadSocket(LoadSocket &&other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1))
{
}

LoadSocket &LoadSocket::operator=(LoadSocket &&other) noexcept
{
    std::swap(m_descriptor, other.m_descriptor);
    return *this;
}

LoadSocket LoadSocket::connected(quint16 port)
{
    LoadSocket made;
    made.m_descriptor = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    check(made.isOpen(), "socket");
    const int on = 1;
    ::setsockopt(made.m_descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    const sockaddr_in address = loopback(port);
    const auto *raw = reinterpret_cast<const sockaddr *>(&address);
    check(::connect(made.m_descriptor, raw, sizeof address) == 0, "connect");
    return made;
}

LoadSocket LoadSocket::connecting(quint16 port, int host)
{
    LoadSocket made;
    made.m_descriptor = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    check(made.isOpen(), "socket");
    const int on = 1;
    ::setsockopt(made.m_descriptor, IPPROTO_IP, IP_BIND_ADDRESS_NO_PORT, &on, sizeof on);
    const sockaddr_in from = loopback(0, host);
    const auto *rawFrom = reinterpret_cast<const sockaddr *>(&from);
    check(::bind(made.m_descriptor, rawFrom, sizeof from) == 0, "bind");
    const sockaddr_in to = loopback(port);
    const auto *rawTo = reinterpret_cast<const sockaddr *>(&to);
    const int status = ::connect(made.m_descriptor, rawTo, sizeof to);
    check(status == 0 || errno == EINPROGRESS, "connect");
    return made;
}

void LoadSocket::setNonBlocking()
{
    const int flags = ::fcntl(m_descriptor, F_GETFL);
    check(::fcntl(m_descriptor, F_SETFL, flags | O_NONBLOCK) == 0, "fcntl");
}

std::size_t LoadSocket::send(std::span<const char> bytes)
{
    const ssize_t sent = ::send(m_descriptor, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    check(sent >= 0 || wouldBlock(), "send");
    return sent < 0 ? 0 : static_cast<std::size_t>(sent);
}

std::size_t LoadSocket::receive(std::span<char> room)
{
    const ssize_t count = ::recv(m_descriptor, room.data(), room.size(), 0);
    check(count >= 0 || wouldBlock(), "recv");
    if (count == 0)
        qFatal("The server closed a connection");
    return count < 0 ? 0 : static_cast<std::size_t>(count);
}

void LoadSocket::receiveAll(std::span<char> room)
{
    while (!room.empty())
        room = room.subspan(receive(room));
}

void LoadSocket::finish()
{
    check(::shutdown(m_descriptor, SHUT_WR) == 0, "shutdown");
    char byte = 0;
    pollfd wanted{m_descriptor, POLLIN, 0};
    while (::recv(m_descriptor, &byte, 1, 0) != 0)
        ::poll(&wanted, 1, -1);
    close();
}

void LoadSocket::close()
{
    if (isOpen())
        ::close(std::exchange(m_descriptor, -1));
}

} // namespace swb::bench
