#include "ui/theme/fieldpainter.h"

#include "ui/theme/controlroles.h"
#include "ui/theme/shades.h"
#include "ui/theme/stylemetrics.h"
#include "ui/theme/stylepaint.h"

#include <QPainter>
#include <QStyle>

namespace swb::ui {

namespace {

QColor borderOf(const QStyleOption &option, const QWidget *widget, const Tokens &tokens)
{
    if (!isEnabled(option))
        return disabledEdge(tokens);
    switch (fieldState(widget)) {
    case FieldState::Bad:
        return tokens.family(trace::EventFamily::Trouble).fill;
    case FieldState::Warning:
        return tokens.family(trace::EventFamily::Flow).fill;
    case FieldState::Neutral:
        break;
    }
    if (hasFocus(option))
        return tokens.accent;
    return isHovered(option) ? tokens.text3 : tokens.edge;
}

void paintSpinArrow(QPainter *painter, const QRect &rect, bool up,
    const QStyleOptionSpinBox &option, const Tokens &tokens)
{
    const auto control = up ? QStyle::SC_SpinBoxUp : QStyle::SC_SpinBoxDown;
    const bool can = option.stepEnabled
        & (up ? QAbstractSpinBox::StepUpEnabled : QAbstractSpinBox::StepDownEnabled);
    const bool active = isEnabled(option) && can && option.activeSubControls & control;
    if (active) {
        paintBox(painter, QRectF(rect).adjusted(1, up ? 2 : 0, -2, up ? 0 : -2),
            {isPressed(option) ? pressedGround(tokens) : hoverGround(tokens), QColor(), 0, 3});
    }
    const QColor ink = !isEnabled(option) || !can ? disabledText(tokens)
        : active                                  ? tokens.text
                                                  : tokens.text3;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(ink, 1.3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF centre = QRectF(rect).center() + QPointF(-0.5, up ? 1.0 : -1.0);
    const qreal rise = up ? -1.6 : 1.6;
    const QPointF arrow[]
        = {centre + QPointF(-3, -rise), centre + QPointF(0, rise), centre + QPointF(3, -rise)};
    painter->drawPolyline(arrow, 3);
    painter->restore();
}

} // namespace

void paintField(QPainter *painter, const QRect &rect, const QStyleOption &option,
    const QWidget *widget, const Tokens &tokens)
{
    const bool marked = hasFocus(option) || fieldState(widget) != FieldState::Neutral;
    const bool open = isEnabled(option) && !(option.state & QStyle::State_ReadOnly);
    paintBox(painter, rect,
        {open ? tokens.surface : tokens.surface2, borderOf(option, widget, tokens),
            marked && isEnabled(option) ? 1.5 : 1.0, controlRadius});
}

void paintComboBox(QPainter *painter, const QStyleOptionComboBox &option, const QWidget *widget,
    const Tokens &tokens)
{
    if (option.frame)
        paintField(painter, option.rect, option, widget, tokens);
    const QRect arrow = QStyle::visualRect(option.direction, option.rect,
        option.rect.adjusted(option.rect.width() - comboArrowWidth, 0, 0, 0));
    paintCentredIcon(painter, arrow, 12, IconName::ChevronDown,
        isEnabled(option) ? tokens.text2 : disabledText(tokens));
}

void paintComboBoxLabel(
    QPainter *painter, const QStyleOptionComboBox &option, const QRect &rect, const Tokens &tokens)
{
    QRect text = rect;
    const QColor ink = isEnabled(option) ? tokens.text : disabledText(tokens);
    if (!option.currentIcon.isNull()) {
        const QRect icon(
            QPoint(text.left(), text.center().y() - option.iconSize.height() / 2), option.iconSize);
        paintTintedIcon(painter, icon, option.currentIcon, ink, isEnabled(option));
        text.setLeft(icon.right() + 7);
    }
    if (option.editable)
        return;
    painter->setPen(ink);
    painter->drawText(text, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
        painter->fontMetrics().elidedText(option.currentText, Qt::ElideRight, text.width()));
}

void paintSpinBox(QPainter *painter, const QStyleOptionSpinBox &option, const QRect &up,
    const QRect &down, const QWidget *widget, const Tokens &tokens)
{
    if (option.frame)
        paintField(painter, option.rect, option, widget, tokens);
    if (option.buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    paintSpinArrow(painter, up, true, option, tokens);
    paintSpinArrow(painter, down, false, option, tokens);
}

} // namespace swb::ui
