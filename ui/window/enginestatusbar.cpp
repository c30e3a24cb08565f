#include "ui/window/enginestatusbar.h"

#include "ui/inspector/dividerline.h"
#include "ui/presentation/numbers.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"
#include "ui/window/enginedot.h"
#include "ui/window/smallplot.h"
#include "ui/window/statusfigure.h"

#include <QBoxLayout>
#include <QPainter>

namespace swb::ui {

namespace {

constexpr int barHeight = 27;
constexpr qint64 slowNs = 20'000'000;
constexpr qint64 stalledNs = 200'000'000;
constexpr double calmDelayMs = 5; // top of the delay plot while nothing is late

} // namespace

EngineStatusBar::EngineStatusBar(const Theme &theme, QWidget *parent)
    : QStatusBar(parent), m_theme(theme), m_dot(new EngineDot(theme, this)),
      m_delayPlot(new SmallPlot(theme, tr("Loop delay over the last seconds"), this)),
      m_delay(new StatusFigure(theme, tr("Loop delay"), this)),
      m_listening(new StatusFigure(theme, tr("Servers that listen"), this)),
      m_connections(new StatusFigure(theme, tr("Open sockets"), this)),
      m_events(new StatusFigure(theme, tr("Events recorded"), this)),
      m_eventRate(new StatusFigure(theme, tr("Events per second"), this)),
      m_refused(new StatusFigure(
          theme, tr("Connections refused because file descriptors are kept in reserve"), this)),
      m_bytesPlot(new SmallPlot(theme, tr("Bytes in and out over the last seconds"), this)),
      m_bytesIn(new StatusFigure(theme, tr("Received per second"), this)),
      m_bytesOut(new StatusFigure(theme, tr("Sent per second"), this))
{
    setSizeGripEnabled(false);
    setMinimumHeight(barHeight);
    m_refused->setIcon(IconName::Warn);
    m_refused->setTint(StatusTint::Warning);
    m_refused->hide();
    m_bytesIn->setIcon(IconName::ArrowIn);
    m_bytesIn->setTint(StatusTint::Peer);
    m_bytesOut->setIcon(IconName::ArrowOut);
    m_bytesOut->setTint(StatusTint::Own);
    m_delayPlot->setScale(calmDelayMs);
    build();
    showFigures({}, 0);
}

void EngineStatusBar::build()
{
    auto *content = new QWidget(this);
    auto *row = new QHBoxLayout(content);
    row->setContentsMargins(12, 0, 12, 0);
    row->setSpacing(10);
    row->addWidget(m_dot);
    row->addWidget(m_delayPlot);
    row->addWidget(m_delay);
    for (StatusFigure *figure : {m_listening, m_connections, m_events, m_eventRate}) {
        auto *line = new DividerLine(m_theme, Qt::Vertical, content);
        line->setFixedHeight(14);
        row->addWidget(line);
        row->addWidget(figure);
        m_eventsLine = figure == m_events ? line : m_eventsLine;
    }
    row->addStretch(1);
    row->addWidget(m_refused);
    row->addWidget(m_bytesPlot);
    row->addWidget(m_bytesIn);
    row->addWidget(m_bytesOut);
    addWidget(content, 1);
}

void EngineStatusBar::showDelay(qint64 delayNs)
{
    const bool slow = delayNs >= slowNs;
    const bool stalled = delayNs >= stalledNs;
    m_dot->setHealth(stalled ? EngineHealth::Stalled
            : slow           ? EngineHealth::Slow
                             : EngineHealth::Running);
    m_delay->setTint(stalled ? StatusTint::Trouble
            : slow           ? StatusTint::Warning
                             : StatusTint::Plain);
    m_delayPlot->setTint(stalled ? PlotTint::Trouble : slow ? PlotTint::Warning : PlotTint::Good);
    m_delayPlot->add(static_cast<double>(delayNs) / 1e6);
    m_delay->setFigure(formatDuration(delayNs), tr("loop delay"));
}

void EngineStatusBar::showFigures(const workbench::EngineFigures &figures, qint64 nowNs)
{
    showDelay(figures.loopDelayNs);
    m_listening->setFigure(formatCount(figures.listening), tr("listening"));
    m_connections->setFigure(formatCount(figures.connections),
        figures.connections == 1 ? tr("connection") : tr("connections"));
    m_events->setFigure(formatCount(static_cast<qint64>(figures.events)), tr("events"));
    m_refused->setVisible(figures.refused > 0);
    m_refused->setFigure(
        tr("fd limit: %1 refused").arg(formatCount(static_cast<qint64>(figures.refused))));
    m_eventMeter.add(nowNs, static_cast<qint64>(figures.events));
    m_inMeter.add(nowNs, figures.bytesRead);
    if (m_outMeter.add(nowNs, figures.bytesWritten)) {
        m_bytesPlot->add(m_inMeter.perSecond() + m_outMeter.perSecond());
    }
    m_eventRate->setFigure(formatCount(qRound64(m_eventMeter.perSecond())), tr("events/s"));
    m_bytesIn->setFigure(formatRate(m_inMeter.perSecond()));
    m_bytesOut->setFigure(formatRate(m_outMeter.perSecond()));
}

void EngineStatusBar::showStopped()
{
    m_dot->setHealth(EngineHealth::Stopped);
}

void EngineStatusBar::setCompact(bool compact)
{
    m_bytesPlot->setVisible(!compact);
    m_events->setVisible(!compact);
    m_eventsLine->setVisible(!compact);
}

void EngineStatusBar::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = m_theme.tokens();
    QPainter painter(this);
    painter.fillRect(rect(), tokens.window);
    painter.fillRect(QRect(0, 0, width(), 1), tokens.line);
}

} // namespace swb::ui
