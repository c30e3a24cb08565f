#include "engine/workbench/workbench.h"

namespace swb::workbench {

void Workbench::execute(const Command &command)
{
    std::visit([this](const auto &wanted) { run(wanted); }, command);
}

void Workbench::refuse(ObjectId id, const net::NetError &error)
{
    if (!error) {
        return;
    }
    net::TraceNote note;
    note.object = id;
    note.kind = net::EventKind::CommandRefused;
    note.error = error.number;
    note.syscall = error.syscall;
    m_log.record(note);
}

template <typename Call>
void Workbench::onSocket(ObjectId id, Call call)
{
    SocketObject *object = socket(id);
    refuse(id, object == nullptr ? net::codeError(net::ErrorCode::UnknownObject) : call(*object));
}

void Workbench::run(const StartServer &command)
{
    auto object = std::make_unique<ServerObject>(*this, command.request, command.spec);
    ServerObject &added = *object;
    m_servers.emplace(added.id(), std::move(object));
    refuse(added.id(), added.listen());
    markChanged(added);
}

void Workbench::run(const OpenConnection &command)
{
    auto object = std::make_unique<SocketObject>(*this, command.request, command.spec);
    SocketObject &added = *object;
    m_sockets.emplace(added.id(), std::move(object));
    markChanged(added);
}

void Workbench::run(const ListenAgain &command)
{
    ServerObject *object = server(command.id);
    refuse(command.id,
        object == nullptr ? net::codeError(net::ErrorCode::UnknownObject) : object->listen());
}

void Workbench::run(const ConnectAgain &command)
{
    onSocket(command.id, [](SocketObject &object) { return object.connectAgain(); });
}

void Workbench::run(const CloseServer &command)
{
    ServerObject *object = server(command.id);
    refuse(command.id,
        object == nullptr ? net::codeError(net::ErrorCode::UnknownObject) : object->close());
}

void Workbench::run(const CloseSockets &command)
{
    ServerObject *object = server(command.id);
    if (object == nullptr) {
        refuse(command.id, net::codeError(net::ErrorCode::UnknownObject));
        return;
    }
    const QList<ObjectId> sockets = object->sockets;
    for (const ObjectId id : sockets) {
        if (SocketObject *accepted = socket(id)) {
            static_cast<void>(
                accepted->destroy()); // those that are closed already stay as they are
        }
    }
}

void Workbench::run(const Write &command)
{
    onSocket(command.id, [&command](SocketObject &object) { return object.write(command.bytes); });
}

void Workbench::run(const End &command)
{
    onSocket(command.id, [&command](SocketObject &object) { return object.end(command.bytes); });
}

void Workbench::run(const Pause &command)
{
    onSocket(command.id, [](SocketObject &object) { return object.pause(); });
}

void Workbench::run(const Resume &command)
{
    onSocket(command.id, [](SocketObject &object) { return object.resume(); });
}

void Workbench::run(const Reset &command)
{
    onSocket(command.id, [](SocketObject &object) { return object.reset(); });
}

void Workbench::run(const Destroy &command)
{
    onSocket(command.id, [](SocketObject &object) { return object.destroy(); });
}

void Workbench::run(const Remove &command)
{
    ServerObject *listening = server(command.id);
    if (listening == nullptr) {
        removeWhenClosed(command.id);
        return;
    }
    const QList<ObjectId> sockets = listening->sockets;
    for (const ObjectId id : sockets) {
        removeWhenClosed(id);
    }
    listening->closeForRemoval();
}

void Workbench::removeWhenClosed(ObjectId id)
{
    SocketObject *object = socket(id);
    if (object == nullptr) {
        refuse(id, net::codeError(net::ErrorCode::UnknownObject));
    } else if (object->isClosed()) {
        removeSocket(id);
    } else {
        object->removing = true;
        static_cast<void>(object->destroy()); // destroyed already: the close is on its way
    }
}

void Workbench::run(const RemoveClosed &command)
{
    QList<ObjectId> closed;
    for (const auto &[id, object] : m_sockets) {
        const ObjectId owner
            = object->server() != nullptr ? object->server()->id() : ObjectId::None;
        if (object->isClosed() && owner == command.id) {
            closed.append(id);
        }
    }
    for (const ObjectId id : closed) {
        removeSocket(id);
    }
}

void Workbench::run(const Rename &command)
{
    if (ServerObject *object = server(command.id)) {
        object->rename(command.name);
    } else if (SocketObject *connection = socket(command.id)) {
        connection->rename(command.name);
    } else {
        refuse(command.id, net::codeError(net::ErrorCode::UnknownObject));
        return;
    }
    net::TraceNote note;
    note.object = command.id;
    note.kind = net::EventKind::Renamed;
    note.text = command.name;
    m_log.record(note);
}

} // namespace swb::workbench
