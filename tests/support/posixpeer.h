#pragma once

#include <QByteArray>

#include <cstdint>

namespace swb::tests {

/**
 * One end of a connection made of plain system calls: a peer that shares no code with ours. All
 * calls are non-blocking.
 */
class PosixPeer
{
public:
    PosixPeer() = default;
    explicit PosixPeer(int descriptor);
    PosixPeer(PosixPeer &&other) noexcept;
    PosixPeer &operator=(PosixPeer &&other) noexcept;
    ~PosixPeer();

    /** Starts connecting to 127.0.0.1. */
    static PosixPeer connectTcp(std::uint16_t port);
    static PosixPeer connectUnix(const QByteArray &path);
    /** Listens on 127.0.0.1 and a free port. */
    static PosixPeer listenTcp(int backlog = 16);
    static PosixPeer listenUnix(const QByteArray &path);

    bool isOpen() const { return m_descriptor >= 0; }
    int descriptor() const { return m_descriptor; }
    std::uint16_t localPort() const;
    /** True once a connection waits; moves it into `peer`. */
    bool accept(PosixPeer *peer);
    /** Bytes taken by the kernel, -1 if it takes none now. */
    qint64 send(const QByteArray &bytes);
    /** Appends what has arrived to `received`; notices the peer's end and errors. */
    void receive();
    /** FIN */
    void shutdownWrite();
    /** RST instead of FIN. */
    void reset();
    void close();

    QByteArray received;
    bool ended = false; ///< the peer's end was seen
    int error = 0; ///< errno of a failed receive

private:
    int m_descriptor = -1;
};

} // namespace swb::tests
