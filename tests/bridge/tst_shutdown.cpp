#include "tests/bridge/enginefixture.h"

#include <QTcpSocket>
#include <QTest>

#include <csignal>
#include <memory>
#include <vector>

using namespace swb;
using namespace swb::tests;
using namespace swb::workbench;

/** The loop ends with uv_loop_close 0 whatever is going on. */
class TestShutdown : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void atOnce();
    void byTheDestructor();
    void withAThousandOpenSockets();
    void inTheMiddleOfEverything();
    void commandsAfterwardsAreForgotten();
    void signalsAskToQuit();
};

void TestShutdown::atOnce()
{
    EngineFixture f;
    QCOMPARE(f.stop(), 0);
}

void TestShutdown::byTheDestructor()
{
    for (int i = 0; i < 20; ++i) {
        bridge::Engine engine;
        engine.startServer({});
    }
}

void TestShutdown::withAThousandOpenSockets()
{
    EngineFixture f;
    const ObjectSnapshot server = f.listen(Behaviour::Echo);
    ConnectionSpec spec;
    spec.connect.host = QStringLiteral("127.0.0.1");
    spec.connect.port = server.server.bound.port;
    for (int i = 0; i < 500; ++i) {
        f.engine.openConnection(spec); // both ends are ours: 1,000 sockets
    }
    QTRY_COMPARE_WITH_TIMEOUT(f.objects.value(server.id).server.open, 500U, 30000);
    QCOMPARE(f.stop(), 0);
}

void TestShutdown::inTheMiddleOfEverything()
{
    // Stops after a growing number of events, with look-ups, attempts and writes under way.
    for (quint64 events = 1; events < 400; events = events * 3 / 2 + 1) {
        EngineFixture f;
        const ObjectSnapshot server = f.listen(Behaviour::Echo);
        ConnectionSpec literal;
        literal.connect.host = QStringLiteral("127.0.0.1");
        literal.connect.port = server.server.bound.port;
        ConnectionSpec name = literal;
        name.connect.host = QStringLiteral("localhost");
        for (int i = 0; i < 20; ++i) {
            f.engine.openConnection(i % 2 == 0 ? literal : name);
        }
        for (quint32 id = 2; id < 22; ++id) {
            f.engine.write(static_cast<ObjectId>(id), QByteArray(200000, 'x'));
        }
        QTRY_VERIFY(f.engine.log().count() >= std::min<quint64>(events, 60));
        QCOMPARE(f.stop(), 0);
    }
}

void TestShutdown::commandsAfterwardsAreForgotten()
{
    EngineFixture f;
    QCOMPARE(f.stop(), 0);
    const quint64 before = f.engine.log().count();
    f.engine.startServer({});
    QCOMPARE(f.engine.log().count(), before);
}

void TestShutdown::signalsAskToQuit()
{
    bridge::EngineOptions options;
    options.watchSignals = true;
    EngineFixture f(options);
    f.listen(Behaviour::Echo);
    bool asked = false;
    QObject::connect(&f.engine, &bridge::Engine::quitRequested, this, [&asked] { asked = true; });
    std::raise(SIGTERM);
    QTRY_VERIFY(asked);
    asked = false;
    std::raise(SIGINT);
    QTRY_VERIFY(asked);
    QCOMPARE(f.stop(), 0);
}

QTEST_GUILESS_MAIN(TestShutdown)
#include "tst_shutdown.moc"
