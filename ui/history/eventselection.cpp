#include "ui/history/eventselection.h"

#include "ui/history/eventrows.h"

#include <algorithm>

namespace swb::ui {

void EventSelection::setCurrent(quint64 event, bool extend)
{
    m_current = event;
    if (!extend || m_anchor == noEvent) {
        m_anchor = event;
    }
}

qint64 EventSelection::currentRow(const EventRows &rows) const
{
    return isEmpty() ? -1 : rows.exactRowOf(m_current);
}

QPair<qint64, qint64> EventSelection::selectedRows(const EventRows &rows) const
{
    if (isEmpty() || rows.count() == 0) {
        return {-1, -1};
    }
    const auto [first, last] = std::minmax(m_current, m_anchor);
    const auto firstRow = static_cast<qint64>(rows.rowFrom(first));
    const auto lastRow = static_cast<qint64>(rows.rowFrom(last + 1)) - 1;
    return firstRow > lastRow ? QPair<qint64, qint64>{-1, -1} : qMakePair(firstRow, lastRow);
}

} // namespace swb::ui
