#pragma once

#include "tests/bench/framegate.h"
#include "tests/bench/pacedwriter.h"
#include "tests/bench/stallmeter.h"
#include "ui/models/objectdirectory.h"

#include <QTemporaryDir>

#include <memory>

namespace swb::ui {
class EventsPanel;
class Theme;
} // namespace swb::ui

namespace swb::bench {

/** How hard and how long. */
struct EventsLoadPlan
{
    quint64 perSecond = 1000000;
    int seconds = 5;
    bool judges = true;
};

/**
 * Shows the Events pane, first idle as the control, then while a thread writes events at full pace,
 * and prints what that did to the thread of the interface.
 *
 * **Thread:** the UI's; run() returns at once, done() follows.
 */
class EventsLoad : public QObject
{
    Q_OBJECT

public:
    EventsLoad(const ui::Theme &theme, const EventsLoadPlan &plan);
    ~EventsLoad() override;

    void run();

Q_SIGNALS:
    /** `met` is false if a bar was missed. */
    void done(bool met);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void startControl();
    void startLoad();
    void checkLoad();
    void checkSettled();
    void report();
    bool isMet(quint64 shown) const;

    const EventsLoadPlan m_plan;
    QTemporaryDir m_spill;
    trace::EventLog m_log;
    trace::EventReader m_reader;
    ui::ObjectDirectory m_directory;
    std::unique_ptr<ui::EventsPanel> m_panel;
    FrameGate m_gate;
    StallMeter m_idle;
    StallMeter m_busy;
    QTimer m_poll;
    std::unique_ptr<PacedWriter> m_writer;
    std::vector<double> m_delays; ///< ms from an event to the paint that shows it, worst of each
    quint64 m_painted = 0;
    int m_polls = 0;
};

} // namespace swb::bench
