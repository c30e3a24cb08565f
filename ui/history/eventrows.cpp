#include "ui/history/eventrows.h"

#include <utility>

namespace swb::ui {

namespace {

constexpr quint64 sliceRecords = 16'384; // a slice takes well below a millisecond

} // namespace

EventRows::EventRows(const trace::EventLog &log, trace::ObjectLabel label)
    : m_log(log), m_label(std::move(label)), m_index(log)
{
}

bool EventRows::advance(std::chrono::nanoseconds budget)
{
    const auto end = std::chrono::steady_clock::now() + budget;
    do {
        m_behind = m_index.advance(sliceRecords);
    } while (m_behind && std::chrono::steady_clock::now() < end);
    return m_behind;
}

void EventRows::setFilter(const trace::EventFilter &filter)
{
    if (filter == m_index.filter()) {
        return;
    }
    m_index.setFilter(filter, m_label);
    m_behind = true;
}

void EventRows::handleNamesChanged(const QList<net::ObjectId> &objects)
{
    m_behind = m_index.relabel(objects) || m_behind;
}

quint64 EventRows::count() const
{
    return m_paused ? m_index.rowFrom(m_pausedAt) : m_index.size();
}

qint64 EventRows::exactRowOf(quint64 event) const
{
    const quint64 row = rowFrom(event);
    return row < count() && eventAt(row) == event ? static_cast<qint64>(row) : -1;
}

void EventRows::clear()
{
    m_index.setFirst(m_log.count());
    m_pausedAt = qMax(m_pausedAt, m_index.first());
    m_behind = true;
}

void EventRows::undoClear()
{
    m_index.setFirst(0);
    m_behind = true;
}

void EventRows::setPaused(bool paused)
{
    m_pausedAt = m_log.count();
    m_paused = paused;
}

quint64 EventRows::held() const
{
    return m_paused ? m_index.size() - count() : 0;
}

quint64 EventRows::familyCount(trace::EventFamily family) const
{
    return m_index.familyCounts()[static_cast<std::size_t>(family)];
}

} // namespace swb::ui
