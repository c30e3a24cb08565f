#pragma once

#include <QProcess>
#include <QString>
#include <QStringList>

namespace swb::bench {

/** CPU time of all threads of another process so far, user and system, to the nanosecond. */
qint64 processCpuNs(qint64 process);

/**
 * A server that runs beside the benchmark and whose CPU time is measured. The program prints
 * "port N" when it listens and ends at SIGTERM.
 *
 * **Errors:** a program that cannot be started, or dies, ends the benchmark with a message.
 */
class MeasuredProcess
{
public:
    MeasuredProcess(const QString &program, const QStringList &arguments);
    ~MeasuredProcess();
    MeasuredProcess(const MeasuredProcess &) = delete;
    MeasuredProcess &operator=(const MeasuredProcess &) = delete;

    quint16 port() const { return m_port; }
    qint64 cpuNs() const { return processCpuNs(m_process.processId()); }
    /** Ends it; returns what it printed to stdout and stderr since the port. */
    QByteArray stop();

private:
    QProcess m_process;
    quint16 m_port = 0;
};

/** A program of this build, in the folder of the running one. */
QString siblingProgram(const QString &name);

} // namespace swb::bench
