#pragma once

#include "engine/trace/event.h"
#include "engine/trace/payloadstore.h"
#include "engine/trace/segment.h"
#include "engine/trace/stringtable.h"

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

namespace swb::trace {

class SpillFile;

/** What an EventLog may use. Zero never means "unlimited". */
struct EventLogLimits
{
    qint64 memoryBytes = qint64(128) << 20; ///< records and previews; older segments move to disk
    qint64 payloadBytes = qint64(128) << 20; ///< whole payloads, all objects together
    qint64 payloadBytesPerObject = qint64(16) << 20; ///< beyond it only previews are kept
    bool keepPayloads = true; ///< false: previews only
};

/**
 * The append-only log of everything that happened on one engine: the single truth that every view,
 * export and command-line output reads.
 *
 * One writer (the engine's thread) writes records in place and publishes a count; any number of
 * readers on other threads read what they show through an EventReader each. Nothing is ever removed
 * silently: full segments beyond the memory limit move to an unlinked temporary file, written by a
 * thread of the log's own; if the disk refuses, segments stay in memory up to twice the limit and
 * then the oldest are dropped and counted (`elided()`).
 *
 * **Thread:** record() and flush() on the writer's; everything else anywhere.
 * **Owns:** segments, payloads, strings, the spill file and its thread.
 */
class EventLog : public net::Tracer
{
public:
    explicit EventLog(const EventLogLimits &limits = {});
    ~EventLog() override;
    EventLog(const EventLog &) = delete;
    EventLog &operator=(const EventLog &) = delete;

    /** Writer: appends one record (time is taken here) and makes it visible to readers. */
    void record(const net::TraceNote &note) noexcept override;
    /** Writer: wakes a waiting reader if there is anything new; once per batch of records. */
    void flush() noexcept;

    /** Number of events ever recorded; all below it can be read, except the elided ones. */
    quint64 count() const { return m_count.load(std::memory_order_acquire); }
    /** Events below this index are no longer kept. 0 unless disk and memory were both full. */
    quint64 elided() const { return m_elided.load(std::memory_order_acquire); }
    /** Nanoseconds since start, on the clock of Event::timeNs. */
    qint64 nowNs() const;
    /** Wall clock of time 0, in ms since the epoch: shown time = startMs + timeNs / 1e6. */
    qint64 startMsSinceEpoch() const { return m_startMs; }

    /** The text behind Event::text; a shared empty string for unknown ids. */
    QString text(StringId id) const { return m_strings.text(id); }
    /** Reader: the bytes kept for an event, at most `limit`; empty if they were dropped since. */
    QByteArray payload(const Event &event, qint64 limit = -1) const;
    /** Bytes seen in data and write events that were not kept as payload. */
    quint64 payloadBytesElided() const { return m_payloads.elidedBytes(); }

    /**
     * Sets what flush() calls on the writer's thread when the reader was waiting. Set before the
     * writer starts. The reader calls waitForMore(seen) after it has consumed `seen` events; returns
     * true if there are more already (then no wake-up comes and the reader should go on).
     */
    void setWaker(std::function<void()> waker);
    bool waitForMore(quint64 seen);

private:
    friend class EventReader;
    std::shared_ptr<const Segment> segment(quint64 number) const;
    void startSegment();

    const EventLogLimits m_limits;
    const qint64 m_startNs;
    const qint64 m_startMs;
    std::atomic<quint64> m_count {0};
    std::atomic<quint64> m_elided {0};
    std::atomic<bool> m_readerWaits {false};
    std::function<void()> m_waker;
    StringTable m_strings;
    PayloadStore m_payloads;
    std::shared_ptr<Segment> m_current;
    mutable std::mutex m_mutex; ///< guards m_segments and m_spill's table
    std::vector<std::shared_ptr<const Segment>> m_segments; ///< null: on disk or elided
    std::unique_ptr<SpillFile> m_spill;
};

/**
 * Reads an EventLog from one thread; keeps the segments it touched last, so that reading neighbours
 * costs no lock. References stay valid until the next call.
 *
 * **Thread:** one at a time. The log must outlive it.
 */
class EventReader
{
public:
    explicit EventReader(const EventLog &log);

    const EventLog &log() const { return m_log; }
    /** Precondition: elided() <= index < count(). An elided index gives an EventsElided record. */
    const Event &at(quint64 index);
    /** The first bytes of the payload, at most previewCapacity. */
    QByteArrayView preview(quint64 index);

private:
    const Segment &segmentFor(quint64 index);

    const EventLog &m_log;
    struct Cached
    {
        quint64 number = ~quint64(0);
        std::shared_ptr<const Segment> segment;
    };
    Cached m_cache[4];
    int m_next = 0;
};

} // namespace swb::trace
