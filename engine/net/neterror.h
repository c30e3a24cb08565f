#pragma once

#include <QList>
#include <QString>

#include <memory>
#include <optional>

namespace swb::net {

/**
 * The error codes of the API that are not system errors (spec/errors.md section 3).
 * System errors are carried as their negative system number instead.
 */
enum class ErrorCode : qint32 {
    None = 0,
    InvalidArgType = 1,
    InvalidArgValue,
    OutOfRange,
    SocketBadPort,
    MissingArgs,
    InvalidIpAddress,
    InvalidAddressFamily,
    InvalidFdType,
    InvalidHandleType,
    IpBlocked,
    SocketClosed,
    SocketClosedBeforeConnection,
    SocketConnectionTimeout,
    StreamWriteAfterEnd,
    StreamDestroyed,
    StreamAlreadyFinished,
    StreamNullValues,
    UnknownEncoding,
    ServerAlreadyListen,
    ServerNotRunning,
    EndedByPeer, ///< EPIPE without a system call: "This socket has been ended by the other party"
    Abort,
    UnknownObject, ///< workbench: the command named an object that is gone
    DescriptorLimit, ///< workbench: refused to keep descriptors in reserve
};

/** The system call (or library call) that failed, as the reference names it. */
enum class Syscall : quint8 {
    None,
    Accept,
    Bind,
    Connect,
    GetAddrInfo,
    Listen,
    Open,
    Read,
    Reset,
    Shutdown,
    Write,
};

/**
 * One failure, with the fields that the reference gives its Error objects.
 *
 * `number` is a negative system number (libuv's UV_E… values) or a positive ErrorCode; everything a
 * person or a script sees is composed from the fields by `code()` and `message()`, nowhere else.
 * Spec: errors.md sections 1, 3, 5 and 6.
 *
 * **Thread:** a value; copies may go anywhere.
 */
struct NetError
{
    qint32 number = 0;
    Syscall syscall = Syscall::None;
    QString address; ///< destination, local address for bind, path, or host name for getaddrinfo
    std::optional<quint16> port; ///< absent for paths and when it is 0
    QString localAddress;
    quint16 localPort = 0;
    QString detail; ///< the value that completes an argument error's message
    QList<NetError> errors; ///< an aggregate: the attempts in order (errors.md 6)

    explicit operator bool() const { return number != 0; }
    bool isAggregate() const { return !errors.isEmpty(); }

    /** "EADDRINUSE", "ERR_SERVER_ALREADY_LISTEN", ...; empty if there is no error. */
    QString code() const;
    /** The reference's message, e.g. "connect ECONNREFUSED 127.0.0.1:80". */
    QString message() const;
};

/** One report of one failure; the same object reaches every place that hears of it (errors.md 1).
 */
using NetErrorPtr = std::shared_ptr<const NetError>;

/** "EADDRINUSE" for a negative system number, "ERR_…" for a positive ErrorCode. */
QString errorCodeText(qint32 number);
/** "listen", "connect", ...; empty for None. */
QString syscallText(Syscall syscall);

NetError systemError(
    int status, Syscall syscall, const QString &address = {}, std::optional<quint16> port = {});
NetError codeError(ErrorCode code, const QString &detail = {});

} // namespace swb::net
