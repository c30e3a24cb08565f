#include "tests/bench/measuredprocess.h"

#include <QCoreApplication>
#include <QDir>

#include <ctime>

namespace swb::bench {

namespace {

constexpr int startLimitMs = 60000; // under valgrind a start takes seconds
constexpr int stopLimitMs = 60000;

} // namespace

MeasuredProcess::MeasuredProcess(const QString &program, const QStringList &arguments)
{
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.start(program, arguments);
    const QByteArray mark("port ");
    while (m_port == 0) {
        if (!m_process.canReadLine() && !m_process.waitForReadyRead(startLimitMs))
            qFatal("%s does not listen", qUtf8Printable(program));
        while (m_port == 0 && m_process.canReadLine()) {
            const QByteArray line = m_process.readLine().trimmed();
            if (line.startsWith(mark))
                m_port = line.sliced(mark.size()).toUShort();
        }
    }
}

MeasuredProcess::~MeasuredProcess()
{
    if (m_process.state() != QProcess::NotRunning)
        stop();
}

qint64 processCpuNs(qint64 process)
{
    clockid_t clock{};
    timespec time{};
    if (clock_getcpuclockid(static_cast<pid_t>(process), &clock) != 0
        || clock_gettime(clock, &time) != 0)
        qFatal("The measured process is gone");
    return qint64(time.tv_sec) * 1000000000 + time.tv_nsec;
}

QByteArray MeasuredProcess::stop()
{
    m_process.terminate();
    if (!m_process.waitForFinished(stopLimitMs)) {
        m_process.kill();
        m_process.waitForFinished();
    }
    return m_process.readAll();
}

QString siblingProgram(const QString &name)
{
    return QDir(QCoreApplication::applicationDirPath()).filePath(name);
}

} // namespace swb::bench
