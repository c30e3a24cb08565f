#pragma once

#include "ui/theme/splitdot.h"

#include <QBasicTimer>
#include <QElapsedTimer>
#include <QWidget>

namespace swb::ui {

class Theme;

/**
 * The two-lane link between two ends (ui.md section 1): the upper lane is our writable side, the
 * lower lane our readable side. Open: both lit; readOnly: upper dotted with a stop bar at our end;
 * writeOnly: lower dotted with the bar at the peer's end; opening: both dotted violet; closed: both
 * cut.
 *
 * Dashes travel only for a moment after the totals have grown, only while the widget is visible,
 * and never when the theme asks for reduced motion. Nothing runs while nothing moves.
 */
class LinkLanes : public QWidget
{
    Q_OBJECT

public:
    explicit LinkLanes(const Theme &theme, QWidget *parent = nullptr);

    /** One of the socket states; server states look closed. */
    void setState(DotState state);
    /** Call with each snapshot. Growth makes the dashes travel; a smaller total only sets the
     * start. */
    void setTotals(qint64 bytesRead, qint64 bytesWritten);
    /** Before another object is shown: its first totals are no movement. */
    void forgetTotals();
    bool isMoving() const { return m_frames.isActive(); }

    QSize sizeHint() const override { return {128, 42}; }
    QSize minimumSizeHint() const override { return {48, 32}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void timerEvent(QTimerEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    struct Lane
    {
        qint64 total = -1; ///< -1: not known yet
        qint64 movedMs = -1; ///< when it last grew; -1: never
    };

    bool note(Lane &lane, qint64 total);
    qreal strength(const Lane &lane) const;
    void updateTimer();
    void updateAccessibleName();

    const Theme &m_theme;
    DotState m_state = DotState::Closed;
    Lane m_sent;
    Lane m_received;
    QElapsedTimer m_clock;
    QBasicTimer m_frames;
};

} // namespace swb::ui
