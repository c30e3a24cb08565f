#pragma once

#include <QPair>

namespace swb::ui {

class EventRows;

/**
 * Which rows of the Events list are selected: a range between the current event and an anchor.
 * Holds log indexes, not rows, so that it survives filtering.
 */
class EventSelection
{
public:
    static constexpr quint64 noEvent = ~quint64(0);

    quint64 current() const { return m_current; }
    bool isEmpty() const { return m_current == noEvent; }
    /** Makes the event current; `extend` keeps the other end of the range. */
    void setCurrent(quint64 event, bool extend);
    void setAnchor(quint64 event) { m_anchor = event; }

    /** -1 if there is none, or the filter hides it. */
    qint64 currentRow(const EventRows &rows) const;
    /** First and last selected row; both -1 if there is none. */
    QPair<qint64, qint64> selectedRows(const EventRows &rows) const;

private:
    quint64 m_current = noEvent;
    quint64 m_anchor = noEvent;
};

} // namespace swb::ui
