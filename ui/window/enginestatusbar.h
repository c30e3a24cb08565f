#pragma once

#include "engine/workbench/objects.h"
#include "ui/window/ratemeter.h"

#include <QStatusBar>

namespace swb::ui {

class EngineDot;
class SmallPlot;
class StatusFigure;
class Theme;

/**
 * The status bar: how the engine is doing, how much of everything there is, bytes in and out per
 * second, and a warning when connections were refused to keep descriptors in reserve.
 *
 * Amber from 20 ms of loop delay, red from 200 ms.
 */
class EngineStatusBar : public QStatusBar
{
    Q_OBJECT

public:
    explicit EngineStatusBar(const Theme &theme, QWidget *parent = nullptr);

    /** `nowNs` is the time on the event log's clock. */
    void showFigures(const workbench::EngineFigures &figures, qint64 nowNs);
    void showStopped();
    /** Narrow: events/s and the plots go. */
    void setCompact(bool compact);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void build();
    void showDelay(qint64 delayNs);

    const Theme &m_theme;
    EngineDot *m_dot;
    SmallPlot *m_delayPlot;
    StatusFigure *m_delay;
    StatusFigure *m_listening;
    StatusFigure *m_connections;
    StatusFigure *m_events;
    StatusFigure *m_eventRate;
    StatusFigure *m_refused;
    QWidget *m_eventsLine = nullptr; ///< the separator before the events
    SmallPlot *m_bytesPlot;
    StatusFigure *m_bytesIn;
    StatusFigure *m_bytesOut;
    RateMeter m_eventMeter;
    RateMeter m_inMeter;
    RateMeter m_outMeter;
};

} // namespace swb::ui
