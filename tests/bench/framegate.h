#pragma once

#include "engine/trace/eventlog.h"

#include <QObject>
#include <QTimer>

namespace swb::bench {

/**
 * Tells of new events as bridge::Engine does, for a log that no engine writes: woken by the
 * writer's thread, at most once a frame.
 *
 * **Thread:** the UI's. Make it before the writer starts.
 */
class FrameGate : public QObject
{
    Q_OBJECT

public:
    explicit FrameGate(trace::EventLog &log, QObject *parent = nullptr);

Q_SIGNALS:
    void eventsAvailable();

private:
    Q_INVOKABLE void wake();
    void deliver();

    trace::EventLog &m_log;
    QTimer m_frame;
    quint64 m_delivered = 0;
};

} // namespace swb::bench
