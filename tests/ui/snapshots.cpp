#include "tests/ui/snapshots.h"

namespace swb::test {

using workbench::ObjectKind;
using workbench::ObjectSnapshot;

ObjectSnapshot serverSnapshot(quint32 id, const QString &name)
{
    ObjectSnapshot object;
    object.id = static_cast<net::ObjectId>(id);
    object.kind = ObjectKind::Server;
    object.behaviour = workbench::Behaviour::Echo;
    object.name = name;
    object.server.state = workbench::ServerState::Listening;
    object.server.spec.name = name;
    object.server.spec.listen.host = QStringLiteral("127.0.0.1");
    object.server.bound = {QStringLiteral("127.0.0.1"), 8124, 4, {}};
    object.establishedNs = 0;
    return object;
}

ObjectSnapshot connectionSnapshot(quint32 id, const QString &name)
{
    ObjectSnapshot object;
    object.id = static_cast<net::ObjectId>(id);
    object.name = name;
    object.socket.pending = false;
    object.socket.spec.name = name;
    object.socket.spec.connect.port = 8124;
    object.socket.local = {QStringLiteral("127.0.0.1"), 53412, 4, {}};
    object.socket.remote = {QStringLiteral("127.0.0.1"), 8124, 4, {}};
    object.establishedNs = 0;
    return object;
}

ObjectSnapshot acceptedSnapshot(quint32 id, quint32 server)
{
    ObjectSnapshot object = connectionSnapshot(id, {});
    object.parent = static_cast<net::ObjectId>(server);
    object.number = id;
    std::swap(object.socket.local, object.socket.remote);
    object.socket.remote.port = static_cast<quint16>(20000 + id % 40000);
    return object;
}

} // namespace swb::test
