#pragma once

#include <QString>

#include <chrono>
#include <optional>

namespace swb::net {

inline constexpr qint64 defaultHighWaterMark = 65536; ///< bytes
inline constexpr int defaultBacklog = 511;

/** Options of createServer (spec/server.md section 2). Read at each accept. */
struct ServerOptions
{
    bool allowHalfOpen = false;
    bool pauseOnConnect = false;
    bool noDelay = false;
    bool keepAlive = false;
    std::chrono::seconds keepAliveInitialDelay{0};
    qint64 highWaterMark = defaultHighWaterMark; ///< bytes, both marks of accepted sockets
    std::optional<qint64> maxConnections;

    friend bool operator==(const ServerOptions &, const ServerOptions &) = default;
};

/** Options of listen (spec/server.md section 4, ipc.md section 1). A path means IPC and port is
 * ignored. */
struct ListenOptions
{
    std::optional<QString> host; ///< absent: the dual-stack default address
    quint16 port = 0; ///< 0: chosen by the system
    QString path;
    int backlog = defaultBacklog;
    bool ipv6Only = false;
    bool reusePort = false;
    bool readableAll = false;
    bool writableAll = false;
    bool ownerOnly = false; ///< path: mode 0600 before anyone can connect; not of the reference

    bool isIpc() const { return !path.isEmpty(); }
    friend bool operator==(const ListenOptions &, const ListenOptions &) = default;
};

/** Options of the Socket constructor (spec/socket.md section 2). */
struct SocketOptions
{
    bool allowHalfOpen = false;
    bool noDelay = false;
    bool keepAlive = false;
    std::chrono::seconds keepAliveInitialDelay{0};
    qint64 readableHighWaterMark = defaultHighWaterMark; ///< bytes
    qint64 writableHighWaterMark = defaultHighWaterMark; ///< bytes

    friend bool operator==(const SocketOptions &, const SocketOptions &) = default;
};

/** Options of connect (spec/connect.md section 3). A path means IPC and the TCP options are
 * ignored. */
struct ConnectOptions
{
    QString host = QStringLiteral("localhost");
    quint16 port = 0;
    QString path;
    int family = 0; ///< 0, 4 or 6
    bool autoSelectFamily = true;
    std::chrono::milliseconds autoSelectFamilyAttemptTimeout{250}; ///< below 10 acts as 10
    QString localAddress;
    quint16 localPort = 0;

    bool isIpc() const { return !path.isEmpty(); }
    friend bool operator==(const ConnectOptions &, const ConnectOptions &) = default;
};

} // namespace swb::net
