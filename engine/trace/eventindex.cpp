#include "engine/trace/eventindex.h"

#include <algorithm>

namespace swb::trace {

EventIndex::EventIndex(const EventLog &log)
    : m_log(log), m_reader(log),
      m_matcher(std::make_unique<EventMatcher>(log, EventFilter(), ObjectLabel()))
{
}

void EventIndex::setFilter(const EventFilter &filter, const ObjectLabel &label)
{
    m_label = label;
    m_matcher = std::make_unique<EventMatcher>(m_log, filter, label);
    m_showsAll = filter.showsAll();
    restart();
}

void EventIndex::setFirst(quint64 index)
{
    if (index == m_first)
        return;
    m_first = index;
    m_allCounts = {};
    m_counted = index;
    setFilter(EventFilter(filter()), ObjectLabel(m_label));
}

bool EventIndex::relabel(const QList<net::ObjectId> &objects)
{
    if (!m_matcher->relabel(objects))
        return false;
    setFilter(EventFilter(filter()), ObjectLabel(m_label));
    return true;
}

void EventIndex::restart()
{
    m_rows.clear();
    m_begin = std::max(m_first, m_log.elided());
    m_examined = m_begin;
    m_dropped = 0;
    m_scopedCounts = {};
}

bool EventIndex::advance(quint64 mostRecords)
{
    const quint64 count = m_log.count();
    dropElided();
    if (m_showsAll)
        m_examined = std::max(m_examined, count);
    else
        examine(std::min(count, m_examined + mostRecords));
    if (!m_matcher->hasScope())
        countFamilies(std::min(count, m_counted + mostRecords));
    return m_examined < count || (!m_matcher->hasScope() && m_counted < count);
}

void EventIndex::dropElided()
{
    const quint64 elided = m_log.elided();
    if (elided <= m_begin)
        return;
    const quint64 rows = rowFrom(elided);
    if (!m_showsAll)
        m_rows.dropFront(rows);
    m_dropped += rows;
    m_begin = elided;
    m_examined = std::max(m_examined, elided);
}

void EventIndex::examine(quint64 end)
{
    while (m_examined < end) {
        const quint64 base = m_examined - m_examined % Segment::capacity;
        const quint64 stop = std::min(end, base + Segment::capacity);
        if (const Segment *segment = m_reader.segmentOf(m_examined)) {
            const auto from = static_cast<quint32>(m_examined - base);
            const auto to = static_cast<quint32>(stop - base);
            if (m_matcher->needsRecord() || m_matcher->hasScope())
                examineRecords(*segment, base, from, to);
            else
                examineColumns(*segment, base, from, to);
        }
        m_examined = stop;
    }
}

void EventIndex::examineColumns(const Segment &segment, quint64 base, quint32 from, quint32 to)
{
    const auto kinds = segment.kinds();
    const auto families = segment.families();
    for (quint32 slot = from; slot < to; ++slot) {
        if (m_matcher->acceptsColumns(kinds[slot], families[slot]))
            m_rows.append(base + slot);
    }
}

void EventIndex::examineRecords(const Segment &segment, quint64 base, quint32 from, quint32 to)
{
    const auto kinds = segment.kinds();
    const auto families = segment.families();
    const bool hasScope = m_matcher->hasScope();
    const bool needsRecord = m_matcher->needsRecord();
    for (quint32 slot = from; slot < to; ++slot) {
        if (hasScope) {
            if (!m_matcher->isInScope(segment.record(slot)))
                continue;
            ++m_scopedCounts[families[slot]];
        }
        if (!m_matcher->acceptsColumns(kinds[slot], families[slot]))
            continue;
        if (!needsRecord || m_matcher->accepts(segment.record(slot), segment.preview(slot)))
            m_rows.append(base + slot);
    }
}

void EventIndex::countFamilies(quint64 end)
{
    while (m_counted < end) {
        const quint64 base = m_counted - m_counted % Segment::capacity;
        const quint64 stop = std::min(end, base + Segment::capacity);
        if (const Segment *segment = m_reader.segmentOf(m_counted)) {
            const auto families = segment->families().subspan(m_counted - base, stop - m_counted);
            for (const quint8 family : families)
                ++m_allCounts[family];
        }
        m_counted = stop;
    }
}

quint64 EventIndex::size() const
{
    return m_showsAll ? m_examined - m_begin : m_rows.size();
}

quint64 EventIndex::at(quint64 row) const
{
    return m_showsAll ? m_begin + row : m_rows.at(row);
}

quint64 EventIndex::rowFrom(quint64 index) const
{
    if (!m_showsAll)
        return m_rows.rowFrom(index);
    return std::clamp(index, m_begin, m_examined) - m_begin;
}

const FamilyCounts &EventIndex::familyCounts() const
{
    return m_matcher->hasScope() ? m_scopedCounts : m_allCounts;
}

} // namespace swb::trace
