#include "ui/history/eventlistaccessible.h"

#include "ui/history/accessibleitem.h"
#include "ui/history/eventlist.h"

#include <limits>

namespace swb::ui {

namespace {

constexpr int mostListed = 1000; // selected rows told one by one
// Child indexes are ints; rows beyond are reached by filtering.
constexpr quint64 mostRows = std::numeric_limits<int>::max() / eventColumnCount;

QString cellText(const EventRowText &row, EventColumn column)
{
    switch (column) {
    case EventColumn::Time:
        return row.time;
    case EventColumn::SinceLast:
        return row.sinceLast;
    case EventColumn::Object:
        return row.object;
    case EventColumn::Event:
        return row.title;
    case EventColumn::Detail:
        return row.detail;
    case EventColumn::Bytes:
        return row.bytes;
    case EventColumn::Count:
        break;
    }
    return {};
}

/** One cell; it has a place, not an event, so it always says what stands there now. */
class EventCell : public AccessibleItem, public QAccessibleTableCellInterface
{
public:
    EventCell(EventList &list, int row, int position)
        : AccessibleItem(list), m_list(list), m_row(row), m_position(position)
    {
    }

    bool isValid() const override { return exists(); }
    QAccessible::Role role() const override { return QAccessible::Cell; }
    QString text(QAccessible::Text type) const override
    {
        return type == QAccessible::Name && exists() ? cellText(m_list.rowText(m_row), column())
                                                     : QString();
    }
    QRect rect() const override
    {
        const QRect row = m_list.rowRect(m_row);
        const QRect cell = m_list.columns().cell(column(), row.y(), row.height());
        return {m_list.viewport()->mapToGlobal(cell.topLeft()), cell.size()};
    }
    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.selectable = true;
        state.focusable = true;
        state.selected = isSelected();
        state.focused = m_list.hasFocus() && m_list.currentRow() == m_row;
        state.offscreen = !m_list.viewport()->rect().intersects(m_list.rowRect(m_row));
        return state;
    }
    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::TableCellInterface
            ? static_cast<QAccessibleTableCellInterface *>(this)
            : nullptr;
    }
    bool isSelected() const override
    {
        const auto [first, last] = m_list.selectedRows();
        return m_row >= first && m_row <= last;
    }
    QList<QAccessibleInterface *> columnHeaderCells() const override { return {}; }
    QList<QAccessibleInterface *> rowHeaderCells() const override { return {}; }
    int columnIndex() const override { return m_position; }
    int rowIndex() const override { return m_row; }
    int columnExtent() const override { return 1; }
    int rowExtent() const override { return 1; }
    QAccessibleInterface *table() const override { return parent(); }

private:
    bool exists() const
    {
        return static_cast<quint64>(m_row) < m_list.rows().count()
            && m_position < m_list.columns().visibleCount();
    }
    EventColumn column() const { return m_list.columns().visibleColumn(m_position); }

    EventList &m_list;
    const int m_row;
    const int m_position;
};

} // namespace

EventListAccessible::EventListAccessible(EventList &list)
    : QAccessibleWidget(&list, QAccessible::Table), m_list(list)
{
}

void *EventListAccessible::interface_cast(QAccessible::InterfaceType type)
{
    if (type == QAccessible::TableInterface) {
        return static_cast<QAccessibleTableInterface *>(this);
    }
    return QAccessibleWidget::interface_cast(type);
}

int EventListAccessible::rowCount() const
{
    return static_cast<int>(qMin(m_list.rows().count(), mostRows));
}

int EventListAccessible::columnCount() const
{
    return m_list.columns().visibleCount();
}

int EventListAccessible::childCount() const
{
    // Without rows the words and the button of the empty state are what there is.
    return rowCount() == 0 ? QAccessibleWidget::childCount() : rowCount() * columnCount();
}

QAccessibleInterface *EventListAccessible::child(int index) const
{
    if (rowCount() == 0) {
        return QAccessibleWidget::child(index);
    }
    return index < 0 ? nullptr : cellAt(index / columnCount(), index % columnCount());
}

QAccessibleInterface *EventListAccessible::cellAt(int row, int column) const
{
    if (row < 0 || row >= rowCount() || column < 0 || column >= columnCount()) {
        return nullptr;
    }
    const quint64 place
        = static_cast<quint64>(row) * eventColumnCount + static_cast<quint64>(column);
    return m_cells.at(place, [this, row, column] { return new EventCell(m_list, row, column); });
}

QAccessibleInterface *EventListAccessible::childAt(int x, int y) const
{
    const QPoint position = m_list.viewport()->mapFromGlobal(QPoint(x, y));
    const auto row = static_cast<int>(m_list.window().rowAt(position.y()));
    const auto column = m_list.columns().columnAt(position.x());
    if (row < 0 || !column) {
        return nullptr;
    }
    for (int i = 0; i < columnCount(); ++i) {
        if (m_list.columns().visibleColumn(i) == *column) {
            return cellAt(row, i);
        }
    }
    return nullptr;
}

int EventListAccessible::indexOfChild(const QAccessibleInterface *child) const
{
    const auto *cell = dynamic_cast<const EventCell *>(child);
    return cell == nullptr ? QAccessibleWidget::indexOfChild(child)
                           : cell->rowIndex() * columnCount() + cell->columnIndex();
}

QAccessibleInterface *EventListAccessible::focusChild() const
{
    return m_list.currentRow() < 0 ? nullptr : cellAt(static_cast<int>(m_list.currentRow()), 0);
}

QString EventListAccessible::columnDescription(int column) const
{
    return m_list.columnTitle(m_list.columns().visibleColumn(column));
}

QString EventListAccessible::rowDescription(int row) const
{
    if (row < 0 || row >= rowCount()) {
        return {};
    }
    const EventRowText &text = m_list.rowText(row);
    QStringList parts;
    for (const QString &part : {text.object, text.title, text.detail}) {
        if (!part.isEmpty()) {
            parts.append(part);
        }
    }
    return parts.join(QStringLiteral(", "));
}

int EventListAccessible::selectedRowCount() const
{
    const auto [first, last] = m_list.selectedRows();
    return first < 0 ? 0 : static_cast<int>(last - first + 1);
}

QList<int> EventListAccessible::selectedRows() const
{
    QList<int> rows;
    const auto [first, last] = m_list.selectedRows();
    for (qint64 row = first; row >= 0 && row <= last && rows.size() < mostListed; ++row) {
        rows.append(static_cast<int>(row));
    }
    return rows;
}

int EventListAccessible::selectedCellCount() const
{
    return selectedRowCount() * columnCount();
}

QList<QAccessibleInterface *> EventListAccessible::selectedCells() const
{
    QList<QAccessibleInterface *> cells;
    for (const int row : selectedRows()) {
        for (int column = 0; column < columnCount(); ++column) {
            cells.append(cellAt(row, column));
        }
    }
    return cells;
}

bool EventListAccessible::isRowSelected(int row) const
{
    const auto [first, last] = m_list.selectedRows();
    return row >= first && row <= last && first >= 0;
}

bool EventListAccessible::selectRow(int row)
{
    if (row < 0 || row >= rowCount()) {
        return false;
    }
    m_list.setCurrentEvent(m_list.rows().eventAt(static_cast<quint64>(row)));
    return true;
}

} // namespace swb::ui
