#pragma once

#include "engine/trace/segment.h"
#include "engine/trace/spillfile.h"

#include <atomic>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace swb::trace {

/**
 * Keeps the segments of one log within a memory limit: full segments beyond it are written to the
 * spill file by a thread of the store's own and read back when someone asks.
 *
 * When the disk is slow the writer waits for it (the engine then reads less from its sockets). When
 * it refuses, segments stay in memory up to twice the limit; then the oldest are let go. A full
 * disk keeps the newest that fit: the place of the oldest segment is written again.
 *
 * **Thread:** append() on the writer's; everything else anywhere.
 * **Owns:** the segments, the file and its thread, which starts with the constructor.
 */
class SegmentStore
{
public:
    SegmentStore(qint64 memoryBytes, const QString &spillDirectory);
    ~SegmentStore();
    SegmentStore(const SegmentStore &) = delete;
    SegmentStore &operator=(const SegmentStore &) = delete;

    /** The next segment to fill; the one before is full and never written again. */
    std::shared_ptr<Segment> append();
    /** Null if it was let go or cannot be read back. Reads the disk outside every lock. */
    std::shared_ptr<const Segment> segment(quint64 number) const;
    /** The segments below that number are not wanted any more. */
    void release(quint64 number);
    /** Segments below this number were let go. */
    quint64 elided() const { return m_elided.load(std::memory_order_acquire); }
    /** How long append() has waited for the disk, all in all. */
    qint64 throttledNs() const { return m_throttledNs.load(std::memory_order_relaxed); }
    /** Segments in memory now. */
    quint64 resident() const;

private:
    struct Entry
    {
        std::shared_ptr<const Segment> segment; ///< null: on disk or let go
        qint64 place = -1; ///< index of its place in the file, -1 while not there
    };

    void run();
    void spillOldest(std::unique_lock<std::mutex> &lock);
    bool canSpill() const { return m_resident > m_limit && m_mayTry; }
    void makeRoom(std::unique_lock<std::mutex> &lock);
    void elideOldest();

    const quint64 m_limit; ///< segments in memory before the oldest move out
    const std::shared_ptr<BlockPool> m_pool;
    SpillFile m_file;

    mutable std::mutex m_mutex; ///< guards everything below
    std::condition_variable m_work;
    std::condition_variable m_progress;
    std::vector<Entry> m_entries;
    std::vector<qint64> m_freePlaces;
    qint64 m_places = 0; ///< places that the file has
    quint64 m_resident = 0;
    quint64 m_oldestResident = 0;
    bool m_mayTry = false; ///< a failed write is tried again with the next segment, not before
    bool m_hangs = false; ///< the write under way takes so long that nobody waits for it
    bool m_stop = false;
    std::atomic<quint64> m_elided{0};
    std::atomic<qint64> m_throttledNs{0};
    std::thread m_thread;
};

} // namespace swb::trace
