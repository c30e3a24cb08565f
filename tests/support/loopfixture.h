#pragma once

#include "engine/net/runtime.h"
#include "engine/uv/descriptorbudget.h"
#include "engine/uv/loop.h"
#include "engine/uv/timer.h"
#include "tests/support/tracelog.h"

#include <QDeadlineTimer>
#include <QTest>

#include <chrono>
#include <functional>

namespace swb::tests {

/**
 * A loop of its own for one test, with its trace. close() fails the test when a handle leaked.
 */
class LoopFixture final : private uv::TimerListener
{
public:
    explicit LoopFixture(qint64 descriptorLimit = 0)
        : budget(descriptorLimit), loop(budget), runtime(loop, trace)
    {
    }

    /** Runs the loop until the condition holds; false after ten seconds. */
    bool runUntil(const std::function<bool()> &condition)
    {
        // Wakes the loop now and then, so that conditions outside of it are seen too.
        uv::HandlePtr<uv::Timer> pulse = uv::Timer::create(loop, *this);
        pulse->start(std::chrono::milliseconds(2), std::chrono::milliseconds(2));
        const QDeadlineTimer deadline(std::chrono::seconds(10));
        while (!condition()) {
            if (deadline.hasExpired()) {
                return false;
            }
            loop.runOnce();
        }
        return true;
    }

    /** Runs until nothing is alive, then closes: 0 unless something leaked. */
    int close()
    {
        loop.run();
        return loop.close();
    }

    uv::DescriptorBudget budget;
    uv::Loop loop;
    TraceLog trace;
    net::Runtime runtime;

private:
    void timerFired(uv::Timer &) override { }
};

} // namespace swb::tests
