#include "engine/bridge/enginethread.h"

#include "engine/bridge/channel.h"
#include "engine/net/runtime.h"
#include "engine/uv/loop.h"
#include "engine/uv/mailbox.h"
#include "engine/uv/platform.h"
#include "engine/uv/signalwatch.h"
#include "engine/workbench/workbench.h"

#include <csignal>
#include <optional>

namespace swb::bridge {

namespace {

/** Everything that lives while the loop runs; emptied as one when the stop command comes. */
class Session final : private uv::Mailbox::Listener, private uv::SignalWatch::Listener
{
public:
    Session(uv::Loop &loop, Channel &channel, trace::EventLog &log, bool watchSignals)
        : m_channel(channel), m_runtime(loop, log),
          m_workbench(
              std::in_place, m_runtime, log, static_cast<workbench::WorkbenchObserver &>(channel))
    {
        auto mailbox = uv::Mailbox::create(loop, static_cast<uv::Mailbox::Listener &>(*this));
        if (!mailbox.ok()) {
            m_workbench.reset(); // no descriptor for the wake-up: nothing could ever be asked
            return;
        }
        m_mailbox = mailbox.take();
        if (watchSignals) {
            watch(loop, SIGINT);
            watch(loop, SIGTERM);
        }
        m_channel.open(*m_mailbox);
    }

private:
    void watch(uv::Loop &loop, int number)
    {
        auto signal = uv::SignalWatch::create(
            loop, number, static_cast<uv::SignalWatch::Listener &>(*this));
        if (signal.ok()) {
            m_signals.push_back(signal.take());
        }
    }

    void mailArrived() override
    {
        bool stop = false;
        for (const workbench::Command &command : m_channel.takeCommands(&stop)) {
            m_workbench->execute(command);
        }
        if (stop) {
            m_channel.close();
            m_workbench.reset();
            m_signals.clear();
            m_mailbox.reset();
        }
    }

    void signalArrived(int) override { m_channel.announceQuit(); }

    Channel &m_channel;
    net::Runtime m_runtime;
    std::optional<workbench::Workbench> m_workbench;
    uv::HandlePtr<uv::Mailbox> m_mailbox;
    std::vector<uv::HandlePtr<uv::SignalWatch>> m_signals;
};

} // namespace

EngineThread::EngineThread(Channel &channel, trace::EventLog &log, bool watchSignals)
    : m_channel(channel), m_log(log), m_watchSignals(watchSignals),
      m_budget(uv::platform::raiseDescriptorLimit())
{
    uv::platform::ignoreBrokenPipe();
    uv::platform::widenResolverPool();
}

EngineThread::~EngineThread()
{
    join();
}

void EngineThread::start()
{
    m_thread = std::thread(&EngineThread::run, this);
}

void EngineThread::join()
{
    if (m_thread.joinable()) {
        m_thread.join();
    }
}

void EngineThread::run()
{
    uv::Loop loop(m_budget);
    {
        Session session(loop, m_channel, m_log, m_watchSignals);
        loop.run(); // ends by itself when the session has let go of every handle
    }
    m_closeResult = loop.close();
    m_channel.announceStopped();
}

} // namespace swb::bridge
