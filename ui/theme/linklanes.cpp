#include "ui/theme/linklanes.h"

#include "ui/theme/lanepainter.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QTimerEvent>

namespace swb::ui {

namespace {

constexpr qint64 movingMs = 700; ///< how long dashes travel after the last bytes
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

bool LinkLanes::isActive(const Lane &lane) const
{
    return lane.movedMs >= 0 && m_clock.elapsed() - lane.movedMs < movingMs;
}

void LinkLanes::updateTimer()
{
    const bool wanted
        = isVisible() && !m_theme.reducesMotion() && (isActive(m_sent) || isActive(m_received));
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
        // With reduced motion the dashes stand still, but still tell which lane is busy.
        const bool busy = isActive(ours ? m_sent : m_received);
        const qreal phase = !busy ? -1 : m_theme.reducesMotion() ? 20 : travelled + (ours ? 0 : 21);
        paintLane(&painter, lane, side, laneLook(m_state, side), phase, tokens);
    }
}

} // namespace swb::ui
