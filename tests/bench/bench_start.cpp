// From spawn to first paint: the workbench beside an empty main window of plain Qt.
// bench_start [--quick] [--program PATH]

#include "tests/bench/comparison.h"
#include "tests/bench/jsonline.h"
#include "tests/bench/measuredprocess.h"
#include "tests/bench/statistics.h"
#include "tests/bench/virtualscreen.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QThread>

namespace {

using namespace swb::bench;

constexpr double paintedEnough = 0.2; // the peer covers two thirds of the screen
constexpr double mostMegabytes = 70;
constexpr double mostTimesPeer = 3;
constexpr int paintLimitMs = 30000;
constexpr int settleMs = 500;

/** Starts a program on the screen again and again, as if for the first time, and watches it. */
class StartedWindow
{
public:
    StartedWindow(const VirtualScreen &screen, const QString &program)
        : m_screen(screen), m_program(program)
    {
    }

    /** Spawn to first paint in ms. */
    double start()
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

    /** Resident memory, half a second after the first paint. */
    double megabytes() const { return median(m_megabytes); }

private:
    QProcessEnvironment environment(const QString &home) const
    {
        QProcessEnvironment all = QProcessEnvironment::systemEnvironment();
        all.insert(QStringLiteral("DISPLAY"), m_screen.display());
        all.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("xcb"));
        all.remove(QStringLiteral("WAYLAND_DISPLAY"));
        all.insert(QStringLiteral("HOME"), home);
        for (const char *name : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME",
                 "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"})
            all.insert(QString::fromLatin1(name), home);
        return all;
    }

    static double residentMegabytes(qint64 process)
    {
        QFile file(QStringLiteral("/proc/%1/statm").arg(process));
        if (!file.open(QIODevice::ReadOnly))
            return 0;
        return file.readAll().split(' ').value(1).toDouble() * 4096 / 1e6;
    }

    const VirtualScreen &m_screen;
    const QString m_program;
    std::vector<double> m_megabytes;
};

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addOption({QStringLiteral("quick"), QStringLiteral("few rounds, no verdict")});
    parser.addOption({QStringLiteral("program"), QStringLiteral("the workbench"),
        QStringLiteral("path"), QStringLiteral(SWB_PROGRAM)});
    parser.addHelpOption();
    parser.process(app);
    const VirtualScreen screen;
    if (!screen.isValid())
        qFatal("No virtual screen: is Xvfb installed?");

    StartedWindow ours(screen, parser.value(QStringLiteral("program")));
    StartedWindow peer(screen, siblingProgram(QStringLiteral("peer_empty_window")));
    ours.start(); // both from a warm file cache
    peer.start();
    ComparisonPlan plan;
    plan.bench = QStringLiteral("start_to_first_paint");
    plan.unit = QStringLiteral("ms");
    plan.bar = mostTimesPeer;
    plan.judges = !parser.isSet(QStringLiteral("quick"));
    plan.rounds = plan.judges ? 9 : 2;
    const Cost peerCost = [&peer] { return peer.start(); };
    const bool fast = compare(
        plan, [&ours] { return ours.start(); }, peerCost, peerCost);
    const bool small = ours.megabytes() <= mostMegabytes;
    printJsonLine({{QStringLiteral("bench"), QStringLiteral("start_memory")},
        {QStringLiteral("ratio"), rounded(ours.megabytes() / peer.megabytes())},
        {QStringLiteral("ours"), rounded(ours.megabytes())},
        {QStringLiteral("peer"), rounded(peer.megabytes())},
        {QStringLiteral("unit"), QStringLiteral("MB resident")},
        {QStringLiteral("rounds"), plan.rounds}, {QStringLiteral("bar"), mostMegabytes},
        {QStringLiteral("verdict"), small ? QStringLiteral("met") : QStringLiteral("missed")}});
    return fast && small ? 0 : 1;
}
