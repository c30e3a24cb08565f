#include "ui/inspector/objectactions.h"

#include <QCoreApplication>

namespace swb::ui {

using workbench::Command;
using workbench::ObjectSnapshot;
using workbench::ReadyState;
using workbench::ServerState;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("ObjectActions", text);
}

} // namespace

ObjectActions::ObjectActions(const ObjectSnapshot &object)
{
    if (object.isServer()) {
        describeServer(object);
    } else {
        describeSocket(object);
    }
}

void ObjectActions::offer(ObjectAction action, const QString &reason)
{
    state(action) = {true, reason};
}

void ObjectActions::describeServer(const ObjectSnapshot &object)
{
    const workbench::ServerFigures &server = object.server;
    const bool down = server.state == ServerState::Idle || server.state == ServerState::Closed
        || server.state == ServerState::Failed;
    const QString noSockets = server.open == 0 ? tr("No socket of this server is open") : QString();
    if (down) {
        offer(ObjectAction::ListenAgain);
        offer(ObjectAction::Edit);
    } else {
        offer(ObjectAction::StopListening,
            server.state == ServerState::Closing ? tr("It does not listen any more") : QString());
    }
    if (!down || server.open > 0) {
        offer(ObjectAction::CloseSockets, noSockets);
    }
    offer(ObjectAction::RemoveClosed,
        server.accepted <= server.open ? tr("There is no closed socket") : QString());
    offer(ObjectAction::Remove);
}

void ObjectActions::describeSocket(const ObjectSnapshot &object)
{
    const workbench::SocketFigures &socket = object.socket;
    const bool gone = socket.destroyed || socket.closed;
    offer(ObjectAction::Remove);
    if (gone) {
        if (!object.isAccepted()) {
            offer(ObjectAction::ConnectAgain,
                socket.closed ? QString() : tr("The socket is still closing"));
            offer(ObjectAction::Edit);
        }
        return;
    }
    const bool opening = socket.state == ReadyState::Opening;
    const QString ended = socket.writableEnded ? tr("The writable side has ended") : QString();
    const QString reading = socket.readableEnded ? tr("The readable side has ended") : QString();
    const QString connecting = opening ? tr("It is not connected yet") : QString();
    offer(ObjectAction::Write, ended);
    offer(ObjectAction::End, ended);
    offer(socket.paused ? ObjectAction::Resume : ObjectAction::Pause, reading);
    const bool ipc = !socket.remote.path.isEmpty() || !socket.local.path.isEmpty()
        || (!object.isAccepted() && socket.spec.connect.isIpc())
        || (!opening && !socket.pending && socket.remote.family == 0);
    offer(ObjectAction::Reset, ipc ? tr("Only a TCP socket can be reset") : connecting);
    offer(ObjectAction::Destroy);
}

std::optional<Command> commandFor(ObjectAction action, net::ObjectId id)
{
    switch (action) {
    case ObjectAction::End:
        return workbench::End{id, {}};
    case ObjectAction::Pause:
        return workbench::Pause{id};
    case ObjectAction::Resume:
        return workbench::Resume{id};
    case ObjectAction::Reset:
        return workbench::Reset{id};
    case ObjectAction::Destroy:
        return workbench::Destroy{id};
    case ObjectAction::ConnectAgain:
        return workbench::ConnectAgain{id};
    case ObjectAction::StopListening:
        return workbench::CloseServer{id};
    case ObjectAction::CloseSockets:
        return workbench::CloseSockets{id};
    case ObjectAction::RemoveClosed:
        return workbench::RemoveClosed{id};
    case ObjectAction::ListenAgain:
        return workbench::ListenAgain{id};
    case ObjectAction::Remove:
        return workbench::Remove{id};
    case ObjectAction::Write:
    case ObjectAction::Edit:
    case ObjectAction::Count:
        break;
    }
    return {};
}

} // namespace swb::ui
