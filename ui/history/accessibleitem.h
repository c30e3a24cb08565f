#pragma once

#include <QAccessible>
#include <QWidget>

namespace swb::ui {

/**
 * What all parts of a painted view have in common for assistive technology: no object of their own,
 * no children, a place in the view.
 *
 * **Owned by:** the registry of QAccessible; never outlives the view's own interface.
 */
class AccessibleItem : public QAccessibleInterface
{
public:
    explicit AccessibleItem(QWidget &view) : m_view(view) { }

    bool isValid() const override { return true; }
    QObject *object() const override { return nullptr; }
    QWindow *window() const override { return m_view.window()->windowHandle(); }
    QAccessibleInterface *parent() const override
    {
        return QAccessible::queryAccessibleInterface(&m_view);
    }
    QAccessibleInterface *child(int) const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    void setText(QAccessible::Text, const QString &) override { }

private:
    QWidget &m_view;
};

} // namespace swb::ui
