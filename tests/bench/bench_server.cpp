// Our engine as a server for the benchmarks: one server on loopback, every event recorded.
// bench_server [--behaviour echo|discard] [--keep previews|payloads]
// Prints "port N", serves until SIGTERM and then prints one JSON object about its event log.

#include "engine/bridge/engine.h"
#include "tests/bench/jsonline.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QTemporaryDir>

#include <cstdio>

namespace {

using namespace swb;

void printPort(const QList<workbench::ObjectSnapshot> &changed, bool *printed)
{
    for (const workbench::ObjectSnapshot &object : changed) {
        if (!*printed && object.server.state == workbench::ServerState::Listening) {
            *printed = true;
            std::printf("port %d\n", int(object.server.bound.port));
            std::fflush(stdout);
        }
    }
}

void printLog(const trace::EventLog &log)
{
    bench::printJsonLine({{QStringLiteral("bench"), QStringLiteral("server_log")},
        {QStringLiteral("events"), static_cast<qint64>(log.count())},
        {QStringLiteral("events_lost"), static_cast<qint64>(log.elided())},
        {QStringLiteral("payload_bytes_let_go"), static_cast<qint64>(log.payloadBytesElided())},
        {QStringLiteral("waited_for_disk_ms"), static_cast<double>(log.throttledNs()) / 1e6}});
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addOption({QStringLiteral("behaviour"), QString(), QStringLiteral("name")});
    parser.addOption({QStringLiteral("keep"), QString(), QStringLiteral("what")});
    parser.process(app);

    const QTemporaryDir spill;
    bridge::EngineOptions options;
    options.watchSignals = true;
    options.log.spillDirectory = spill.path();
    options.log.keepPayloads
        = parser.value(QStringLiteral("keep")) == QLatin1StringView("payloads");
    // No cap per object: otherwise a long stream would be measured mostly after its cap.
    options.log.payloadBytesPerObject = qint64(1) << 50;
    bridge::Engine engine(options);

    bool printed = false;
    QObject::connect(&engine, &bridge::Engine::objectsChanged, &app,
        [&](const QList<workbench::ObjectSnapshot> &changed) { printPort(changed, &printed); });
    QObject::connect(&engine, &bridge::Engine::quitRequested, &engine, &bridge::Engine::shutdown);
    QObject::connect(&engine, &bridge::Engine::stopped, &app, &QCoreApplication::quit);

    workbench::ServerSpec spec;
    spec.behaviour = parser.value(QStringLiteral("behaviour")) == QLatin1StringView("discard")
        ? workbench::Behaviour::Discard
        : workbench::Behaviour::Echo;
    spec.listen.host = QStringLiteral("127.0.0.1");
    engine.startServer(spec);

    const int status = QCoreApplication::exec();
    printLog(engine.log());
    return engine.loopCloseResult() == 0 ? status : 1;
}
