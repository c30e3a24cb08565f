#pragma once

#include "ui/history/accessiblechildren.h"

#include <QAccessibleWidget>

namespace swb::ui {

class TranscriptView;

/**
 * A transcript for assistive technology: a list with one child per item, named by a sentence.
 *
 * **Owned by:** the registry of QAccessible.
 */
class TranscriptAccessible : public QAccessibleWidget
{
public:
    explicit TranscriptAccessible(TranscriptView &view);

    int childCount() const override;
    QAccessibleInterface *child(int index) const override;
    QAccessibleInterface *childAt(int x, int y) const override;
    int indexOfChild(const QAccessibleInterface *child) const override;
    QAccessibleInterface *focusChild() const override;

private:
    bool isEmpty() const;
    QAccessibleInterface *item(quint64 number) const;

    TranscriptView &m_view;
    mutable AccessibleChildren m_items;
};

} // namespace swb::ui
