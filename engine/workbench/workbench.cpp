#include "engine/workbench/workbench.h"

#include "engine/uv/descriptorbudget.h"

#include <algorithm>

namespace swb::workbench {

namespace {

constexpr std::chrono::milliseconds figuresEvery{100};

} // namespace

Workbench::Workbench(net::Runtime &runtime, trace::EventLog &log, WorkbenchObserver &observer)
    : m_runtime(runtime), m_log(log), m_observer(observer),
      m_feed(runtime.loop(), static_cast<SnapshotFeed::Source &>(*this)),
      m_figuresTimer(uv::Timer::create(runtime.loop(), static_cast<uv::TimerListener &>(*this)))
{
    m_runtime.setAfterTicks(this);
    m_figuresTimer->unref();
    m_figuresTimer->start(figuresEvery, figuresEvery);
    m_expectedFiguresNs = m_log.nowNs() + std::chrono::nanoseconds(figuresEvery).count();
}

Workbench::~Workbench()
{
    m_runtime.setAfterTicks(nullptr);
    m_runtime.ticks().cancel(this);
    // Sockets first: they report to their servers while they live.
    m_sockets.clear();
    m_servers.clear();
}

SocketObject *Workbench::socket(ObjectId id)
{
    const auto it = m_sockets.find(id);
    return it == m_sockets.end() ? nullptr : it->second.get();
}

ServerObject *Workbench::server(ObjectId id)
{
    const auto it = m_servers.find(id);
    return it == m_servers.end() ? nullptr : it->second.get();
}

void Workbench::markChanged(SocketObject &object)
{
    if (!object.dirty) {
        object.dirty = true;
        m_changed.push_back(object.id());
    }
    m_feed.request();
}

void Workbench::markChanged(ServerObject &object)
{
    if (!object.dirty) {
        object.dirty = true;
        m_changed.push_back(object.id());
    }
    m_feed.request();
}

void Workbench::addAccepted(
    ServerObject &server, std::unique_ptr<net::Socket> socket, quint32 number)
{
    const ObjectId id = socket->id();
    auto object = std::make_unique<SocketObject>(*this, server, std::move(socket), number);
    SocketObject &added = *object;
    m_sockets.emplace(id, std::move(object));
    server.sockets.append(id);
    markChanged(added);
    markChanged(server);
}

void Workbench::matchPeer(SocketObject &object, const uv::Address &local, const uv::Address &remote)
{
    const ObjectId other = m_peers.add(object.id(), local, remote);
    SocketObject *peer = other == ObjectId::None ? nullptr : socket(other);
    if (peer != nullptr) {
        object.setPeer(other);
        peer->setPeer(object.id());
    }
}

void Workbench::socketClosed(SocketObject &object)
{
    scheduleBurial();
    m_closed.push_back(object.id());
}

void Workbench::serverClosed(ServerObject &object)
{
    if (object.removing) {
        scheduleBurial();
        m_closed.push_back(object.id());
    }
}

void Workbench::scheduleBurial()
{
    // Not from inside a call of the object: it must outlive that.
    if (m_closed.empty()) {
        m_runtime.ticks().post<&Workbench::bury>(this);
    }
}

void Workbench::bury()
{
    const std::vector<ObjectId> closed = std::exchange(m_closed, {});
    for (const ObjectId id : closed) {
        SocketObject *object = socket(id);
        ServerObject *owner = object == nullptr ? server(id) : object->server();
        if (object != nullptr && object->removing) {
            removeSocket(id);
        } else if (object != nullptr && owner != nullptr) {
            owner->closedSockets.push_back(id);
            forgetOldClosed(*owner);
        }
        if (owner != nullptr && owner->removing && owner->sockets.isEmpty() && owner->isIdle()) {
            removeServer(owner->id());
        }
    }
}

void Workbench::forgetOldClosed(ServerObject &server)
{
    while (static_cast<qsizetype>(server.closedSockets.size()) > closedSocketsKept) {
        const ObjectId oldest = server.closedSockets.front();
        server.closedSockets.pop_front();
        removeSocket(oldest); // nothing happens if a person removed it before
    }
}

void Workbench::removeSocket(ObjectId id)
{
    const auto it = m_sockets.find(id);
    if (it == m_sockets.end()) {
        return;
    }
    if (ServerObject *owner = it->second->server()) {
        owner->sockets.removeOne(id);
    }
    m_sockets.erase(it);
    m_removed.append(id);
    m_feed.request();
}

void Workbench::removeServer(ObjectId id)
{
    const auto it = m_servers.find(id);
    if (it == m_servers.end()) {
        return;
    }
    m_servers.erase(it);
    m_removed.append(id);
    m_feed.request();
}

void Workbench::takeSnapshots()
{
    const std::vector<ObjectId> changed = std::exchange(m_changed, {});
    QList<ObjectSnapshot> pictures;
    pictures.reserve(static_cast<qsizetype>(changed.size()));
    for (const ObjectId id : changed) {
        if (SocketObject *object = socket(id)) {
            object->dirty = false;
            pictures.append(object->snapshot());
        } else if (ServerObject *listening = server(id)) {
            listening->dirty = false;
            pictures.append(listening->snapshot());
        }
    }
    m_observer.objectsChanged(std::move(pictures), std::exchange(m_removed, {}));
}

void Workbench::timerFired(uv::Timer &)
{
    const qint64 now = m_log.nowNs();
    EngineFigures figures;
    figures.loopDelayNs = std::max<qint64>(0, now - m_expectedFiguresNs);
    m_expectedFiguresNs = now + std::chrono::nanoseconds(figuresEvery).count();
    for (const auto &[id, object] : m_servers) {
        figures.listening += object->isListening() ? 1U : 0U;
        figures.refused += object->refused();
    }
    figures.connections = m_openSockets;
    figures.events = m_log.count();
    figures.bytesRead = m_bytesRead;
    figures.bytesWritten = m_bytesWritten;
    figures.descriptorsUsed = m_runtime.loop().budget().used();
    figures.descriptorLimit = m_runtime.loop().budget().limit();
    m_observer.figuresChanged(figures);
}

} // namespace swb::workbench
