#include "ui/theme/queuemeter.h"

#include "ui/theme/theme.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace swb::ui {

namespace {

constexpr qreal trackHeight = 6;
constexpr qreal tickReach = 4;
constexpr qreal headroom = 1.3; ///< the track ends this far above the mark while it is not passed

} // namespace

QueueMeterGeometry QueueMeterGeometry::of(const QRectF &track, qint64 queued, qint64 highWaterMark)
{
    QueueMeterGeometry result;
    result.track = track;
    const qreal bytes = static_cast<qreal>(std::max<qint64>(0, queued));
    const qreal mark = static_cast<qreal>(std::max<qint64>(0, highWaterMark));
    const qreal scale = std::max({mark * headroom, bytes, 1.0});
    const qreal level = track.left() + track.width() * bytes / scale;
    result.fill = QRectF(track.topLeft(), QPointF(level, track.bottom()));
    if (highWaterMark <= 0)
        return result;
    result.tickX = track.left() + track.width() * mark / scale;
    if (bytes > mark) {
        result.fill.setRight(result.tickX);
        result.above = QRectF(QPointF(result.tickX, track.top()), QPointF(level, track.bottom()));
    }
    return result;
}

void paintQueueMeter(QPainter *painter, const QRectF &rect, qint64 queued, qint64 highWaterMark,
    const Tokens &tokens)
{
    const QRectF track(rect.left(), rect.center().y() - trackHeight / 2, rect.width(), trackHeight);
    const QueueMeterGeometry at = QueueMeterGeometry::of(track, queued, highWaterMark);
    const FamilyColors &flow = tokens.family(trace::EventFamily::Flow);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    QPainterPath rounded;
    rounded.addRoundedRect(track, trackHeight / 2, trackHeight / 2);
    painter->fillPath(rounded, tokens.line);
    painter->setClipPath(rounded);
    painter->fillRect(at.fill, flow.fill);
    if (!at.above.isEmpty()) {
        painter->fillRect(at.above, flow.tint);
        painter->setClipRect(at.above, Qt::IntersectClip);
        painter->setPen(QPen(flow.fill, 1.6));
        for (qreal x = at.above.left() - trackHeight; x < at.above.right(); x += 4)
            painter->drawLine(QPointF(x, track.bottom()), QPointF(x + trackHeight, track.top()));
    }
    painter->setClipping(false);
    if (at.tickX >= 0) {
        painter->setPen(QPen(flow.text, 1.5, Qt::SolidLine, Qt::FlatCap));
        const qreal x = std::min(at.tickX, track.right() - 1);
        painter->drawLine(
            QPointF(x, track.top() - tickReach), QPointF(x, track.bottom() + tickReach));
    }
    painter->restore();
}

QueueMeter::QueueMeter(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setFigures(0, 0);
}

void QueueMeter::setFigures(qint64 queued, qint64 highWaterMark)
{
    if (m_queued == queued && m_highWaterMark == highWaterMark && !accessibleName().isEmpty())
        return;
    m_queued = queued;
    m_highWaterMark = highWaterMark;
    const QString text = tr("%1 bytes queued, high-water mark %2").arg(queued).arg(highWaterMark);
    setAccessibleName(text);
    setToolTip(text);
    update();
}

void QueueMeter::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintQueueMeter(&painter, rect(), m_queued, m_highWaterMark, m_theme.tokens());
}

} // namespace swb::ui
