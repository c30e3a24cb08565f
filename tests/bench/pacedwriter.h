#pragma once

#include "engine/trace/eventlog.h"

#include <atomic>
#include <thread>

namespace swb::bench {

/**
 * Writes events of a busy engine into a log at a steady pace, on a thread of its own, and wakes the
 * reader as the engine does: after every few events.
 *
 * **Thread:** made and asked on one thread; writes on its own. The log must outlive it.
 */
class PacedWriter
{
public:
    /** Starts at once. */
    PacedWriter(trace::EventLog &log, quint64 perSecond, quint64 count);
    ~PacedWriter();
    PacedWriter(const PacedWriter &) = delete;
    PacedWriter &operator=(const PacedWriter &) = delete;

    bool isDone() const { return m_done.load(std::memory_order_acquire); }
    /** Once done: CPU time per event, and how long it took all in all. */
    double cpuNsPerEvent() const { return m_cpuNsPerEvent; }
    double seconds() const { return m_seconds; }

    static constexpr quint32 objects = 64; ///< the events are of objects 1 to this

private:
    void run(quint64 perSecond, quint64 count);
    void write(quint64 number);

    trace::EventLog &m_log;
    std::atomic<bool> m_done{false};
    double m_cpuNsPerEvent = 0;
    double m_seconds = 0;
    std::thread m_thread;
};

} // namespace swb::bench
