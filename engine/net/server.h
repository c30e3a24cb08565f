#pragma once

#include "engine/net/options.h"
#include "engine/net/runtime.h"
#include "engine/net/socket.h"
#include "engine/uv/resolver.h"
#include "engine/uv/stream.h"
#include "engine/uv/timer.h"
#include "engine/uv/turnstart.h"

#include <deque>
#include <memory>

namespace swb::net {

class Server;

/**
 * The owner that listens to a Server; calls come on the turns that spec/server.md gives the events.
 * A listener must not delete the server from inside a call.
 */
class ServerListener
{
public:
    virtual void serverListening(Server &) { }
    /** The listener becomes the owner and sets itself (or another) as the socket's listener. */
    virtual void serverConnection(Server &, std::unique_ptr<Socket> socket) = 0;
    virtual void serverError(Server &, const NetErrorPtr &) { }
    virtual void serverClose(Server &) { }
    /** Something that a snapshot shows has changed. */
    virtual void serverChanged(Server &) { }

protected:
    ~ServerListener() = default;
};

/**
 * A TCP or IPC server with the semantics of `net.Server` (spec/server.md, spec/ipc.md).
 *
 * Beyond the reference it defends itself when descriptors run out: above the budget a peer is
 * accepted and hung up, visibly; if the system itself refuses, accepting pauses and tries again.
 *
 * **Thread:** the engine's. **Owned by:** whoever made it; destroying it closes the handle
 * silently.
 * **Errors:** argument and state errors are returned, everything else is serverError().
 */
class Server final : private uv::AcceptListener,
                     private uv::LookupListener,
                     private uv::TimerListener,
                     private uv::TurnStart::Listener
{
public:
    Server(Runtime &runtime, const ServerOptions &options, ServerListener &listener);
    ~Server();
    Server(const Server &) = delete;
    Server &operator=(const Server &) = delete;

    ObjectId id() const { return m_id; }
    ServerOptions &options() { return m_options; }

    /** ERR_SERVER_ALREADY_LISTEN if bound; everything later comes as an event. */
    NetError listen(const ListenOptions &options);
    /** ERR_SERVER_NOT_RUNNING if there is no handle; 'close' follows in any case. */
    NetError close();
    /** The owner says that an accepted socket was destroyed; it no longer counts. */
    void socketDestroyed();

    /** Bound, or pausing for want of descriptors. */
    bool isListening() const { return m_stream != nullptr || m_paused; }
    bool isResolving() const { return m_lookup != nullptr || m_literalPending; }
    /** The address the system gave; family 0 for a path or while unbound. */
    const uv::Address &address() const { return m_bound; }
    /** The last path asked for; never cleared (spec/ipc.md section 2). */
    const QString &pipeName() const { return m_pipeName; }
    quint32 connections() const { return m_connections; }
    quint64 accepted() const { return m_accepted; }
    quint64 dropped() const { return m_dropped; }
    quint64 refused() const { return m_refused; }

private:
    void streamIncoming(int status) override;
    void lookupAnswered(const uv::LookupAnswer &answer) override;
    void timerFired(uv::Timer &timer) override;
    void turnStarted() override;

    void listenOnLiteral();
    /** Binds and listens: 0, or the number that serverError() is to show. */
    int open(const uv::Address &address);
    int openPath();
    void openDefault();
    void listenOn(const uv::Address &address);
    void report(int status, const QString &address, std::optional<quint16> port);
    void announce();
    void emitError();
    void acceptOne();
    void pauseAccepting(int status);
    void finishClose();
    void scheduleFinish();
    void releaseHandle();
    void trace(TraceNote note);
    void tracePeer(EventKind kind, const uv::Address &peer, qint64 value, ObjectId related);

    Runtime &m_runtime;
    ServerListener &m_listener;
    const ObjectId m_id;
    ServerOptions m_options;
    ListenOptions m_listen;
    uv::HandlePtr<uv::Stream> m_stream;
    std::unique_ptr<uv::Lookup> m_lookup;
    uv::HandlePtr<uv::TurnStart> m_turnStart;
    uv::HandlePtr<uv::Timer> m_retry;
    uv::Address m_bound;
    uv::Address m_literal;
    QString m_pipeName;
    std::deque<NetErrorPtr> m_errors; ///< one for each emitError() that is due
    quint32 m_connections = 0;
    quint64 m_accepted = 0;
    quint64 m_dropped = 0;
    quint64 m_refused = 0;
    bool m_literalPending = false;
    bool m_paused = false; ///< closed for a moment because descriptors ran out
    bool m_acceptedThisTurn = false;
    bool m_peerWaits = false; ///< libuv holds an accepted peer for the next turn
};

} // namespace swb::net
