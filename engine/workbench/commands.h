#pragma once

#include "engine/workbench/objects.h"

#include <variant>

namespace swb::workbench {

struct StartServer
{
    RequestId request = RequestId::None;
    ServerSpec spec;
};
struct OpenConnection
{
    RequestId request = RequestId::None;
    ConnectionSpec spec;
};
/** Listens again on a server that is closed or failed. */
struct ListenAgain
{
    ObjectId id = ObjectId::None;
};
/** Connects again a connection that is closed or failed. */
struct ConnectAgain
{
    ObjectId id = ObjectId::None;
};
/** Stops listening; open sockets live on. */
struct CloseServer
{
    ObjectId id = ObjectId::None;
};
/** Destroys every open socket of a server. */
struct CloseSockets
{
    ObjectId id = ObjectId::None;
};
struct Write
{
    ObjectId id = ObjectId::None;
    QByteArray bytes;
};
/** end(), after writing `bytes` if there are any. */
struct End
{
    ObjectId id = ObjectId::None;
    QByteArray bytes;
};
struct Pause
{
    ObjectId id = ObjectId::None;
};
struct Resume
{
    ObjectId id = ObjectId::None;
};
/** resetAndDestroy() */
struct Reset
{
    ObjectId id = ObjectId::None;
};
struct Destroy
{
    ObjectId id = ObjectId::None;
};
/** Takes the object out of the workbench, closing it first; a server's sockets go with it. */
struct Remove
{
    ObjectId id = ObjectId::None;
};
/** Removes every closed socket of a server (or, with None, every closed connection). */
struct RemoveClosed
{
    ObjectId id = ObjectId::None;
};
struct Rename
{
    ObjectId id = ObjectId::None;
    QString name;
};

/**
 * Everything that can be asked of the engine, as plain values. The answer comes as events and
 * snapshots; a command for an object that is gone, or that cannot work, gives a CommandRefused
 * event.
 */
using Command = std::variant<StartServer, OpenConnection, ListenAgain, ConnectAgain, CloseServer,
    CloseSockets, Write, End, Pause, Resume, Reset, Destroy, Remove, RemoveClosed, Rename>;

} // namespace swb::workbench
