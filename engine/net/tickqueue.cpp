#include "engine/net/tickqueue.h"

namespace swb::net {

void TickQueue::cancel(const void *object)
{
    for (std::size_t i = m_next; i < m_ticks.size(); ++i) {
        if (m_ticks[i].target == object) {
            m_ticks[i].target = nullptr;
        }
    }
}

void TickQueue::drain()
{
    while (m_next < m_ticks.size()) {
        const Tick tick = m_ticks[m_next++];
        if (tick.target != nullptr) {
            tick.run(tick.target);
        }
    }
    m_ticks.clear();
    m_next = 0;
}

} // namespace swb::net
