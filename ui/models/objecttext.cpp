#include "ui/models/objecttext.h"

#include "engine/trace/displaytext.h"
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
    return QCoreApplication::translate("ObjectText", text);
}

QString shown(const QString &foreign)
{
    return trace::displayText(foreign).text;
}

QString hostAndPort(const QString &host, quint16 port)
{
    const QString safe = shown(host);
    const QString bracketed = safe.contains(u':') ? QString(u'[' + safe + u']') : safe;
    return bracketed + u':' + QString::number(port);
}

QString readyWord(ReadyState state)
{
    switch (state) {
    case ReadyState::Opening:
        return u"opening"_s;
    case ReadyState::Open:
        return u"open"_s;
    case ReadyState::ReadOnly:
        return u"readOnly"_s;
    case ReadyState::WriteOnly:
        return u"writeOnly"_s;
    case ReadyState::Closed:
        break;
    }
    return u"closed"_s;
}

} // namespace

QString readyStateText(const SocketFigures &socket)
{
    if (socket.state == ReadyState::Open && socket.pending) {
        return tr("open, not connected");
    }
    return readyWord(socket.state);
}

QString serverStateText(const ServerFigures &server)
{
    switch (server.state) {
    case ServerState::Idle:
    case ServerState::Closed:
        return tr("not listening");
    case ServerState::Resolving:
        return tr("looking up the host");
    case ServerState::Listening:
        return tr("listening");
    case ServerState::Closing:
        return server.open == 1 ? tr("closing, 1 socket left")
                                : tr("closing, %1 sockets left").arg(formatCount(server.open));
    case ServerState::Failed:
        break;
    }
    return tr("failed");
}

QString serverAddressText(const ServerFigures &server)
{
    const net::ListenOptions &listen = server.spec.listen;
    if (listen.isIpc()) {
        return shown(listen.path);
    }
    if (server.bound.isValid() && server.state != ServerState::Failed) {
        return server.bound.text();
    }
    return hostAndPort(listen.host.value_or(u"::"_s), listen.port);
}

QString remoteText(const SocketFigures &socket)
{
    const net::ConnectOptions &connect = socket.spec.connect;
    if (socket.remote.isValid()) {
        return socket.remote.path.isEmpty() ? socket.remote.text() : shown(socket.remote.path);
    }
    if (connect.isIpc()) {
        return shown(connect.path);
    }
    return hostAndPort(connect.host, connect.port);
}

QString behaviourText(workbench::Behaviour behaviour)
{
    switch (behaviour) {
    case workbench::Behaviour::Manual:
        return tr("answers by hand");
    case workbench::Behaviour::Echo:
        return tr("echo");
    case workbench::Behaviour::Greet:
        return tr("greet and echo");
    case workbench::Behaviour::Discard:
        break;
    }
    return tr("discard");
}

} // namespace swb::ui
