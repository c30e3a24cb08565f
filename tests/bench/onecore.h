#pragma once

#include <sched.h>

namespace swb::bench {

/**
 * Keeps this process, and those it starts meanwhile, on one core: between two cores the wake-up of
 * a sleeping one is most of a round trip and hides everything else.
 */
class OneCore
{
public:
    explicit OneCore(bool wanted);
    ~OneCore();
    OneCore(const OneCore &) = delete;
    OneCore &operator=(const OneCore &) = delete;

private:
    cpu_set_t m_before{};
    bool m_pinned = false;
};

} // namespace swb::bench
