#pragma once

#include <QByteArray>
#include <QFile>

#include <ctime>

namespace swb::bench {

/** CPU time of the calling thread so far. */
inline qint64 threadCpuNs()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return qint64(time.tv_sec) * 1000000000 + time.tv_nsec;
}

/** How long the calling thread could have run so far but had no core; 0 if the system keeps silent.
 */
inline qint64 threadWaitNs()
{
    QFile file(QStringLiteral("/proc/thread-self/schedstat"));
    return file.open(QIODevice::ReadOnly) ? file.readAll().split(' ').value(1).toLongLong() : 0;
}

} // namespace swb::bench
