#include "ui/history/transcriptaccessible.h"

#include "ui/history/accessibleitem.h"
#include "ui/history/transcriptview.h"

namespace swb::ui {

namespace {

/** One item, by its number, which stays the same while older items are given up. */
class TranscriptItem : public AccessibleItem
{
public:
    TranscriptItem(TranscriptView &view, quint64 number)
        : AccessibleItem(view), m_view(view), m_number(number)
    {
    }

    quint64 number() const { return m_number; }
    bool isValid() const override
    {
        return m_number >= m_view.items().firstItem() && m_number < m_view.items().endItem();
    }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    QString text(QAccessible::Text type) const override
    {
        return type == QAccessible::Name && isValid() ? m_view.sentence(m_number) : QString();
    }
    QRect rect() const override
    {
        if (!isValid()) {
            return {};
        }
        const QRect item = m_view.itemRect(m_number);
        return {m_view.viewport()->mapToGlobal(item.topLeft()), item.size()};
    }
    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.focusable = true;
        state.focused = m_view.hasFocus() && m_view.currentItem() == m_number;
        state.invalid = !isValid();
        state.offscreen
            = isValid() && !m_view.viewport()->rect().intersects(m_view.itemRect(m_number));
        return state;
    }

private:
    TranscriptView &m_view;
    const quint64 m_number;
};

} // namespace

TranscriptAccessible::TranscriptAccessible(TranscriptView &view)
    : QAccessibleWidget(&view, QAccessible::List), m_view(view)
{
}

bool TranscriptAccessible::isEmpty() const
{
    return m_view.items().count() == 0;
}

int TranscriptAccessible::childCount() const
{
    return isEmpty() ? QAccessibleWidget::childCount() : static_cast<int>(m_view.items().count());
}

QAccessibleInterface *TranscriptAccessible::item(quint64 number) const
{
    return m_items.at(number, [this, number] { return new TranscriptItem(m_view, number); });
}

QAccessibleInterface *TranscriptAccessible::child(int index) const
{
    if (isEmpty()) {
        return QAccessibleWidget::child(index);
    }
    return index < 0 || index >= childCount()
        ? nullptr
        : item(m_view.items().firstItem() + static_cast<quint64>(index));
}

QAccessibleInterface *TranscriptAccessible::childAt(int x, int y) const
{
    const quint64 number = m_view.itemAt(m_view.viewport()->mapFromGlobal(QPoint(x, y)));
    return number == TranscriptView::noItem ? nullptr : item(number);
}

int TranscriptAccessible::indexOfChild(const QAccessibleInterface *child) const
{
    const auto *known = dynamic_cast<const TranscriptItem *>(child);
    return known == nullptr ? QAccessibleWidget::indexOfChild(child)
                            : static_cast<int>(known->number() - m_view.items().firstItem());
}

QAccessibleInterface *TranscriptAccessible::focusChild() const
{
    const quint64 current = m_view.currentItem();
    return current >= m_view.items().firstItem() && current < m_view.items().endItem()
        ? item(current)
        : nullptr;
}

} // namespace swb::ui
