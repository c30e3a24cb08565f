#pragma once

#include "engine/trace/eventlog.h"
#include "engine/uv/descriptorbudget.h"

#include <QThread>

namespace swb::bridge {

class Channel;

/**
 * The thread that runs the libuv loop. Everything of engine/net and engine/workbench is made, lives
 * and dies in run(); queued slots are never delivered here, because no Qt event loop runs.
 *
 * **Owned by:** Engine.
 */
class EngineThread : public QThread
{
    Q_OBJECT

public:
    EngineThread(Channel &channel, trace::EventLog &log, bool watchSignals);

    /** After the thread has ended: what uv_loop_close answered. */
    int loopCloseResult() const { return m_closeResult; }

protected:
    void run() override;

private:
    Channel &m_channel;
    trace::EventLog &m_log;
    const bool m_watchSignals;
    uv::DescriptorBudget m_budget;
    int m_closeResult = -1;
};

} // namespace swb::bridge
