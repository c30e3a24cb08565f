#include "engine/net/neterror.h"

#include "engine/uv/errortext.h"

#include <array>

namespace swb::net {

namespace {

struct CodeRow
{
    ErrorCode code;
    const char *name;
    const char *message; ///< %1 is NetError::detail
};

constexpr std::array codeRows{
    CodeRow{ErrorCode::InvalidArgType, "ERR_INVALID_ARG_TYPE", "%1"},
    CodeRow{ErrorCode::InvalidArgValue, "ERR_INVALID_ARG_VALUE", "%1"},
    CodeRow{ErrorCode::OutOfRange, "ERR_OUT_OF_RANGE", "%1"},
    CodeRow{ErrorCode::SocketBadPort, "ERR_SOCKET_BAD_PORT", "%1"},
    CodeRow{ErrorCode::MissingArgs, "ERR_MISSING_ARGS",
        "The \"options\" or \"port\" or \"path\" argument must be specified"},
    CodeRow{ErrorCode::InvalidIpAddress, "ERR_INVALID_IP_ADDRESS", "Invalid IP address: %1"},
    CodeRow{ErrorCode::InvalidAddressFamily, "ERR_INVALID_ADDRESS_FAMILY",
        "Invalid address family: %1"},
    CodeRow{ErrorCode::InvalidFdType, "ERR_INVALID_FD_TYPE", "Unsupported fd type: %1"},
    CodeRow{
        ErrorCode::InvalidHandleType, "ERR_INVALID_HANDLE_TYPE", "This handle type cannot be sent"},
    CodeRow{ErrorCode::IpBlocked, "ERR_IP_BLOCKED", "IP(%1) is blocked by net.BlockList"},
    CodeRow{ErrorCode::SocketClosed, "ERR_SOCKET_CLOSED", "Socket is closed"},
    CodeRow{ErrorCode::SocketClosedBeforeConnection, "ERR_SOCKET_CLOSED_BEFORE_CONNECTION",
        "Socket closed before the connection was established"},
    CodeRow{ErrorCode::SocketConnectionTimeout, "ERR_SOCKET_CONNECTION_TIMEOUT",
        "Socket connection timeout"},
    CodeRow{ErrorCode::StreamWriteAfterEnd, "ERR_STREAM_WRITE_AFTER_END", "write after end"},
    CodeRow{ErrorCode::StreamDestroyed, "ERR_STREAM_DESTROYED",
        "Cannot call %1 after a stream was destroyed"},
    CodeRow{ErrorCode::StreamAlreadyFinished, "ERR_STREAM_ALREADY_FINISHED",
        "Cannot call end after a stream was finished"},
    CodeRow{ErrorCode::StreamNullValues, "ERR_STREAM_NULL_VALUES",
        "May not write null values to stream"},
    CodeRow{ErrorCode::UnknownEncoding, "ERR_UNKNOWN_ENCODING", "Unknown encoding: %1"},
    CodeRow{ErrorCode::ServerAlreadyListen, "ERR_SERVER_ALREADY_LISTEN",
        "Listen method has been called more than once without closing."},
    CodeRow{ErrorCode::ServerNotRunning, "ERR_SERVER_NOT_RUNNING", "Server is not running."},
    CodeRow{ErrorCode::EndedByPeer, "EPIPE", "This socket has been ended by the other party"},
    CodeRow{ErrorCode::Abort, "ABORT_ERR", "The operation was aborted"},
    CodeRow{ErrorCode::UnknownObject, "SWB_UNKNOWN_OBJECT", "There is no such object any more"},
    CodeRow{ErrorCode::DescriptorLimit, "SWB_DESCRIPTOR_LIMIT",
        "The process may not open more sockets"},
};

const CodeRow *findRow(qint32 number)
{
    for (const CodeRow &row : codeRows) {
        if (static_cast<qint32>(row.code) == number) {
            return &row;
        }
    }
    return nullptr;
}

/** "127.0.0.1:80", "::1:80" (no brackets, as the reference), or the address alone. */
QString destination(const QString &address, std::optional<quint16> port)
{
    if (port.value_or(0) == 0) {
        return address;
    }
    return address + u':' + QString::number(*port);
}

} // namespace

QString errorCodeText(qint32 number)
{
    if (number == 0) {
        return {};
    }
    if (number > 0) {
        const CodeRow *row = findRow(number);
        return row == nullptr ? QString() : QString::fromLatin1(row->name);
    }
    // The resolver's "no such name" and "no data" are one code to users of the API.
    if (uv::isNameWithoutAddress(number)) {
        return QStringLiteral("ENOTFOUND");
    }
    return uv::errorName(number);
}

QString syscallText(Syscall syscall)
{
    switch (syscall) {
    case Syscall::None:
        return {};
    case Syscall::Accept:
        return QStringLiteral("accept");
    case Syscall::Bind:
        return QStringLiteral("bind");
    case Syscall::Connect:
        return QStringLiteral("connect");
    case Syscall::GetAddrInfo:
        return QStringLiteral("getaddrinfo");
    case Syscall::Listen:
        return QStringLiteral("listen");
    case Syscall::Open:
        return QStringLiteral("open");
    case Syscall::Read:
        return QStringLiteral("read");
    case Syscall::Reset:
        return QStringLiteral("reset");
    case Syscall::Shutdown:
        return QStringLiteral("shutdown");
    case Syscall::Write:
        return QStringLiteral("write");
    }
    return {};
}

QString NetError::code() const
{
    return isAggregate() ? errors.constFirst().code() : errorCodeText(number);
}

QString NetError::message() const
{
    if (number == 0 || isAggregate()) {
        return {}; // the message of an aggregate is empty in the reference too
    }
    if (number > 0) {
        const CodeRow *row = findRow(number);
        return row == nullptr
            ? detail
            : QString::fromLatin1(row->message).replace(QStringLiteral("%1"), detail);
    }
    QString text = syscallText(syscall) + u' ' + code();
    if (syscall == Syscall::Listen) {
        text += QStringLiteral(": ") + uv::errorDescription(number);
    }
    if (!address.isEmpty()) {
        text += u' ' + destination(address, port);
    }
    if (!localAddress.isEmpty() && localPort != 0) {
        text += QStringLiteral(" - Local (") + destination(localAddress, localPort) + u')';
    }
    return text;
}

NetError systemError(
    int status, Syscall syscall, const QString &address, std::optional<quint16> port)
{
    NetError error;
    error.number = status;
    error.syscall = syscall;
    error.address = address;
    if (port.value_or(0) != 0) {
        error.port = port;
    }
    return error;
}

NetError codeError(ErrorCode code, const QString &detail)
{
    NetError error;
    error.number = static_cast<qint32>(code);
    error.detail = detail;
    return error;
}

} // namespace swb::net
