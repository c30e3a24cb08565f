#pragma once

#include "ui/history/accessiblechildren.h"

#include <QAccessibleWidget>

namespace swb::ui {

class EventList;

/**
 * The Events list for assistive technology: a table whose rows are the rows shown and whose cells
 * are named by their text.
 *
 * **Owned by:** the registry of QAccessible.
 */
class EventListAccessible : public QAccessibleWidget, public QAccessibleTableInterface
{
public:
    explicit EventListAccessible(EventList &list);

    int childCount() const override;
    QAccessibleInterface *child(int index) const override;
    QAccessibleInterface *childAt(int x, int y) const override;
    int indexOfChild(const QAccessibleInterface *child) const override;
    QAccessibleInterface *focusChild() const override;
    void *interface_cast(QAccessible::InterfaceType type) override;

    QAccessibleInterface *caption() const override { return nullptr; }
    QAccessibleInterface *summary() const override { return nullptr; }
    QAccessibleInterface *cellAt(int row, int column) const override;
    int selectedCellCount() const override;
    QList<QAccessibleInterface *> selectedCells() const override;
    QString columnDescription(int column) const override;
    QString rowDescription(int row) const override;
    int selectedColumnCount() const override { return 0; }
    int selectedRowCount() const override;
    int columnCount() const override;
    int rowCount() const override;
    QList<int> selectedColumns() const override { return {}; }
    QList<int> selectedRows() const override;
    bool isColumnSelected(int) const override { return false; }
    bool isRowSelected(int row) const override;
    bool selectRow(int row) override;
    bool selectColumn(int) override { return false; }
    bool unselectRow(int) override { return false; }
    bool unselectColumn(int) override { return false; }
    void modelChange(QAccessibleTableModelChangeEvent *) override { }

private:
    EventList &m_list;
    mutable AccessibleChildren m_cells;
};

} // namespace swb::ui
