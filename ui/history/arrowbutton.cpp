#include "ui/history/arrowbutton.h"

#include "ui/theme/controlroles.h"

#include <QStyleOptionToolButton>
#include <QStylePainter>

namespace swb::ui {

ArrowButton::ArrowButton(
    Qt::ArrowType arrow, const QString &name, const QString &toolTip, QWidget *parent)
    : QToolButton(parent), m_arrow(arrow)
{
    setAccessibleName(name);
    setToolTip(toolTip);
    setAutoRaise(true);
    setFocusPolicy(Qt::StrongFocus);
    setControlSize(this, ControlSize::Dense);
}

void ArrowButton::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    QStyleOptionToolButton option;
    initStyleOption(&option);
    painter.drawComplexControl(QStyle::CC_ToolButton, option);
    painter.drawPrimitive(
        m_arrow == Qt::UpArrow ? QStyle::PE_IndicatorArrowUp : QStyle::PE_IndicatorArrowDown,
        option);
}

} // namespace swb::ui
