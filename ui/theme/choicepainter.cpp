#include "ui/theme/choicepainter.h"

#include "ui/theme/shades.h"
#include "ui/theme/stylepaint.h"

#include <QPainter>
#include <QStyle>

namespace swb::ui {

namespace {

QRectF squareIn(const QRect &rect)
{
    const int side = std::min(rect.width(), rect.height());
    QRectF square(0, 0, side, side);
    square.moveCenter(QRectF(rect).center());
    square.moveTopLeft(square.topLeft().toPoint());
    return square;
}

BoxLook lookOf(const QStyleOption &option, bool filled, const Tokens &tokens)
{
    BoxLook look;
    look.borderWidth = 1.2;
    if (!isEnabled(option)) {
        look.fill = filled ? disabledEdge(tokens) : tokens.surface2;
        look.border = disabledEdge(tokens);
        return look;
    }
    const double shade = isPressed(option) ? 0.2 : isHovered(option) ? 0.1 : 0;
    if (filled) {
        look.fill = mixed(tokens.accent, QColor(Qt::black), shade);
        look.border = hasFocus(option) ? mixed(tokens.accent, QColor(Qt::black), 0.3) : look.fill;
        return look;
    }
    look.fill = mixed(tokens.surface, tokens.text, shade / 2);
    look.border = hasFocus(option) ? tokens.accent : isHovered(option) ? tokens.text3 : tokens.edge;
    if (hasFocus(option))
        look.borderWidth = 1.5;
    return look;
}

} // namespace

void paintCheckIndicator(QPainter *painter, const QStyleOption &option, const Tokens &tokens)
{
    const bool partial = option.state & QStyle::State_NoChange;
    const bool filled = partial || option.state & QStyle::State_On;
    const QRectF box = squareIn(option.rect);
    BoxLook look = lookOf(option, filled, tokens);
    look.radius = 4;
    paintBox(painter, box, look);
    if (!filled)
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QColor ink = isEnabled(option) ? tokens.onAccent : tokens.surface;
    painter->setPen(QPen(ink, 1.7, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const qreal unit = box.width() / 16;
    const auto at
        = [&box, unit](qreal x, qreal y) { return box.topLeft() + QPointF(x * unit, y * unit); };
    if (partial) {
        painter->drawLine(at(4.5, 8), at(11.5, 8));
    } else {
        const QPointF tick[] = {at(4.2, 8.4), at(6.9, 11), at(11.8, 5.3)};
        painter->drawPolyline(tick, 3);
    }
    painter->restore();
}

void paintRadioIndicator(QPainter *painter, const QStyleOption &option, const Tokens &tokens)
{
    const bool on = option.state & QStyle::State_On;
    const QRectF box = squareIn(option.rect);
    BoxLook look = lookOf(option, on, tokens);
    look.radius = box.width() / 2;
    paintBox(painter, box, look);
    if (!on)
        return;
    const qreal inset = box.width() * 0.31;
    paintBox(painter, box.adjusted(inset, inset, -inset, -inset),
        {isEnabled(option) ? tokens.onAccent : tokens.surface, QColor(), 0, box.width()});
}

} // namespace swb::ui
