#pragma once

#include <QtGlobal>

#include <cstddef>
#include <span>

namespace swb::bench {

/**
 * A plain POSIX TCP socket of the load clients; not our engine, so that both servers meet the same
 * independent peer.
 *
 * **Errors:** end the benchmark with a message, apart from "would block".
 */
class LoadSocket
{
public:
    LoadSocket() = default;
    ~LoadSocket() { close(); }
    LoadSocket(LoadSocket &&other) noexcept;
    LoadSocket &operator=(LoadSocket &&other) noexcept;

    /** Connects and waits for it. */
    static LoadSocket connected(quint16 port);
    /** Begins to connect from 127.0.0.`host`, so that one address' ports do not run out. */
    static LoadSocket connecting(quint16 port, int host);

    int descriptor() const { return m_descriptor; }
    bool isOpen() const { return m_descriptor >= 0; }
    void setNonBlocking();
    /** Bytes taken; 0 if it would block. */
    std::size_t send(std::span<const char> bytes);
    /** Bytes read; 0 if it would block. The peer's end is an error. */
    std::size_t receive(std::span<char> room);
    /** Reads until the room is full; for blocking sockets. */
    void receiveAll(std::span<char> room);
    /** Ends our side and waits for the peer's end. */
    void finish();
    void close();

private:
    int m_descriptor = -1;
};

} // namespace swb::bench
