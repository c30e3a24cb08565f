// From spawn to first paint: the workbench beside an empty main window of plain Qt.
// bench_start [--quick] [--program PATH]

#include "tests/bench/comparison.h"
#include "tests/bench/jsonline.h"
#include "tests/bench/measuredprocess.h"
#include "tests/bench/startedwindow.h"
#include "tests/bench/virtualscreen.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace {

using namespace swb::bench;

constexpr double mostMegabytes = 70;
constexpr double mostTimesPeer = 3;

/** True if our figure is at most `most`, in the same unit. */
bool report(const QString &bench, const QString &unit, double ours, double peer, double most)
{
    const bool met = ours <= most;
    printJsonLine(
        {{QStringLiteral("bench"), bench}, {QStringLiteral("ratio"), rounded(ours / peer)},
            {QStringLiteral("ours"), rounded(ours)}, {QStringLiteral("peer"), rounded(peer)},
            {QStringLiteral("unit"), unit}, {QStringLiteral("most"), rounded(most)},
            {QStringLiteral("verdict"), met ? QStringLiteral("met") : QStringLiteral("missed")}});
    return met;
}

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
    const bool lean = report(QStringLiteral("start_cpu_to_first_paint"), QStringLiteral("ms CPU"),
        ours.cpuMs(), peer.cpuMs(), mostTimesPeer * peer.cpuMs());
    const bool small = report(QStringLiteral("start_memory"), QStringLiteral("MB resident"),
        ours.megabytes(), peer.megabytes(), mostMegabytes);
    return fast && lean && small ? 0 : 1;
}
