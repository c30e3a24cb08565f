#include "ui/history/accessiblechildren.h"

#include <utility>

namespace swb::ui {

namespace {

constexpr qsizetype mostChildren = 4096;

} // namespace

AccessibleChildren::~AccessibleChildren()
{
    clear();
}

void AccessibleChildren::clear()
{
    for (const QAccessible::Id id : std::as_const(m_ids)) {
        QAccessible::deleteAccessibleInterface(id);
    }
    m_ids.clear();
}

QAccessibleInterface *AccessibleChildren::at(quint64 place, const Maker &make)
{
    const auto it = m_ids.constFind(place);
    if (it != m_ids.cend()) {
        if (QAccessibleInterface *child = QAccessible::accessibleInterface(*it)) {
            return child;
        }
    }
    if (m_ids.size() >= mostChildren) {
        clear();
    }
    QAccessibleInterface *child = make();
    m_ids.insert(place, QAccessible::registerAccessibleInterface(child));
    return child;
}

} // namespace swb::ui
