#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <vector>

namespace swb::bench {

/**
 * How long the event loop of its thread was away: the times between the ticks of a 1 ms timer.
 *
 * **Thread:** the one whose loop is measured.
 */
class StallMeter : public QObject
{
    Q_OBJECT

public:
    explicit StallMeter(QObject *parent = nullptr);

    /** Forgets what was measured and begins. */
    void start();
    void stop();
    /** In ms, since start(). */
    double p99() const;
    double longest() const;
    /** The thread's CPU time over the time that went by, since start(). */
    double cpuShare() const;
    /** The time that the thread waited for a core, over the time that went by. */
    double waitShare() const;

private:
    void tick();

    QTimer m_timer;
    QElapsedTimer m_clock;
    std::vector<double> m_gaps; ///< ms
    qint64 m_lastNs = 0;
    qint64 m_cpuAtStart = 0;
    qint64 m_waitAtStart = 0;
    double m_cpuShare = 0;
    double m_waitShare = 0;
};

} // namespace swb::bench
