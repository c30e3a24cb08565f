#include "ui/dialogs/calmspinbox.h"

#include <QWheelEvent>

namespace swb::ui {

CalmSpinBox::CalmSpinBox(QWidget *parent) : QSpinBox(parent)
{
    // The default, WheelFocus, would take the focus and then the turn.
    setFocusPolicy(Qt::StrongFocus);
}

void CalmSpinBox::wheelEvent(QWheelEvent *event)
{
    if (!hasFocus()) {
        event->ignore();
        return;
    }
    QSpinBox::wheelEvent(event);
}

} // namespace swb::ui
