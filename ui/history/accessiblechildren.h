#pragma once

#include <QAccessible>
#include <QHash>

#include <functional>

namespace swb::ui {

/**
 * The accessible children that a painted view has handed out, by place. Bounded: a reader that
 * walks a million rows gets new ones for old places.
 */
class AccessibleChildren
{
public:
    /** Gives a new interface, which the registry of QAccessible will own. */
    using Maker = std::function<QAccessibleInterface *()>;

    AccessibleChildren() = default;
    ~AccessibleChildren();
    AccessibleChildren(const AccessibleChildren &) = delete;
    AccessibleChildren &operator=(const AccessibleChildren &) = delete;

    QAccessibleInterface *at(quint64 place, const Maker &make);

private:
    void clear();

    QHash<quint64, QAccessible::Id> m_ids;
};

} // namespace swb::ui
