#include "ui/theme/sparkline.h"

#include "ui/theme/shades.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace swb::ui {

namespace {

float largest(std::span<const float> samples)
{
    return samples.empty() ? 0.0F : std::max(0.0F, *std::ranges::max_element(samples));
}

/** The curve from the base line; a negative height makes it grow downwards. */
QPolygonF curve(
    const QRectF &rect, qreal base, qreal height, std::span<const float> samples, float scale)
{
    QPolygonF points;
    points.reserve(static_cast<qsizetype>(samples.size()));
    const qreal steps = std::max<qreal>(1, static_cast<qreal>(samples.size()) - 1);
    for (std::size_t i = 0; i < samples.size(); ++i) {
        const qreal share = scale > 0 ? std::clamp(samples[i] / scale, 0.0F, 1.0F) : 0;
        points.append(
            {rect.left() + rect.width() * static_cast<qreal>(i) / steps, base - share * height});
    }
    return points;
}

void paintCurve(QPainter *painter, const QPolygonF &points, qreal base, const QColor &color)
{
    if (points.size() < 2)
        return;
    QPolygonF area = points;
    area.append({points.last().x(), base});
    area.append({points.first().x(), base});
    // The line covers the edge of the area, and a pen of one pixel without round joins takes the
    // fast path: together a tenth of the time, and there may be one in each row of a tree.
    painter->setRenderHint(QPainter::Antialiasing, false);
    painter->setPen(Qt::NoPen);
    painter->setBrush(withAlpha(color, 0.18));
    painter->drawPolygon(area);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(color, 1, Qt::SolidLine, Qt::FlatCap, Qt::BevelJoin));
    painter->drawPolyline(points);
}

} // namespace

void paintSparkline(QPainter *painter, const QRectF &rect, std::span<const float> samples,
    const QColor &color, float scale)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const float top = scale > 0 ? scale : largest(samples);
    const qreal base = rect.bottom() - 0.6;
    paintCurve(painter, curve(rect, base, rect.height() - 1.2, samples, top), base,
        top > 0 ? color : withAlpha(color, 0.45));
    painter->restore();
}

void paintMirroredPlot(QPainter *painter, const QRectF &rect, std::span<const float> sent,
    std::span<const float> received, const Tokens &tokens)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const float scale = std::max(largest(sent), largest(received));
    const qreal middle = rect.center().y();
    const qreal height = rect.height() / 2 - 1.6;
    painter->setPen(QPen(tokens.line, 1));
    painter->drawLine(QPointF(rect.left(), middle), QPointF(rect.right(), middle));
    if (scale > 0) {
        const QPolygonF above = curve(rect, middle - 0.6, height, sent, scale);
        const QPolygonF below = curve(rect, middle + 0.6, -height, received, scale);
        paintCurve(painter, above, middle, tokens.own().fill);
        paintCurve(painter, below, middle, tokens.peer().fill);
    }
    painter->restore();
}

} // namespace swb::ui
