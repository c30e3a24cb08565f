#include "tests/bench/framegate.h"

namespace swb::bench {

namespace {

constexpr int frameMs = 16;

} // namespace

FrameGate::FrameGate(trace::EventLog &log, QObject *parent) : QObject(parent), m_log(log)
{
    m_frame.setSingleShot(true);
    m_frame.setInterval(frameMs);
    connect(&m_frame, &QTimer::timeout, this, &FrameGate::deliver);
    m_log.setWaker([this] { QMetaObject::invokeMethod(this, "wake", Qt::QueuedConnection); });
    m_log.waitForMore(0);
}

void FrameGate::wake()
{
    if (!m_frame.isActive())
        deliver();
}

void FrameGate::deliver()
{
    const quint64 count = m_log.count();
    if (count == m_delivered) {
        m_log.waitForMore(count);
        if (m_log.count() == count)
            return;
    }
    m_delivered = m_log.count();
    m_frame.start();
    Q_EMIT eventsAvailable();
}

} // namespace swb::bench
