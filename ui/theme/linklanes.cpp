#include "ui/theme/linklanes.h"

#include "ui/theme/lanepainter.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QTimerEvent>

#include <algorithm>

namespace swb::ui {

namespace {

constexpr qint64 movingMs = 700; ///< how long dashes travel after the last bytes
constexpr qint64 fadingMs = 250; ///< how long they take to fade, so that nothing blinks
constexpr int frameMs = 34; ///< at most 30 frames a second
constexpr qreal pixelsPerSecond = 60;

} // namespace

LinkLanes::LinkLanes(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_clock.start();
    updateAccessibleName();
}

void LinkLanes::setState(DotState state)
{
    if (m_state == state)
        return;
    m_state = state;
    updateAccessibleName();
    update();
}

void LinkLanes::setTotals(qint64 bytesRead, qint64 bytesWritten)
{
    const bool received = note(m_received, bytesRead);
    const bool sent = note(m_sent, bytesWritten);
    if (received || sent)
        updateTimer();
}

void LinkLanes::forgetTotals()
{
    m_sent = {};
    m_received = {};
    updateTimer();
    update();
}

bool LinkLanes::note(Lane &lane, qint64 total)
{
    const bool grown = lane.total >= 0 && total > lane.total;
    lane.total = total;
    if (grown)
        lane.movedMs = m_clock.elapsed();
    return grown;
}

qreal LinkLanes::strength(const Lane &lane) const
{
    if (lane.movedMs < 0)
        return 0;
    const qint64 left = movingMs - (m_clock.elapsed() - lane.movedMs);
    return std::clamp(static_cast<qreal>(left) / fadingMs, 0.0, 1.0);
}

void LinkLanes::updateTimer()
{
    const bool wanted = isVisible() && !window()->isMinimized() && !m_theme.reducesMotion()
        && (strength(m_sent) > 0 || strength(m_received) > 0);
    if (wanted && !m_frames.isActive())
        m_frames.start(frameMs, this);
    else if (!wanted)
        m_frames.stop();
}

void LinkLanes::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_frames.timerId()) {
        QWidget::timerEvent(event);
        return;
    }
    updateTimer();
    update();
}

void LinkLanes::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    updateTimer();
}

void LinkLanes::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_frames.stop();
}

void LinkLanes::updateAccessibleName()
{
    switch (m_state) {
    case DotState::Opening:
        setAccessibleName(tr("Link is opening"));
        return;
    case DotState::Open:
        setAccessibleName(tr("Writable side open, readable side open"));
        return;
    case DotState::ReadOnly:
        setAccessibleName(tr("Writable side ended, readable side open"));
        return;
    case DotState::WriteOnly:
        setAccessibleName(tr("Writable side open, readable side ended"));
        return;
    default:
        setAccessibleName(tr("Link is closed"));
    }
}

void LinkLanes::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = m_theme.tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal travelled = static_cast<qreal>(m_clock.elapsed()) * pixelsPerSecond / 1000;
    const QRectF area = QRectF(rect()).adjusted(6, 0, -6, 0);
    const qreal middle = area.center().y();
    for (const LaneSide side : {LaneSide::Writable, LaneSide::Readable}) {
        const bool ours = side == LaneSide::Writable;
        const QRectF lane(area.left(), middle + (ours ? -13 : 1), area.width(), 12);
        // Without motion there are no dashes at all: they would stay after the last bytes.
        const Lane &moved = ours ? m_sent : m_received;
        const LaneDashes dashes{
            travelled + (ours ? 0 : 21), m_theme.reducesMotion() ? 0.0 : strength(moved)};
        paintLane(&painter, lane, side, laneLook(m_state, side), dashes, tokens);
    }
}

} // namespace swb::ui
