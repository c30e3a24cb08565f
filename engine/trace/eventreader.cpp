#include "engine/trace/eventlog.h"

namespace swb::trace {

EventReader::EventReader(const EventLog &log) : m_log(log) { }

const Event &EventReader::at(quint64 index)
{
    if (const Segment *segment = segmentOf(index))
        return segment->record(static_cast<quint32>(index % Segment::capacity));
    m_elidedNote = Event();
    m_elidedNote.kind = net::EventKind::EventsElided;
    m_elidedNote.value = static_cast<qint64>(m_log.elided());
    return m_elidedNote;
}

QByteArrayView EventReader::preview(quint64 index)
{
    const Segment *segment = segmentOf(index);
    if (!segment)
        return {};
    return segment->preview(static_cast<quint32>(index % Segment::capacity));
}

QByteArray EventReader::bytes(quint64 index, qint64 limit)
{
    const QByteArray whole = m_log.payload(at(index), limit);
    if (!whole.isEmpty())
        return whole;
    const QByteArrayView start = preview(index);
    return (limit < 0 ? start : start.first(std::min<qsizetype>(start.size(), limit)))
        .toByteArray();
}

const Segment *EventReader::segmentOf(quint64 index)
{
    const quint64 number = index / Segment::capacity;
    if (m_cache[m_last].number == number)
        return m_cache[m_last].segment.get();
    for (std::size_t i = 0; i < m_cache.size(); ++i) {
        if (m_cache[i].number == number) {
            m_last = i;
            return m_cache[i].segment.get();
        }
    }
    std::shared_ptr<const Segment> segment = m_log.m_segments.segment(number);
    if (!segment)
        return nullptr;
    m_last = m_oldest;
    m_oldest = (m_oldest + 1) % m_cache.size();
    m_cache[m_last] = {number, std::move(segment)};
    return m_cache[m_last].segment.get();
}

} // namespace swb::trace
