#include "tests/bench/onecore.h"

namespace swb::bench {

OneCore::OneCore(bool wanted)
{
    if (!wanted || sched_getaffinity(0, sizeof m_before, &m_before) != 0)
        return;
    int last = CPU_SETSIZE - 1;
    while (last > 0 && !CPU_ISSET(last, &m_before))
        --last;
    cpu_set_t one;
    CPU_ZERO(&one);
    CPU_SET(last, &one);
    m_pinned = sched_setaffinity(0, sizeof one, &one) == 0;
}

OneCore::~OneCore()
{
    if (m_pinned)
        sched_setaffinity(0, sizeof m_before, &m_before);
}

} // namespace swb::bench
