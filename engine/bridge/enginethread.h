#pragma once

#include "engine/trace/eventlog.h"
#include "engine/uv/descriptorbudget.h"

#include <thread>

namespace swb::bridge {

class Channel;

/**
 * The thread that runs the libuv loop. Everything of engine/net and engine/workbench is made, lives
 * and dies on it; queued slots are never delivered there, because no Qt event loop runs. It is no
 * QThread for that reason: it needs none of the descriptors of an event dispatcher.
 *
 * **Owned by:** Engine. **Thread:** the interface's.
 */
class EngineThread
{
public:
    EngineThread(Channel &channel, trace::EventLog &log, bool watchSignals);
    ~EngineThread();
    EngineThread(const EngineThread &) = delete;
    EngineThread &operator=(const EngineThread &) = delete;

    void start();
    /** Returns when the loop has ended, which somebody must have asked for. */
    void join();
    /** After join(): what uv_loop_close answered. */
    int loopCloseResult() const { return m_closeResult; }

private:
    void run();

    Channel &m_channel;
    trace::EventLog &m_log;
    const bool m_watchSignals;
    uv::DescriptorBudget m_budget;
    int m_closeResult = -1;
    std::thread m_thread;
};

} // namespace swb::bridge
