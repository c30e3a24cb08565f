#include "ui/endpoints/endpointrow.h"

#include "ui/models/objecttext.h"
#include "ui/presentation/numbers.h"

#include <QCoreApplication>

namespace swb::ui {

using namespace Qt::StringLiterals;
using workbench::ReadyState;
using workbench::ServerFigures;
using workbench::ServerState;
using workbench::SocketFigures;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Endpoints", text);
}

EndpointRow describeServer(const ObjectSnapshot &object, const ObjectDirectory &directory)
{
    const ServerFigures &server = object.server;
    EndpointRow row;
    row.name = directory.label(object.id);
    row.reachable = server.reachableFromNetwork && server.state == ServerState::Listening;
    if (server.open > 0) {
        row.badge = formatCountShort(server.open);
    }
    switch (server.state) {
    case ServerState::Listening:
        row.detail = serverAddressText(server);
        row.detailIsData = true;
        break;
    case ServerState::Failed:
        row.detail = serverAddressText(server);
        row.detailIsData = true;
        row.trouble = object.error.code();
        break;
    case ServerState::Idle:
    case ServerState::Closed:
        row.detail = serverStateText(server);
        row.dim = true;
        break;
    default:
        row.detail = serverStateText(server);
        break;
    }
    return row;
}

EndpointRow describeSocket(const ObjectSnapshot &object, const ObjectDirectory &directory)
{
    const SocketFigures &socket = object.socket;
    EndpointRow row;
    row.dim = socket.destroyed;
    row.paused = socket.paused && !socket.destroyed;
    if (object.isAccepted()) {
        const QString number = tr("socket %1").arg(object.number);
        const QString remote = socket.remote.path.isEmpty() ? socket.remote.text() : QString();
        row.name = remote.isEmpty() ? number : remote;
        row.nameIsData = !remote.isEmpty();
        row.detail = remote.isEmpty() ? QString() : number;
    } else {
        row.name = directory.label(object.id);
        if (socket.state == ReadyState::Opening && socket.attempts > 0) {
            row.detail = tr("attempt %1 of %2").arg(socket.attempt).arg(socket.attempts);
        } else if (socket.state == ReadyState::Opening) {
            row.detail = tr("opening");
        } else {
            row.detail = remoteText(socket);
            row.detailIsData = true;
        }
    }
    if (socket.destroyed && object.error) {
        row.trouble = object.error.code();
    }
    return row;
}

QString serverSentence(const ObjectSnapshot &object, const EndpointRow &row)
{
    const ServerFigures &server = object.server;
    QString text = tr("%1, server, %2").arg(row.name, serverStateText(server));
    const QString address = serverAddressText(server);
    if (!address.isEmpty()) {
        text += u' ' + tr("on %1").arg(address);
    }
    if (row.reachable) {
        text += u", "_s + tr("reachable from the network");
    }
    if (!row.trouble.isEmpty()) {
        text += u", "_s + row.trouble;
    }
    if (server.open > 0) {
        text += u", "_s
            + (server.open == 1 ? tr("1 open socket")
                                : tr("%1 open sockets").arg(formatCount(server.open)));
    }
    return text;
}

} // namespace

EndpointRow describeEndpoint(const ObjectSnapshot &object, const ObjectDirectory &directory)
{
    return object.isServer() ? describeServer(object, directory)
                             : describeSocket(object, directory);
}

QString endpointSentence(const ObjectSnapshot &object, const ObjectDirectory &directory)
{
    const EndpointRow row = describeEndpoint(object, directory);
    if (object.isServer()) {
        return serverSentence(object, row);
    }
    const SocketFigures &socket = object.socket;
    QString text = object.isAccepted()
        ? tr("%1, accepted socket, %2").arg(directory.label(object.id), readyStateText(socket))
        : tr("%1, connection, %2").arg(row.name, readyStateText(socket));
    if (row.paused) {
        text += u", "_s + tr("paused");
    }
    if (!row.trouble.isEmpty()) {
        text += u", "_s + row.trouble;
    }
    return text + u", "_s
        + tr("received %1 bytes, sent %2 bytes")
              .arg(formatCount(socket.bytesRead), formatCount(socket.bytesWritten));
}

} // namespace swb::ui
