#include "engine/trace/eventlog.h"

#include <QDateTime>

#include <algorithm>
#include <chrono>
#include <utility>

namespace swb::trace {

namespace {

qint64 steadyNs()
{
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::nanoseconds>(now).count();
}

} // namespace

EventLog::EventLog(const EventLogLimits &limits)
    : m_startNs(steadyNs()), m_startMs(QDateTime::currentMSecsSinceEpoch()),
      m_payloads(limits.payloadBytes, limits.payloadBytesPerObject, limits.keepPayloads),
      m_segments(limits.memoryBytes, limits.spillDirectory), m_current(m_segments.append())
{
}

EventLog::~EventLog() = default;

void EventLog::record(const net::TraceNote &note) noexcept
{
    if (m_used == Segment::capacity) {
        m_current = m_segments.append();
        m_used = 0;
    }
    const QByteArrayView preview
        = note.payload.first(std::min<qsizetype>(note.payload.size(), previewCapacity));

    Event event;
    event.timeNs = nowNs();
    event.bytes = note.bytes;
    event.value = note.value;
    event.object = note.object;
    event.related = note.related;
    event.error = note.error;
    event.kind = note.kind;
    event.port = note.port;
    event.family = note.family;
    event.syscall = note.syscall;
    event.flags = note.flags;
    event.previewSize = static_cast<quint8>(preview.size());
    if (!note.text.isEmpty())
        event.text = m_strings.intern(note.text);
    if (!note.payload.isEmpty()) {
        event.payload = keepPayload(note);
        if (event.payload != noPayload)
            event.payloadSize = static_cast<quint32>(note.payload.size());
        else if (note.payload.size() > preview.size())
            event.flags |= net::PayloadElided;
    }

    m_current->write(m_used, event, preview);
    ++m_used;
    m_count.store(m_count.load(std::memory_order_relaxed) + 1, std::memory_order_release);
}

/** An echo's write has the bytes of the data before it: they are kept once for both. */
quint64 EventLog::keepPayload(const net::TraceNote &note)
{
    const bool again = note.repeatsData && m_lastPayload != noPayload && note.object == m_lastObject
        && note.payload.data() == m_lastBytes.data() && note.payload.size() == m_lastBytes.size();
    if (!again) {
        m_lastPayload = m_payloads.append(note.object, note.payload);
        m_lastObject = note.object;
        m_lastBytes = note.payload;
    }
    return m_lastPayload;
}

void EventLog::flush() noexcept
{
    const quint64 count = m_count.load(std::memory_order_relaxed);
    if (count == m_flushed)
        return;
    m_flushed = count;
    // Both sides exchange the same flag, so one of them comes second and sees what the other did
    // before: either we see the reader waiting, or waitForMore() sees the new count.
    if (m_readerWaits.exchange(false, std::memory_order_acq_rel) && m_waker)
        m_waker();
}

qint64 EventLog::nowNs() const
{
    return steadyNs() - m_startNs;
}

QByteArray EventLog::payload(const Event &event, qint64 limit) const
{
    const qint64 size = event.payloadSize;
    return m_payloads.read(event.payload, limit < 0 ? size : std::min(size, limit));
}

void EventLog::release(quint64 index, quint64 payload)
{
    m_segments.release(index / Segment::capacity);
    m_payloads.release(payload);
}

void EventLog::setWaker(std::function<void()> waker)
{
    m_waker = std::move(waker);
}

bool EventLog::waitForMore(quint64 seen)
{
    m_readerWaits.exchange(true, std::memory_order_acq_rel);
    if (count() == seen)
        return false;
    m_readerWaits.exchange(false, std::memory_order_acq_rel);
    return true;
}

} // namespace swb::trace
