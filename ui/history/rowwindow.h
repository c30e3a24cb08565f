#pragma once

#include <QtGlobal>

namespace swb::ui {

/**
 * Which rows of a list of equal rows are in sight, and where: the mapping between rows and pixels
 * of the Events list. At the end of the list the last row stands whole at the lower edge.
 */
struct RowWindow
{
    qint64 rows = 0;
    qint64 top = 0; ///< first whole row; the scroll bar's value
    int height = 0;
    int rowHeight = 1;

    /** How many rows fit whole; at least one. */
    int pageRows() const { return qMax(1, height / rowHeight); }
    /** The largest `top`. */
    qint64 lastTop() const { return qMax<qint64>(0, rows - pageRows()); }
    int offset() const { return rows > pageRows() && top >= lastTop() ? height % rowHeight : 0; }
    int yOf(qint64 row) const { return static_cast<int>((row - top) * rowHeight) + offset(); }
    /** -1 if there is no row at `y`. */
    qint64 rowAt(int y) const
    {
        const int distance = y - offset();
        const qint64 steps
            = distance >= 0 ? distance / rowHeight : -((rowHeight - 1 - distance) / rowHeight);
        const qint64 row = top + steps;
        return row >= 0 && row < rows ? row : -1;
    }
    /** First row that is at least partly in sight at or below `y`. */
    qint64 firstFrom(int y) const { return qMax<qint64>(0, rowAt(y) < 0 ? top : rowAt(y)); }
    /** The smallest change of `top` that shows the row whole. */
    qint64 topToShow(qint64 row) const
    {
        const qint64 shown = row < top ? row : row >= top + pageRows() ? row - pageRows() + 1 : top;
        return qBound<qint64>(0, shown, lastTop());
    }
};

} // namespace swb::ui
