// User instructions per 64 B round trip and per short connection, counted by valgrind: they repeat
// to a few digits on any machine, so every change can be judged by them.
// bench_instructions [--count N] [--profile-dir DIR]

#include "tests/bench/jsonline.h"
#include "tests/bench/loads.h"
#include "tests/bench/measuredprocess.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QRegularExpression>
#include <QStandardPaths>

namespace {

using namespace swb::bench;

constexpr double mostPerRoundTrip = 5000;

using Load = void (*)(quint16 port, int count);

void pingPong(quint16 port, int count)
{
    PingPong(port, 64).run(count);
}

void connects(quint16 port, int count)
{
    connectByteClose(port, count, 32, 2);
}

/** Instructions of a whole run: start, `count` operations, end. */
double instructionsOf(const char *program, Load load, int count, const QString &profile)
{
    MeasuredProcess server(QStringLiteral("valgrind"),
        {QStringLiteral("--tool=callgrind"), QStringLiteral("--callgrind-out-file=") + profile,
            siblingProgram(QString::fromLatin1(program))});
    load(server.port(), count);
    const QString output = QString::fromLocal8Bit(server.stop());
    static const QRegularExpression collected(QStringLiteral("Collected : (\\d+)"));
    const QRegularExpressionMatch match = collected.match(output);
    if (!match.hasMatch())
        qFatal("valgrind counted nothing:\n%s", qUtf8Printable(output));
    return match.captured(1).toDouble();
}

/** What one operation adds: start and end drop out of the difference of two runs. */
double perOperation(const char *program, Load load, int count, const QString &profile)
{
    const double once = instructionsOf(program, load, count, QStringLiteral("/dev/null"));
    const double twice = instructionsOf(program, load, 2 * count, profile);
    return (twice - once) / count;
}

bool compareInstructions(const QString &bench, Load load, int count, double bar, const QString &dir)
{
    const QString profile = dir.isEmpty() ? QStringLiteral("/dev/null")
                                          : dir + u'/' + bench + QStringLiteral(".callgrind");
    const double ours = perOperation("bench_server", load, count, profile);
    const double peer = perOperation("peer_libuv_echo", load, count, QStringLiteral("/dev/null"));
    QJsonObject line{{QStringLiteral("bench"), bench},
        {QStringLiteral("ratio"), rounded(ours / peer)}, {QStringLiteral("ours"), rounded(ours)},
        {QStringLiteral("peer"), rounded(peer)},
        {QStringLiteral("unit"), QStringLiteral("user instructions")},
        {QStringLiteral("rounds"), 1}};
    if (bar > 0) {
        line.insert(QStringLiteral("bar"), bar);
        line.insert(QStringLiteral("verdict"),
            ours <= bar ? QStringLiteral("met") : QStringLiteral("missed"));
    }
    printJsonLine(line);
    return bar == 0 || ours <= bar;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addOption({QStringLiteral("count"), QStringLiteral("operations"), QStringLiteral("n"),
        QStringLiteral("4000")});
    parser.addOption({QStringLiteral("profile-dir"),
        QStringLiteral("keep our profiles there, for callgrind_annotate"), QStringLiteral("dir")});
    parser.addHelpOption();
    parser.process(app);
    if (QStandardPaths::findExecutable(QStringLiteral("valgrind")).isEmpty())
        qFatal("valgrind is not installed");
    const int count = parser.value(QStringLiteral("count")).toInt();
    const QString dir = parser.value(QStringLiteral("profile-dir"));
    const bool met = compareInstructions(
        QStringLiteral("instructions_ping_pong_64"), pingPong, count, mostPerRoundTrip, dir);
    compareInstructions(
        QStringLiteral("instructions_connect_byte_close"), connects, count / 4, 0, dir);
    return met ? 0 : 1;
}
