#pragma once

#include "engine/trace/eventindex.h"

#include <chrono>

namespace swb::ui {

/**
 * The rows of the Events list: which events of the log are shown, in which order. Puts together
 * the filter, Clear (everything before a moment is hidden) and Pause (everything after it is held).
 *
 * **Thread:** the UI's. The log must outlive it.
 */
class EventRows
{
public:
    EventRows(const trace::EventLog &log, trace::ObjectLabel label);

    /** Takes in new events for about `budget`; true if there are more. */
    bool advance(std::chrono::nanoseconds budget);
    bool isBehind() const { return m_behind; }

    void setFilter(const trace::EventFilter &filter);
    const trace::EventFilter &filter() const { return m_index.filter(); }
    bool isFiltered() const { return !filter().showsAll(); }
    /** These objects got other names, which the filter may ask for. */
    void handleNamesChanged(const QList<net::ObjectId> &objects);

    quint64 count() const;
    /** The log index of a row. Precondition: row < count(). */
    quint64 eventAt(quint64 row) const { return m_index.at(row); }
    /** The first row whose event is not before `event`; count() if there is none. */
    quint64 rowFrom(quint64 event) const { return qMin(m_index.rowFrom(event), count()); }
    /** The row of exactly this event; -1 if it is not shown. */
    qint64 exactRowOf(quint64 event) const;
    /** Events since the last clear, whether they are shown or not. */
    quint64 total() const { return m_log.count() - m_index.first(); }

    bool isCleared() const { return m_index.first() != 0; }
    void clear();
    void undoClear();

    bool isPaused() const { return m_paused; }
    /** Rows go on being collected, but count() stands still. */
    void setPaused(bool paused);
    /** Rows that came since the pause began. */
    quint64 held() const;

    quint64 familyCount(trace::EventFamily family) const;

private:
    const trace::EventLog &m_log;
    const trace::ObjectLabel m_label;
    trace::EventIndex m_index;
    quint64 m_pausedAt = 0; ///< log index from which events are held
    bool m_paused = false;
    bool m_behind = false;
};

} // namespace swb::ui
