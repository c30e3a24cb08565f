#include "tests/bench/loads.h"

#include <algorithm>
#include <poll.h>
#include <sys/epoll.h>
#include <unistd.h>

namespace swb::bench {

PingPong::PingPong(quint16 port, std::size_t size)
    : m_socket(LoadSocket::connected(port)), m_ping(size, 'p'), m_pong(size)
{
}

void PingPong::run(int roundTrips)
{
    for (int i = 0; i < roundTrips; ++i) {
        m_socket.send(m_ping);
        m_socket.receiveAll(m_pong);
    }
}

BlockEcho::BlockEcho(quint16 port, int connections)
    : m_block(block, 'b'), m_room(block), m_poll(::epoll_create1(EPOLL_CLOEXEC))
{
    for (int i = 0; i < connections; ++i) {
        Stream stream;
        stream.socket = LoadSocket::connected(port);
        stream.socket.setNonBlocking();
        epoll_event wanted{};
        wanted.events = EPOLLIN | EPOLLOUT | EPOLLET;
        wanted.data.u32 = static_cast<quint32>(i);
        if (::epoll_ctl(m_poll, EPOLL_CTL_ADD, stream.socket.descriptor(), &wanted) != 0)
            qFatal("epoll_ctl failed");
        m_streams.push_back(std::move(stream));
    }
}

BlockEcho::~BlockEcho()
{
    ::close(m_poll);
}

/** Everything that can be done with one stream now; true when it has its whole share back. */
bool BlockEcho::serve(Stream &stream, qint64 share)
{
    bool goOn = true;
    while (goOn) {
        goOn = false;
        if (stream.received < share) {
            const auto got = static_cast<qint64>(stream.socket.receive(m_room));
            stream.received += got;
            goOn = got > 0;
        }
        const qint64 most = std::min(share, stream.received + window) - stream.sent;
        if (most > 0) {
            const auto size = static_cast<std::size_t>(std::min(most, block));
            const auto gone = static_cast<qint64>(stream.socket.send({m_block.data(), size}));
            stream.sent += gone;
            goOn = goOn || gone > 0;
        }
    }
    return stream.received == share;
}

void BlockEcho::run(qint64 bytes)
{
    const qint64 share = bytes / static_cast<qint64>(m_streams.size());
    std::size_t open = m_streams.size();
    for (Stream &stream : m_streams) {
        stream.sent = 0;
        stream.received = 0;
        if (serve(stream, share))
            --open;
    }
    std::vector<epoll_event> events(m_streams.size());
    while (open > 0) {
        const int count = ::epoll_wait(m_poll, events.data(), static_cast<int>(events.size()), -1);
        for (int i = 0; i < count; ++i) {
            const epoll_event &event = events[static_cast<std::size_t>(i)];
            Stream &stream = m_streams[event.data.u32];
            if (stream.received < share && serve(stream, share))
                --open;
        }
    }
}

void sink(quint16 port, qint64 bytes)
{
    LoadSocket socket = LoadSocket::connected(port);
    const std::vector<char> block(65536, 's');
    while (bytes > 0) {
        const auto size = std::min(static_cast<std::size_t>(bytes), block.size());
        bytes -= static_cast<qint64>(socket.send({block.data(), size}));
    }
    socket.finish();
}

void connectByteClose(quint16 port, int count, int parallel, int host)
{
    std::vector<LoadSocket> sockets(static_cast<std::size_t>(parallel));
    std::vector<pollfd> wanted(sockets.size(), pollfd{-1, 0, 0});
    int started = 0;
    int done = 0;
    while (done < count) {
        for (std::size_t i = 0; i < sockets.size(); ++i) {
            if (!sockets[i].isOpen() && started < count) {
                sockets[i] = LoadSocket::connecting(port, host);
                wanted[i] = {sockets[i].descriptor(), POLLOUT, 0};
                ++started;
            }
        }
        ::poll(wanted.data(), wanted.size(), -1);
        for (std::size_t i = 0; i < sockets.size(); ++i) {
            char byte = 'c';
            if ((wanted[i].revents & POLLOUT) != 0) {
                sockets[i].send({&byte, 1});
                wanted[i].events = POLLIN;
            } else if (wanted[i].revents != 0 && sockets[i].receive({&byte, 1}) == 1) {
                sockets[i].close();
                wanted[i] = {-1, 0, 0};
                ++done;
            }
        }
    }
}

} // namespace swb::bench
