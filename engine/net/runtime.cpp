#include "engine/net/runtime.h"

namespace swb::net {

Runtime::Runtime(uv::Loop &loop, Tracer &tracer) : m_loop(loop), m_tracer(tracer)
{
    m_loop.setDrain(this);
}

Runtime::~Runtime()
{
    m_loop.setDrain(nullptr);
}

void Runtime::drainAfterCallback() noexcept
{
    m_ticks.drain();
    if (m_afterTicks != nullptr) {
        m_afterTicks->afterTicks();
    }
}

} // namespace swb::net
