#include "ui/theme/splitdot.h"

#include <QPainter>
#include <QPainterPath>

namespace swb::ui {

namespace {

using trace::EventFamily;

constexpr qreal ringWidth = 1.35;

QRectF squareIn(const QRectF &rect)
{
    const qreal side = std::min(rect.width(), rect.height());
    QRectF square(0, 0, side, side);
    square.moveCenter(rect.center());
    return square;
}

void paintRing(QPainter *painter, const QRectF &square, const QColor &color, bool dotted = false)
{
    QPen pen(color, dotted ? ringWidth + 0.25 : ringWidth);
    if (dotted) {
        // Eight dashes around, whatever the size.
        const qreal step = M_PI * (square.width() - ringWidth) / 8 / pen.widthF();
        pen.setCapStyle(Qt::FlatCap);
        pen.setDashPattern({step * 0.62, step * 0.38});
    }
    painter->setPen(pen);
    painter->setBrush(Qt::NoBrush);
    const qreal inset = pen.widthF() / 2;
    painter->drawEllipse(square.adjusted(inset, inset, -inset, -inset));
}

/** Half a disc; 90 degrees starts the left half, 270 the right one. */
void paintHalf(QPainter *painter, const QRectF &square, int startDegrees, const QColor &color)
{
    painter->setPen(Qt::NoPen);
    painter->setBrush(color);
    painter->drawPie(square, startDegrees * 16, 180 * 16);
}

void paintSocket(QPainter *painter, const QRectF &square, DotState state, const Tokens &tokens)
{
    const QColor readable = tokens.peer().fill;
    const QColor writable = tokens.own().fill;
    const qreal gap = square.width() * 0.05;
    if (state == DotState::Open) {
        paintHalf(painter, square.translated(-gap, 0), 90, readable);
        paintHalf(painter, square.translated(gap, 0), 270, writable);
        return;
    }
    if (state == DotState::ReadOnly || state == DotState::WriteOnly) {
        const bool reads = state == DotState::ReadOnly;
        const QColor color = reads ? readable : writable;
        paintRing(painter, square, color);
        paintHalf(painter, square, reads ? 90 : 270, color);
        return;
    }
    const bool opening = state == DotState::Opening;
    paintRing(painter, square, opening ? tokens.family(EventFamily::Attempts).fill : tokens.edge,
        opening);
}

QPolygonF octagon(const QRectF &square)
{
    const qreal cut = square.width() * 0.3;
    return QPolygonF({{square.left() + cut, square.top()}, {square.right() - cut, square.top()},
        {square.right(), square.top() + cut}, {square.right(), square.bottom() - cut},
        {square.right() - cut, square.bottom()}, {square.left() + cut, square.bottom()},
        {square.left(), square.bottom() - cut}, {square.left(), square.top() + cut}});
}

void paintFailed(QPainter *painter, const QRectF &square, const Tokens &tokens)
{
    const QColor color = tokens.family(EventFamily::Trouble).fill;
    const QRectF box
        = square.adjusted(ringWidth / 2, ringWidth / 2, -ringWidth / 2, -ringWidth / 2);
    painter->setPen(QPen(color, ringWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->setBrush(Qt::NoBrush);
    painter->drawPolygon(octagon(box));
    const qreal unit = square.height() / 10;
    const QPointF centre = square.center();
    painter->drawLine(centre - QPointF(0, 2 * unit), centre + QPointF(0, 0.4 * unit));
    painter->drawLine(centre + QPointF(0, 2.1 * unit), centre + QPointF(0, 2.15 * unit));
}

void paintServer(QPainter *painter, const QRectF &square, DotState state, const Tokens &tokens)
{
    const qreal radius = square.width() * 0.28;
    if (state == DotState::Listening) {
        QPainterPath body;
        body.addRoundedRect(square, radius, radius);
        const qreal hole = square.width() * 0.32;
        QRectF inner(0, 0, hole, hole);
        inner.moveCenter(square.center());
        body.addRoundedRect(inner, hole * 0.28, hole * 0.28);
        painter->fillPath(body, tokens.peer().fill);
        return;
    }
    const bool resolving = state == DotState::Resolving;
    QPen pen(resolving ? tokens.family(EventFamily::Attempts).fill : tokens.edge, ringWidth);
    if (resolving)
        pen.setDashPattern({1.6, 1.4});
    painter->setPen(pen);
    painter->setBrush(Qt::NoBrush);
    const qreal inset = ringWidth / 2;
    painter->drawRoundedRect(square.adjusted(inset, inset, -inset, -inset), radius, radius);
    if (state == DotState::Stopped) {
        const qreal reach = square.width() * 0.2;
        const QPointF centre = square.center();
        painter->drawLine(centre - QPointF(reach, 0), centre + QPointF(reach, 0));
    }
}

} // namespace

void paintDot(QPainter *painter, const QRectF &rect, DotState state, const Tokens &tokens)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF square = squareIn(rect);
    if (state == DotState::Failed)
        paintFailed(painter, square, tokens);
    else if (state >= DotState::Listening)
        paintServer(painter, square, state, tokens);
    else
        paintSocket(painter, square, state, tokens);
    painter->restore();
}

} // namespace swb::ui
