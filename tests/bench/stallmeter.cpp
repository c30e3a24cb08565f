#include "tests/bench/stallmeter.h"

#include "tests/bench/statistics.h"
#include "tests/bench/threadcpu.h"

namespace swb::bench {

StallMeter::StallMeter(QObject *parent) : QObject(parent)
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(1);
    connect(&m_timer, &QTimer::timeout, this, &StallMeter::tick);
}

void StallMeter::start()
{
    m_gaps.clear();
    m_clock.start();
    m_lastNs = 0;
    m_cpuAtStart = threadCpuNs();
    m_waitAtStart = threadWaitNs();
    m_timer.start();
}

void StallMeter::stop()
{
    m_timer.stop();
    const auto passed = static_cast<double>(m_clock.nsecsElapsed());
    m_cpuShare = static_cast<double>(threadCpuNs() - m_cpuAtStart) / passed;
    m_waitShare = static_cast<double>(threadWaitNs() - m_waitAtStart) / passed;
}

void StallMeter::tick()
{
    const qint64 now = m_clock.nsecsElapsed();
    m_gaps.push_back(static_cast<double>(now - m_lastNs) / 1e6);
    m_lastNs = now;
}

double StallMeter::p99() const
{
    return quantile(m_gaps, 0.99);
}

double StallMeter::longest() const
{
    return quantile(m_gaps, 1);
}

double StallMeter::waitShare() const
{
    return m_waitShare;
}

double StallMeter::cpuShare() const
{
    return m_cpuShare;
}

} // namespace swb::bench
