#include "ui/theme/lanepainter.h"

#include "ui/theme/shades.h"

#include <QPainter>

#include <cmath>

namespace swb::ui {

namespace {

constexpr qreal laneWidth = 2.0;
constexpr qreal headReach = 4.5;
constexpr qreal dashPeriod = 46.0;

/** A lane in its own direction: x grows from where bytes start to where they arrive. */
struct Track
{
    qreal from = 0;
    qreal to = 0;
    qreal y = 0;

    qreal direction() const { return to >= from ? 1 : -1; }
    qreal length() const { return std::abs(to - from); }
    QPointF at(qreal distance) const { return {from + direction() * distance, y}; }
};

void paintHead(QPainter *painter, const Track &track, const QColor &color)
{
    const QPointF tip = track.at(track.length());
    const QPointF back(-track.direction() * headReach, headReach);
    painter->setPen(QPen(color, laneWidth - 0.3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF head[] = {tip + back, tip, tip + QPointF(back.x(), -back.y())};
    painter->drawPolyline(head, 3);
}

void paintDotted(QPainter *painter, const Track &track, const QColor &color)
{
    QPen pen(color, laneWidth, Qt::CustomDashLine, Qt::RoundCap);
    pen.setDashPattern({0.1, 2.4});
    painter->setPen(pen);
    painter->drawLine(track.at(0), track.at(track.length()));
}

void paintDashes(QPainter *painter, const Track &track, qreal phase, const QColor &color)
{
    static constexpr qreal lengths[] = {14, 6, 8};
    painter->setPen(QPen(color, laneWidth + 2.4, Qt::SolidLine, Qt::RoundCap));
    int index = static_cast<int>(phase / dashPeriod) % 3;
    const qreal end = track.length() - headReach - 2;
    for (qreal start = std::fmod(phase, dashPeriod) - dashPeriod; start < end;
         start += dashPeriod) {
        const qreal length = lengths[(index + 3) % 3];
        index += 2;
        const qreal first = std::max<qreal>(start, 2);
        const qreal last = std::min(start + length, end);
        if (last > first)
            painter->drawLine(track.at(first), track.at(last));
    }
}

/** A stop bar where the lane begins: nothing more will come from there. */
void paintStop(QPainter *painter, const Track &track, const QColor &color)
{
    painter->setPen(QPen(color, laneWidth, Qt::SolidLine, Qt::RoundCap));
    const QPointF at = track.at(0);
    painter->drawLine(at - QPointF(0, headReach), at + QPointF(0, headReach));
}

void paintCut(QPainter *painter, const Track &track, const QColor &color)
{
    const qreal middle = track.length() / 2;
    painter->setPen(QPen(color, laneWidth - 0.4, Qt::SolidLine, Qt::RoundCap));
    painter->drawLine(track.at(0), track.at(middle - 7));
    painter->drawLine(track.at(middle + 7), track.at(track.length()));
    for (const qreal side : {-3.0, 3.0}) {
        const QPointF centre = track.at(middle + side);
        painter->drawLine(centre + QPointF(1.5, -3.5), centre + QPointF(-1.5, 3.5));
    }
}

} // namespace

LaneLook laneLook(DotState state, LaneSide side)
{
    switch (state) {
    case DotState::Opening:
        return LaneLook::Opening;
    case DotState::Open:
        return LaneLook::Lit;
    case DotState::ReadOnly:
        return side == LaneSide::Readable ? LaneLook::Lit : LaneLook::Ended;
    case DotState::WriteOnly:
        return side == LaneSide::Writable ? LaneLook::Lit : LaneLook::Ended;
    default:
        return LaneLook::Cut;
    }
}

void paintLane(QPainter *painter, const QRectF &rect, LaneSide side, LaneLook look,
    const LaneDashes &dashes, const Tokens &tokens)
{
    const bool ours = side == LaneSide::Writable;
    const QColor color = ours ? tokens.own().fill : tokens.peer().fill;
    const qreal y = rect.center().y();
    const Track track
        = ours ? Track{rect.left(), rect.right(), y} : Track{rect.right(), rect.left(), y};
    switch (look) {
    case LaneLook::Lit:
        painter->setPen(QPen(withAlpha(color, 0.5), laneWidth, Qt::SolidLine, Qt::RoundCap));
        painter->drawLine(track.at(0), track.at(track.length() - 1));
        if (dashes.strength > 0)
            paintDashes(painter, track, dashes.travelled, withAlpha(color, dashes.strength));
        paintHead(painter, track, color);
        break;
    case LaneLook::Ended:
        paintDotted(painter, track, tokens.edge);
        paintStop(painter, track, color);
        break;
    case LaneLook::Opening:
        paintDotted(painter, track, tokens.family(trace::EventFamily::Attempts).fill);
        break;
    case LaneLook::Cut:
        paintCut(painter, track, tokens.edge);
        break;
    }
}

} // namespace swb::ui
