#pragma once

#include "engine/net/runtime.h"
#include "engine/trace/eventlog.h"
#include "engine/workbench/commands.h"
#include "engine/workbench/peerindex.h"
#include "engine/workbench/serverobject.h"
#include "engine/workbench/snapshotfeed.h"
#include "engine/workbench/socketobject.h"

#include <memory>
#include <unordered_map>
#include <vector>

namespace swb::workbench {

/**
 * Everything a person works with on one engine: servers, accepted sockets and connections, each
 * with an id; carries out commands and tells the observer what has changed.
 *
 * Closed sockets of a server stay readable up to `closedSocketsKept`; older ones go by themselves,
 * so that a flood of short connections does not fill the memory (their events stay in the log).
 *
 * **Thread:** the engine's. **Owns:** all objects. Destroying it closes every handle.
 */
class Workbench final : private SnapshotFeed::Source,
                        private uv::TimerListener,
                        private net::Runtime::AfterTicks
{
public:
    static constexpr qsizetype closedSocketsKept = 500; ///< per server

    Workbench(net::Runtime &runtime, trace::EventLog &log, WorkbenchObserver &observer);
    ~Workbench();
    Workbench(const Workbench &) = delete;
    Workbench &operator=(const Workbench &) = delete;

    void execute(const Command &command);

    // For the objects.
    net::Runtime &runtime() { return m_runtime; }
    PeerIndex &peers() { return m_peers; }
    qint64 nowNs() const { return m_log.nowNs(); }
    void markChanged(SocketObject &object);
    void markChanged(ServerObject &object);
    void addAccepted(ServerObject &server, std::unique_ptr<net::Socket> socket, quint32 number);
    void matchPeer(SocketObject &object, const uv::Address &local, const uv::Address &remote);
    void socketOpened() { ++m_openSockets; }
    void socketShut() { --m_openSockets; }
    void socketClosed(SocketObject &object);
    void serverClosed(ServerObject &object);
    void countRead(qint64 bytes) { m_bytesRead += bytes; }
    void countWritten(qint64 bytes) { m_bytesWritten += bytes; }

private:
    void run(const StartServer &command);
    void run(const OpenConnection &command);
    void run(const ListenAgain &command);
    void run(const ConnectAgain &command);
    void run(const CloseServer &command);
    void run(const CloseSockets &command);
    void run(const Write &command);
    void run(const End &command);
    void run(const Pause &command);
    void run(const Resume &command);
    void run(const Reset &command);
    void run(const Destroy &command);
    void run(const Remove &command);
    void run(const RemoveClosed &command);
    void run(const Rename &command);

    SocketObject *socket(ObjectId id);
    ServerObject *server(ObjectId id);
    void refuse(ObjectId id, const net::NetError &error);
    /** Runs a member of the socket, or refuses the command. */
    template <typename Call>
    void onSocket(ObjectId id, Call call);
    void removeWhenClosed(ObjectId id);
    void removeSocket(ObjectId id);
    void removeServer(ObjectId id);
    void scheduleBurial();
    void bury();
    void forgetOldClosed(ServerObject &server);

    void takeSnapshots() override;
    void timerFired(uv::Timer &timer) override;
    void afterTicks() noexcept override { m_log.flush(); }

    net::Runtime &m_runtime;
    trace::EventLog &m_log;
    WorkbenchObserver &m_observer;
    PeerIndex m_peers;
    std::unordered_map<ObjectId, std::unique_ptr<ServerObject>> m_servers;
    std::unordered_map<ObjectId, std::unique_ptr<SocketObject>> m_sockets;
    std::vector<ObjectId> m_changed;
    std::vector<ObjectId> m_closed; ///< closed since the last bury(), servers included
    QList<ObjectId> m_removed;
    SnapshotFeed m_feed;
    uv::HandlePtr<uv::Timer> m_figuresTimer;
    qint64 m_expectedFiguresNs = 0;
    quint32 m_openSockets = 0;
    qint64 m_bytesRead = 0;
    qint64 m_bytesWritten = 0;
};

} // namespace swb::workbench
