#pragma once

#include "engine/trace/event.h"
#include "engine/trace/payloadstore.h"
#include "engine/trace/segmentstore.h"
#include "engine/trace/stringtable.h"

#include <QString>

#include <array>
#include <atomic>
#include <functional>
#include <memory>

namespace swb::trace {

/** What an EventLog may use. Zero never means "unlimited". */
struct EventLogLimits
{
    qint64 memoryBytes = qint64(128) << 20; ///< records and previews; older segments move to disk
    qint64 payloadBytes = qint64(128) << 20; ///< whole payloads, all objects together
    qint64 payloadBytesPerObject = qint64(16) << 20; ///< beyond it only previews are kept
    bool keepPayloads = true; ///< false: previews only
    QString spillDirectory; ///< empty: the user's cache directory
};

/**
 * The append-only log of everything that happened on one engine: the single truth that every view,
 * export and command-line output reads.
 *
 * One writer (the engine's thread) writes records in place and publishes a count; any number of
 * readers on other threads read what they show through an EventReader each. Nothing is ever removed
 * silently: full segments beyond the memory limit move to an unlinked temporary file, written by a
 * thread of the log's own; if the disk is slow the writer waits for it (`throttledNs()`), if it
 * refuses, segments stay in memory up to twice the limit and then the oldest are dropped and
 * counted
 * (`elided()`).
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
    quint64 elided() const { return m_segments.elided() * Segment::capacity; }
    /** How long record() has waited for the disk, all in all. */
    qint64 throttledNs() const { return m_segments.throttledNs(); }
    /** Nanoseconds since start, on the clock of Event::timeNs. */
    qint64 nowNs() const;
    /** Wall clock of time 0, in ms since the epoch: shown time = startMs + timeNs / 1e6. */
    qint64 startMsSinceEpoch() const { return m_startMs; }

    /**
     * Reader: no event below `index` and no payload before the position `payload` is wanted any
     * more by anyone. For a reader that passes everything on, such as the command line: the log
     * then holds only what is not passed on yet. elided() follows; nothing counts as lost.
     */
    void release(quint64 index, quint64 payload);

    /** The text behind Event::text; an empty string for unknown ids. */
    QString text(StringId id) const { return m_strings.text(id); }
    /**
     * Reader: the bytes kept for an event, at most `limit` (-1: all); empty if they were not kept
     * or were dropped since. EventReader::bytes() falls back to the preview then.
     */
    QByteArray payload(const Event &event, qint64 limit = -1) const;
    /** Bytes seen in data and write events that are not kept as payload (any more). */
    quint64 payloadBytesElided() const { return m_payloads.elidedBytes(); }

    /**
     * Sets what flush() calls on the writer's thread when the reader was waiting. Set before the
     * writer starts. The reader calls waitForMore(seen) after it has consumed `seen` events;
     * returns true if there are more already (then no wake-up comes and the reader should go on).
     */
    void setWaker(std::function<void()> waker);
    bool waitForMore(quint64 seen);

private:
    friend class EventReader;

    quint64 keepPayload(const net::TraceNote &note);

    const qint64 m_startNs;
    const qint64 m_startMs;
    StringTable m_strings;
    PayloadStore m_payloads;
    SegmentStore m_segments;
    std::function<void()> m_waker;

    // Only the writer's.
    std::shared_ptr<Segment> m_current;
    quint32 m_used = 0; ///< slots of m_current that are written
    quint64 m_flushed = 0; ///< count at the last flush()
    quint64 m_lastPayload = noPayload; ///< where the last payload was kept
    net::ObjectId m_lastObject = net::ObjectId::None; ///< whose it was
    QByteArrayView m_lastBytes; ///< where it came from; compared, never read

    // Apart from the writer's own, so that polling readers do not slow it down.
    alignas(64) std::atomic<quint64> m_count{0};
    alignas(64) std::atomic<bool> m_readerWaits{false};
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
    /** All that is still kept of the event's bytes: its payload or else the preview. */
    QByteArray bytes(quint64 index, qint64 limit = -1);
    /** The whole segment that holds that index, for filters; null if it is not kept any more. */
    const Segment *segmentOf(quint64 index);

private:
    struct Cached
    {
        quint64 number = ~quint64(0);
        std::shared_ptr<const Segment> segment;
    };

    const EventLog &m_log;
    std::array<Cached, 4> m_cache;
    std::size_t m_last = 0; ///< the entry that answered last
    std::size_t m_oldest = 0; ///< the entry to replace next
    Event m_elidedNote;
};

} // namespace swb::trace
