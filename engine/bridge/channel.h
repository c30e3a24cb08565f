#pragma once

#include "engine/workbench/commands.h"
#include "engine/workbench/snapshotfeed.h"

#include <QList>

#include <map>
#include <mutex>
#include <optional>
#include <vector>

class QObject;

namespace swb::uv {
class Mailbox;
}

namespace swb::bridge {

/** What has come from the engine since the last look. */
struct Delivery
{
    QList<workbench::ObjectSnapshot> changed; ///< newest picture of each, none of removed ones
    QList<workbench::ObjectId> removed;
    std::optional<workbench::EngineFigures> figures;
    bool quitRequested = false;
    bool stopped = false;
};

/**
 * The only place where two threads meet: commands go in, snapshots and wake-ups come out, both as
 * values under one mutex. Wake-ups coalesce on both sides, so each side takes everything at once.
 *
 * **Thread:** each function says which one.
 */
class Channel final : public workbench::WorkbenchObserver
{
public:
    /** `receiver` has an invokable slot drain() and outlives this. */
    explicit Channel(QObject &receiver);

    // The interface's thread.
    /** False after stop(): the command is forgotten. */
    bool post(workbench::Command command);
    void postStop();
    Delivery take();
    /** Asks for another drain() without anything new. */
    void wakeReceiver();

    // The engine's thread.
    void open(uv::Mailbox &mailbox);
    /** No wake-up reaches the mailbox afterwards. */
    void close();
    std::vector<workbench::Command> takeCommands(bool *stop);
    void objectsChanged(
        QList<workbench::ObjectSnapshot> changed, QList<workbench::ObjectId> removed) override;
    void figuresChanged(const workbench::EngineFigures &figures) override;
    void announceQuit();
    void announceStopped();

private:
    /** Under the mutex: posts one queued call if none is on its way. */
    void notify();

    QObject &m_receiver;
    std::mutex m_mutex;
    uv::Mailbox *m_mailbox = nullptr;
    std::vector<workbench::Command> m_commands;
    bool m_stop = false;
    std::map<workbench::ObjectId, workbench::ObjectSnapshot> m_changed; ///< oldest object first
    Delivery m_delivery; ///< without the changed ones
    bool m_notified = false;
};

} // namespace swb::bridge
