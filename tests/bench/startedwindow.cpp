#include "tests/bench/startedwindow.h"

#include "tests/bench/measuredprocess.h"
#include "tests/bench/statistics.h"

#include <QElapsedTimer>
#include <QFile>
#include <QThread>

#include <unistd.h>

namespace swb::bench {

namespace {

constexpr double paintedEnough = 0.2; // both windows cover far more of the screen
constexpr int paintLimitMs = 30000;
constexpr int settleMs = 500;

double residentMegabytes(qint64 process)
{
    QFile file(QStringLiteral("/proc/%1/statm").arg(process));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const double pages = file.readAll().split(' ').value(1).toDouble();
    return pages * static_cast<double>(sysconf(_SC_PAGESIZE)) / 1e6;
}

} // namespace

StartedWindow::StartedWindow(const VirtualScreen &screen, const QString &program)
    : m_screen(screen), m_program(program)
{
}

double StartedWindow::start()
{
    const QTemporaryDir home; // no settings of the person who measures
    QProcess process;
    process.setProcessEnvironment(environment(home.path()));
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    QElapsedTimer clock;
    clock.start();
    process.start(m_program, QStringList());
    while (m_screen.paintedShare() < paintedEnough) {
        if (clock.elapsed() > paintLimitMs)
            qFatal("%s does not paint", qUtf8Printable(m_program));
        QThread::usleep(200);
    }
    const double ms = static_cast<double>(clock.nsecsElapsed()) / 1e6;
    m_cpuMs.push_back(static_cast<double>(processCpuNs(process.processId())) / 1e6);
    QThread::msleep(settleMs);
    m_megabytes.push_back(residentMegabytes(process.processId()));
    process.terminate();
    if (!process.waitForFinished())
        process.kill();
    process.waitForFinished();
    while (m_screen.paintedShare() > 0)
        QThread::msleep(1);
    return ms;
}

double StartedWindow::megabytes() const
{
    return median(m_megabytes);
}

double StartedWindow::cpuMs() const
{
    return median(m_cpuMs);
}

QProcessEnvironment StartedWindow::environment(const QString &home) const
{
    QProcessEnvironment all = QProcessEnvironment::systemEnvironment();
    all.insert(QStringLiteral("DISPLAY"), m_screen.display());
    all.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("xcb"));
    all.remove(QStringLiteral("WAYLAND_DISPLAY"));
    for (const char *name : {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME",
             "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"})
        all.insert(QString::fromLatin1(name), home);
    return all;
}

} // namespace swb::bench
