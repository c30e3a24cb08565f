#include "ui/theme/splitdot.h"

#include <QPainter>
#include <QPainterPath>
#include <QPixmapCache>

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

void paintSign(QPainter *painter, const QRectF &square, DotState state, const Tokens &tokens)
{
    painter->setRenderHint(QPainter::Antialiasing);
    if (state == DotState::Failed)
        paintFailed(painter, square, tokens);
    else if (state >= DotState::Listening)
        paintServer(painter, square, state, tokens);
    else
        paintSocket(painter, square, state, tokens);
}

QString cacheKey(int pixels, qreal ratio, DotState state, bool dark)
{
    const auto part = [](int value) { return QChar(static_cast<char16_t>(value)); };
    return QStringLiteral("swb-dot") % part(pixels) % part(qRound(ratio * 64))
        % part(static_cast<int>(state) * 2 + (dark ? 1 : 0));
}

/** With a pixel of margin on each side, for what the smoothing adds. */
QPixmap renderSign(int pixels, qreal ratio, DotState state, const Tokens &tokens)
{
    const QString key = cacheKey(pixels, ratio, state, tokens.dark);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    pixmap = QPixmap(pixels + 2, pixels + 2);
    pixmap.fill(Qt::transparent);
    pixmap.setDevicePixelRatio(ratio);
    QPainter painter(&pixmap);
    paintSign(
        &painter, QRectF(1 / ratio, 1 / ratio, pixels / ratio, pixels / ratio), state, tokens);
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

} // namespace

void paintDot(QPainter *painter, const QRectF &rect, DotState state, const Tokens &tokens)
{
    const qreal ratio = painter->device()->devicePixelRatio();
    const QRectF square = squareIn(rect);
    const int pixels = qRound(square.width() * ratio);
    if (pixels <= 0)
        return;
    // Cached and put on a whole pixel: there is one in each row of trees and lists.
    const auto snapped = [ratio](qreal v) { return (qRound(v * ratio) - 1) / ratio; };
    painter->drawPixmap(QPointF(snapped(square.x()), snapped(square.y())),
        renderSign(pixels, ratio, state, tokens));
}

} // namespace swb::ui
