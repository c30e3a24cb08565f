// What our engine costs as an echo server, every event recorded, beside a raw libuv server.
// bench_echo [--quick] [--only NAME]...

#include "tests/bench/comparison.h"
#include "tests/bench/loads.h"
#include "tests/bench/measuredprocess.h"
#include "tests/bench/onecore.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <array>
#include <memory>

namespace {

using namespace swb::bench;

struct Effort
{
    int rounds;
    int roundTrips;
    qint64 bytes; ///< streamed per round
    int connects;
};

constexpr Effort fullEffort{11, 20000, qint64(512) << 20, 3000};
constexpr Effort quickEffort{3, 500, qint64(8) << 20, 100};
constexpr double gigabyte = 1e9;

/** The CPU time that `server` used meanwhile, in ns. */
template <typename Work>
double cpuOf(const MeasuredProcess &server, Work work)
{
    const qint64 before = server.cpuNs();
    work();
    return static_cast<double>(server.cpuNs() - before);
}

/** One kind of load: makes, for a server, the function that measures one round on it. */
using Load = std::function<Cost(const MeasuredProcess &server, const Effort &effort)>;

struct Bench
{
    const char *name;
    const char *unit;
    double bar;
    const char *keep;
    const char *behaviour;
    bool oneCore;
    Load load;
};

Cost pingPong(const MeasuredProcess &server, const Effort &effort)
{
    auto client = std::make_shared<PingPong>(server.port(), std::size_t(64));
    client->run(effort.roundTrips / 10);
    return [client, &server, trips = effort.roundTrips] {
        return cpuOf(server, [&] { client->run(trips); }) / trips / 1e3;
    };
}

Load echoOver(int connections)
{
    return [connections](const MeasuredProcess &server, const Effort &effort) -> Cost {
        auto client = std::make_shared<BlockEcho>(server.port(), connections);
        client->run(effort.bytes / 4);
        return [client, &server, bytes = effort.bytes] {
            const double ns = cpuOf(server, [&] { client->run(bytes); });
            return ns / static_cast<double>(bytes) * gigabyte / 1e6;
        };
    };
}

Cost sinkLoad(const MeasuredProcess &server, const Effort &effort)
{
    return [&server, bytes = effort.bytes] {
        const double ns = cpuOf(server, [&] { sink(server.port(), bytes); });
        return ns / static_cast<double>(bytes) * gigabyte / 1e6;
    };
}

Cost connects(const MeasuredProcess &server, const Effort &effort)
{
    auto host = std::make_shared<int>(2);
    return [host, &server, count = effort.connects] {
        *host = *host % 200 + 2;
        const double ns = cpuOf(server, [&] { connectByteClose(server.port(), count, 32, *host); });
        return ns / count / 1e3;
    };
}

const std::array<Bench, 7> &benches()
{
    static const std::array<Bench, 7> all{{
        {"ping_pong_64", "us CPU per round trip", 1.30, "previews", "echo", true, pingPong},
        {"echo_64k_1", "ms CPU per GB", 1.30, "previews", "echo", false, echoOver(1)},
        {"echo_64k_64", "ms CPU per GB", 1.30, "previews", "echo", false, echoOver(64)},
        {"echo_64k_1_payloads", "ms CPU per GB", 1.60, "payloads", "echo", false, echoOver(1)},
        {"echo_64k_64_payloads", "ms CPU per GB", 1.60, "payloads", "echo", false, echoOver(64)},
        {"sink_64k_1", "ms CPU per GB", 1.30, "previews", "discard", false, sinkLoad},
        {"connect_byte_close", "us CPU per connection", 1.40, "previews", "echo", false, connects},
    }};
    return all;
}

bool run(const Bench &bench, const Effort &effort, bool quick)
{
    const OneCore pinned(bench.oneCore);
    const QString behaviour = QString::fromLatin1(bench.behaviour);
    MeasuredProcess ours(siblingProgram(QStringLiteral("bench_server")),
        {QStringLiteral("--behaviour"), behaviour, QStringLiteral("--keep"),
            QString::fromLatin1(bench.keep)});
    MeasuredProcess peer(siblingProgram(QStringLiteral("peer_libuv_echo")), {behaviour});
    MeasuredProcess control(siblingProgram(QStringLiteral("peer_libuv_echo")), {behaviour});
    ComparisonPlan plan;
    plan.bench = QString::fromLatin1(bench.name);
    plan.unit = QString::fromLatin1(bench.unit);
    plan.bar = bench.bar;
    plan.rounds = effort.rounds;
    plan.judges = !quick;
    const bool met = compare(
        plan, bench.load(ours, effort), bench.load(peer, effort), bench.load(control, effort));
    std::fputs(ours.stop().constData(), stdout);
    return met;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addOption({QStringLiteral("quick"), QStringLiteral("few short rounds, no verdict")});
    parser.addOption(
        {QStringLiteral("only"), QStringLiteral("run this one"), QStringLiteral("name")});
    parser.addHelpOption();
    parser.process(app);
    const bool quick = parser.isSet(QStringLiteral("quick"));
    const QStringList only = parser.values(QStringLiteral("only"));

    bool met = true;
    for (const Bench &bench : benches()) {
        if (only.isEmpty() || only.contains(QLatin1StringView(bench.name)))
            met = run(bench, quick ? quickEffort : fullEffort, quick) && met;
    }
    return met ? 0 : 1;
}
