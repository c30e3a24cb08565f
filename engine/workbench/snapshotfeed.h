#pragma once

#include "engine/uv/timer.h"
#include "engine/workbench/objects.h"

#include <QList>

namespace swb::workbench {

/** Takes what the interface is to know of objects; called on the engine's thread. */
class WorkbenchObserver
{
public:
    virtual void objectsChanged(QList<ObjectSnapshot> changed, QList<ObjectId> removed) = 0;
    virtual void figuresChanged(const EngineFigures &figures) = 0;

protected:
    ~WorkbenchObserver() = default;
};

/**
 * Decides when snapshots are taken: at once after a quiet time, at most 30 times a second
 * otherwise, and never while nothing changes.
 *
 * **Thread:** the engine's.
 */
class SnapshotFeed final : private uv::TimerListener
{
public:
    class Source
    {
    public:
        /** Take and deliver the snapshots of everything that has changed. */
        virtual void takeSnapshots() = 0;

    protected:
        ~Source() = default;
    };

    SnapshotFeed(uv::Loop &loop, Source &source);

    /** Something has changed; cheap when snapshots are due already. */
    void request()
    {
        if (!m_due) {
            schedule();
        }
    }

private:
    void schedule();
    void timerFired(uv::Timer &timer) override;

    uv::Loop &m_loop;
    Source &m_source;
    uv::HandlePtr<uv::Timer> m_timer;
    qint64 m_lastMs = 0;
    bool m_due = false;
};

} // namespace swb::workbench
