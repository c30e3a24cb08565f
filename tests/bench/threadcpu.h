#pragma once

#include <QtGlobal>

#include <ctime>

namespace swb::bench {

/** CPU time of the calling thread so far. */
inline qint64 threadCpuNs()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return qint64(time.tv_sec) * 1000000000 + time.tv_nsec;
}

} // namespace swb::bench
