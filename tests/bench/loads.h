#pragma once

#include "tests/bench/loadsocket.h"

#include <vector>

namespace swb::bench {

/** Sends `size` bytes over one connection, waits until they are back, and again. */
class PingPong
{
public:
    PingPong(quint16 port, std::size_t size);
    void run(int roundTrips);

private:
    LoadSocket m_socket;
    std::vector<char> m_ping;
    std::vector<char> m_pong;
};

/** Sends blocks of 64 KiB over several connections, at most `window` of each unanswered. */
class BlockEcho
{
public:
    BlockEcho(quint16 port, int connections);
    ~BlockEcho();
    BlockEcho(const BlockEcho &) = delete;
    BlockEcho &operator=(const BlockEcho &) = delete;
    /** Until that many bytes came back, over all connections. */
    void run(qint64 bytes);

private:
    static constexpr qint64 block = 65536;
    static constexpr qint64 window = 4 * block;

    struct Stream
    {
        LoadSocket socket;
        qint64 sent = 0;
        qint64 received = 0;
    };

    bool serve(Stream &stream, qint64 share);

    std::vector<Stream> m_streams;
    std::vector<char> m_block;
    std::vector<char> m_room;
    int m_poll = -1;
};

/** Sends that many bytes to a server that answers nothing, ends, and waits for its end. */
void sink(quint16 port, qint64 bytes);

/** Connects, sends one byte, waits until it is back, closes; `parallel` at a time. */
void connectByteClose(quint16 port, int count, int parallel, int host);

} // namespace swb::bench
