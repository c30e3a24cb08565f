#pragma once

#include "engine/net/tickqueue.h"
#include "engine/net/tracer.h"
#include "engine/uv/loop.h"

#include <chrono>

namespace swb::net {

/** The settable defaults of the API, per engine (spec/connect.md section 3). */
struct Defaults
{
    bool autoSelectFamily = true;
    std::chrono::milliseconds autoSelectFamilyAttemptTimeout{250};
};

/**
 * What all servers and sockets of one engine share: the loop, the tick queue, the tracer, the
 * defaults and the numbers that objects are named with.
 *
 * **Thread:** the loop's. Outlives every server and socket.
 */
class Runtime final : private uv::Loop::Drain
{
public:
    /** Called after the ticks of every libuv callback, e.g. to wake readers of the trace. */
    class AfterTicks
    {
    public:
        virtual void afterTicks() noexcept = 0;

    protected:
        ~AfterTicks() = default;
    };

    Runtime(uv::Loop &loop, Tracer &tracer);
    ~Runtime();
    Runtime(const Runtime &) = delete;
    Runtime &operator=(const Runtime &) = delete;

    uv::Loop &loop() { return m_loop; }
    TickQueue &ticks() { return m_ticks; }
    Tracer &tracer() { return m_tracer; }
    Defaults &defaults() { return m_defaults; }
    void setAfterTicks(AfterTicks *hook) { m_afterTicks = hook; }
    ObjectId newId() { return static_cast<ObjectId>(++m_lastId); }

private:
    void drainAfterCallback() noexcept override;

    uv::Loop &m_loop;
    Tracer &m_tracer;
    TickQueue m_ticks;
    Defaults m_defaults;
    AfterTicks *m_afterTicks = nullptr;
    quint32 m_lastId = 0;
};

} // namespace swb::net
