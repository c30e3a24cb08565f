#pragma once

#include "engine/net/neterror.h"
#include "engine/net/options.h"
#include "engine/net/tracer.h"

#include <QByteArray>
#include <QList>
#include <QMetaType>
#include <QString>

namespace swb::workbench {

using net::ObjectId;

/** Links a command to the snapshot of the object that it made; 0 is "none". Chosen by the sender.
 */
enum class RequestId : quint64 { None = 0 };

enum class ObjectKind : quint8 { Server, Socket };

/** What a server does with each accepted socket, or a connection with what it receives. */
enum class Behaviour : quint8 {
    Manual, ///< nothing by itself: the person writes
    Echo, ///< sends back what it gets
    Greet, ///< sends a greeting, then echoes
    Discard, ///< reads and forgets
};

/** A server to be made: what New server asks for. */
struct ServerSpec
{
    QString name;
    Behaviour behaviour = Behaviour::Echo;
    QByteArray greeting; ///< bytes, for Behaviour::Greet; "%n" becomes the socket's number
    net::ServerOptions server;
    net::ListenOptions listen;

    friend bool operator==(const ServerSpec &, const ServerSpec &) = default;
};

/** A connection to be made: what New connection asks for. */
struct ConnectionSpec
{
    QString name;
    net::SocketOptions socket;
    net::ConnectOptions connect;

    friend bool operator==(const ConnectionSpec &, const ConnectionSpec &) = default;
};

/** One end of a connection as the kernel gives it. For IPC only `path` is set. */
struct EndPoint
{
    QString address; ///< without brackets
    quint16 port = 0;
    quint8 family = 0; ///< 4, 6 or 0
    QString path;

    bool isValid() const { return family != 0 || !path.isEmpty(); }
    /** "127.0.0.1:80", "[::1]:80" or the path; empty if not valid. */
    QString text() const;
    friend bool operator==(const EndPoint &, const EndPoint &) = default;
};

enum class ServerState : quint8 { Idle, Resolving, Listening, Closing, Closed, Failed };

/** readyState of the API (spec/socket.md section 3). */
enum class ReadyState : quint8 { Opening, Open, ReadOnly, WriteOnly, Closed };

struct ServerFigures
{
    ServerState state = ServerState::Idle;
    ServerSpec spec;
    EndPoint bound; ///< valid while listening and kept after
    bool reachableFromNetwork = false; ///< bound to anything but loopback or a path
    quint64 accepted = 0; ///< since the object exists
    quint32 open = 0; ///< accepted sockets not yet destroyed
    quint64 dropped = 0; ///< by maxConnections
    quint64 refused = 0; ///< by the descriptor budget
    qint64 bytesRead = 0; ///< over all accepted sockets, closed ones included
    qint64 bytesWritten = 0;
};

struct SocketFigures
{
    ReadyState state = ReadyState::Open;
    bool pending = true; ///< not connected yet; with Open it reads "open, not connected"
    bool destroyed = false;
    bool closed = false; ///< 'close' was emitted
    bool paused = false;
    bool needDrain = false;
    bool writableEnded = false; ///< end() was called
    bool writableFinished = false;
    bool readableEnded = false; ///< 'end' was emitted
    ConnectionSpec spec; ///< connections only
    EndPoint local;
    EndPoint remote; ///< kept after close
    qint64 bytesRead = 0;
    qint64 bytesWritten = 0; ///< queued bytes included
    qint64 writableLength = 0;
    qint64 writableHighWaterMark = net::defaultHighWaterMark;
    ObjectId peer = ObjectId::None; ///< the other end, when it lives here too
    int attempt = 0; ///< connection attempt that runs or ran last, from 1; 0 before the first
    int attempts = 0; ///< how many addresses there are to try; 0 while unknown
};

/**
 * A picture of one object at one moment, made on the engine thread and handed over as a value.
 * The UI and the command line know objects only through these.
 */
struct ObjectSnapshot
{
    ObjectId id = ObjectId::None;
    ObjectId parent = ObjectId::None; ///< an accepted socket's server
    RequestId request = RequestId::None; ///< the command that made it
    ObjectKind kind = ObjectKind::Socket;
    Behaviour behaviour = Behaviour::Manual;
    QString name;
    quint32 number = 0; ///< an accepted socket's number within its server, from 1
    qint64 createdNs = 0; ///< on the event log's clock
    qint64 establishedNs = -1; ///< connected, or listening, since; -1: not yet
    qint64 closedNs = -1;
    net::NetError error; ///< the last failure; cleared by a retry that works
    ServerFigures server; ///< if kind is Server
    SocketFigures socket; ///< if kind is Socket

    bool isServer() const { return kind == ObjectKind::Server; }
    bool isAccepted() const { return parent != ObjectId::None; }
};

/** How the engine itself is doing; about ten times a second. */
struct EngineFigures
{
    qint64 loopDelayNs = 0; ///< worst delay of the loop's own timer since the last figures
    quint32 listening = 0;
    quint32 connections = 0; ///< open sockets, accepted ones included
    quint64 events = 0;
    qint64 bytesRead = 0; ///< since start
    qint64 bytesWritten = 0;
    qint64 descriptorsUsed = 0; ///< as the budget counts them
    qint64 descriptorLimit = 0; ///< sockets the budget allows; 0 if unknown
    quint64 refused = 0; ///< connections refused by the budget, all servers
};

} // namespace swb::workbench

Q_DECLARE_METATYPE(swb::workbench::ObjectSnapshot)
Q_DECLARE_METATYPE(swb::workbench::EngineFigures)
