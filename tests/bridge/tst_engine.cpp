#include "tests/bridge/enginefixture.h"

#include <QLocalServer>
#include <QLocalSocket>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace swb;
using namespace swb::tests;
using namespace swb::workbench;

namespace {

QStringList lines(std::initializer_list<const char *> texts)
{
    QStringList list;
    for (const char *text : texts) {
        list.append(QString::fromLatin1(text));
    }
    return list;
}

ConnectionSpec to(quint16 port)
{
    ConnectionSpec spec;
    spec.name = QStringLiteral("client");
    spec.connect.host = QStringLiteral("127.0.0.1");
    spec.connect.port = port;
    return spec;
}

} // namespace

class TestEngine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void echoServerServesAForeignClient();
    void greetingAndDiscard();
    void connectionToAForeignServer();
    void ipcBothWays();
    void failedServerStaysAndCanRetry();
    void failedConnectionStaysAndCanRetry();
    void bothEndsHereAreRecognised();
    void bothEndsAreRecognisedThroughDualStack();
    void pauseOfAPersonOutlivesDrain();
    void refusedCommandsAreEvents();
    void removingAServerTakesItsSockets();
    void closedSocketsAreForgottenInTheEnd();
    void reachableFromTheNetworkIsSaid();
    void renamedServer();
    void resetAndEndOfAcceptedSocket();
};

void TestEngine::echoServerServesAForeignClient()
{
    EngineFixture f;
    const ObjectSnapshot server = f.listen(Behaviour::Echo);
    QVERIFY(server.server.bound.port != 0);
    QVERIFY(!server.server.reachableFromNetwork);
    QTcpSocket client;
    client.connectToHost(QStringLiteral("127.0.0.1"), server.server.bound.port);
    QTRY_COMPARE(client.state(), QAbstractSocket::ConnectedState);
    client.write("hello");
    QTRY_COMPARE(client.bytesAvailable(), qint64(5));
    QCOMPARE(client.readAll(), QByteArray("hello"));
    client.disconnectFromHost();
    QTRY_COMPARE(f.objects.size(), 2);
    ObjectId accepted = ObjectId::None;
    for (const ObjectSnapshot &picture : std::as_const(f.objects)) {
        if (picture.isAccepted()) {
            accepted = picture.id;
            QCOMPARE(picture.parent, server.id);
            QCOMPARE(picture.number, 1U);
        }
    }
    QTRY_VERIFY(f.objects.value(accepted).socket.closed);
    QCOMPARE(f.objects.value(accepted).socket.bytesRead, qint64(5));
    QCOMPARE(f.objects.value(accepted).socket.bytesWritten, qint64(5));
    QCOMPARE(f.events(accepted), lines({"data 5", "write 5", "end", "finish", "close"}));
    QCOMPARE(f.events(server.id), lines({"listen()", "listening", "connection"}));
    QCOMPARE(f.stop(), 0);
}

void TestEngine::greetingAndDiscard()
{
    EngineFixture f;
    const ObjectSnapshot greeter = f.listen(Behaviour::Greet, "Welcome, %n\r\n");
    QTcpSocket client;
    client.connectToHost(QStringLiteral("127.0.0.1"), greeter.server.bound.port);
    QTRY_COMPARE(client.bytesAvailable(), qint64(12));
    QCOMPARE(client.readAll(), QByteArray("Welcome, 1\r\n"));
    client.write("abc");
    QTRY_COMPARE(client.bytesAvailable(), qint64(3));

    const ObjectSnapshot sink = f.listen(Behaviour::Discard);
    QTcpSocket other;
    other.connectToHost(QStringLiteral("127.0.0.1"), sink.server.bound.port);
    other.write("gone");
    QTRY_COMPARE(f.objects.value(sink.id).server.bytesRead, qint64(4));
    QCOMPARE(f.objects.value(sink.id).server.bytesWritten, qint64(0));
    QCOMPARE(other.bytesAvailable(), qint64(0));
    other.write("more"); // with nothing else happening to the server
    QTRY_COMPARE(f.objects.value(sink.id).server.bytesRead, qint64(8));
    QCOMPARE(f.stop(), 0);
}

void TestEngine::connectionToAForeignServer()
{
    EngineFixture f;
    QTcpServer foreign;
    QVERIFY(foreign.listen(QHostAddress::LocalHost));
    const RequestId request = f.engine.openConnection(to(foreign.serverPort()));
    QTRY_VERIFY(foreign.hasPendingConnections());
    const std::unique_ptr<QTcpSocket> peer(foreign.nextPendingConnection());
    QTRY_VERIFY(f.made(request) != nullptr && !f.made(request)->socket.pending);
    const ObjectId id = f.made(request)->id;
    f.engine.write(id, "GET\n");
    QTRY_COMPARE(peer->bytesAvailable(), qint64(4));
    peer->write("OK\n");
    QTRY_COMPARE(f.objects.value(id).socket.bytesRead, qint64(3));
    f.engine.end(id, "bye");
    QTRY_COMPARE(peer->state(), QAbstractSocket::UnconnectedState);
    QCOMPARE(peer->readAll(), QByteArray("GET\nbye"));
    QTRY_VERIFY(f.objects.value(id).socket.closed);
    QCOMPARE(f.events(id),
        lines({"connect()", "connectionAttempt", "connect", "ready", "write 4", "data 3", "write 3",
            "end()", "finish", "end", "close"}));
    QCOMPARE(f.stop(), 0);
}

void TestEngine::ipcBothWays()
{
    EngineFixture f;
    const QTemporaryDir directory;
    ServerSpec spec;
    spec.behaviour = Behaviour::Echo;
    spec.listen.path = directory.filePath(QStringLiteral("ours"));
    const RequestId request = f.engine.startServer(spec);
    QTRY_VERIFY(
        f.made(request) != nullptr && f.made(request)->server.state == ServerState::Listening);
    QLocalSocket client;
    client.connectToServer(spec.listen.path);
    QTRY_COMPARE(client.state(), QLocalSocket::ConnectedState);
    client.write("by path");
    QTRY_COMPARE(client.bytesAvailable(), qint64(7));

    QLocalServer foreign;
    QVERIFY(foreign.listen(directory.filePath(QStringLiteral("theirs"))));
    ConnectionSpec connection;
    connection.connect.path = foreign.fullServerName();
    const RequestId opened = f.engine.openConnection(connection);
    QTRY_VERIFY(foreign.hasPendingConnections());
    QTRY_VERIFY(f.made(opened) != nullptr && !f.made(opened)->socket.pending);
    QCOMPARE(f.made(opened)->socket.remote.text(), foreign.fullServerName());
    QCOMPARE(f.stop(), 0);
    QVERIFY(!QFile::exists(spec.listen.path));
}

void TestEngine::failedServerStaysAndCanRetry()
{
    EngineFixture f;
    QTcpServer foreign;
    QVERIFY(foreign.listen(QHostAddress::LocalHost));
    ServerSpec spec;
    spec.listen.host = QStringLiteral("127.0.0.1");
    spec.listen.port = foreign.serverPort();
    const RequestId request = f.engine.startServer(spec);
    QTRY_VERIFY(f.made(request) != nullptr && f.made(request)->server.state == ServerState::Failed);
    QCOMPARE(f.made(request)->error.code(), QStringLiteral("EADDRINUSE"));
    foreign.close();
    f.engine.listenAgain(f.made(request)->id);
    QTRY_COMPARE(f.made(request)->server.state, ServerState::Listening);
    QVERIFY(!f.made(request)->error);
    QCOMPARE(f.stop(), 0);
}

void TestEngine::failedConnectionStaysAndCanRetry()
{
    EngineFixture f;
    QTcpServer foreign;
    QVERIFY(foreign.listen(QHostAddress::LocalHost));
    const quint16 port = foreign.serverPort();
    foreign.close();
    const RequestId request = f.engine.openConnection(to(port));
    QTRY_VERIFY(f.made(request) != nullptr && f.made(request)->socket.closed);
    QCOMPARE(f.made(request)->error.code(), QStringLiteral("ECONNREFUSED"));
    QVERIFY(foreign.listen(QHostAddress::LocalHost, port));
    f.engine.connectAgain(f.made(request)->id);
    QTRY_VERIFY(!f.made(request)->socket.pending);
    QVERIFY(!f.made(request)->error);
    QCOMPARE(f.made(request)->socket.state, ReadyState::Open);
    QCOMPARE(f.stop(), 0);
}

void TestEngine::bothEndsHereAreRecognised()
{
    EngineFixture f;
    const ObjectSnapshot server = f.listen(Behaviour::Echo);
    const RequestId request = f.engine.openConnection(to(server.server.bound.port));
    QTRY_VERIFY(f.made(request) != nullptr && f.made(request)->socket.peer != ObjectId::None);
    const ObjectId client = f.made(request)->id;
    const ObjectId accepted = f.made(request)->socket.peer;
    QTRY_COMPARE(f.objects.value(accepted).socket.peer, client);
    QCOMPARE(f.objects.value(accepted).parent, server.id);
    QCOMPARE(f.stop(), 0);
}

void TestEngine::bothEndsAreRecognisedThroughDualStack()
{
    EngineFixture f;
    ServerSpec spec; // no host: both families, IPv4 peers appear as mapped addresses
    const RequestId started = f.engine.startServer(spec);
    QTRY_VERIFY(
        f.made(started) != nullptr && f.made(started)->server.state == ServerState::Listening);
    const RequestId request = f.engine.openConnection(to(f.made(started)->server.bound.port));
    QTRY_VERIFY(f.made(request) != nullptr && f.made(request)->socket.peer != ObjectId::None);
    QCOMPARE(f.stop(), 0);
}

void TestEngine::pauseOfAPersonOutlivesDrain()
{
    EngineFixture f;
    const ObjectSnapshot server = f.listen(Behaviour::Echo);
    QTcpSocket client;
    client.setReadBufferSize(
        1024); // the echo comes back slowly, so the server has to wait for drain
    client.connectToHost(QStringLiteral("127.0.0.1"), server.server.bound.port);
    QTRY_COMPARE(client.state(), QAbstractSocket::ConnectedState);
    QTRY_COMPARE(f.objects.size(), 2);
    ObjectId accepted = ObjectId::None;
    for (const ObjectSnapshot &picture : std::as_const(f.objects)) {
        if (picture.isAccepted()) {
            accepted = picture.id;
        }
    }
    client.write(QByteArray(16 << 20, 'x'));
    QTRY_VERIFY(f.objects.value(accepted).socket.needDrain);
    f.engine.pause(accepted);
    client.setReadBufferSize(0);
    QTRY_VERIFY(f.events(accepted).contains(QStringLiteral("drain")));
    QTRY_VERIFY(!f.objects.value(accepted).socket.needDrain);
    QVERIFY(f.objects.value(accepted).socket.paused);
    f.engine.resume(accepted);
    QTRY_COMPARE_WITH_TIMEOUT(client.bytesAvailable(), qint64(16 << 20), 20000);
    QCOMPARE(f.stop(), 0);
}

void TestEngine::refusedCommandsAreEvents()
{
    EngineFixture f;
    const auto stranger = static_cast<ObjectId>(4711);
    f.engine.write(stranger, "x");
    QTRY_COMPARE(f.events(stranger),
        QStringList({QString(trace::eventName(net::EventKind::CommandRefused))
            + QStringLiteral(" SWB_UNKNOWN_OBJECT")}));
    const ObjectSnapshot server = f.listen(Behaviour::Echo);
    f.engine.listenAgain(server.id);
    QTRY_COMPARE(f.events(server.id).constLast(),
        QString(trace::eventName(net::EventKind::CommandRefused))
            + QStringLiteral(" ERR_SERVER_ALREADY_LISTEN"));
    QCOMPARE(f.stop(), 0);
}

void TestEngine::removingAServerTakesItsSockets()
{
    EngineFixture f;
    const ObjectSnapshot server = f.listen(Behaviour::Echo);
    QTcpSocket client;
    client.connectToHost(QStringLiteral("127.0.0.1"), server.server.bound.port);
    QTRY_COMPARE(f.objects.size(), 2);
    f.engine.remove(server.id);
    QTRY_COMPARE(f.objects.size(), 0);
    QCOMPARE(f.removed.size(), 2);
    QTRY_COMPARE(client.state(), QAbstractSocket::UnconnectedState);
    QCOMPARE(f.events(server.id).mid(3), lines({"close()", "close"}));
    QCOMPARE(f.stop(), 0);
}

void TestEngine::closedSocketsAreForgottenInTheEnd()
{
    EngineFixture f;
    const ObjectSnapshot server = f.listen(Behaviour::Discard);
    constexpr int total = 700;
    for (int i = 0; i < total; ++i) {
        QTcpSocket client;
        client.connectToHost(QStringLiteral("127.0.0.1"), server.server.bound.port);
        QTRY_COMPARE(client.state(), QAbstractSocket::ConnectedState);
        client.abort();
    }
    QTRY_COMPARE(f.objects.value(server.id).server.accepted, quint64(total));
    QTRY_COMPARE(f.objects.value(server.id).server.open, 0U);
    QTRY_COMPARE(f.objects.size(), 1 + 500); // the server and its newest closed sockets
    QCOMPARE(f.stop(), 0);
}

void TestEngine::reachableFromTheNetworkIsSaid()
{
    EngineFixture f;
    ServerSpec spec;
    spec.listen.host = QStringLiteral("0.0.0.0");
    const RequestId request = f.engine.startServer(spec);
    QTRY_VERIFY(
        f.made(request) != nullptr && f.made(request)->server.state == ServerState::Listening);
    QVERIFY(f.made(request)->server.reachableFromNetwork);
    QCOMPARE(f.stop(), 0);
}

void TestEngine::renamedServer()
{
    EngineFixture f;
    const ObjectSnapshot server = f.listen(Behaviour::Echo);
    f.engine.rename(server.id, QStringLiteral("other"));
    QTRY_COMPARE(f.objects.value(server.id).name, QStringLiteral("other"));
    QCOMPARE(f.stop(), 0);
}

void TestEngine::resetAndEndOfAcceptedSocket()
{
    EngineFixture f;
    const ObjectSnapshot server = f.listen(Behaviour::Manual);
    QTcpSocket client;
    client.connectToHost(QStringLiteral("127.0.0.1"), server.server.bound.port);
    QTRY_COMPARE(f.objects.size(), 2);
    ObjectId accepted = ObjectId::None;
    for (const ObjectSnapshot &picture : std::as_const(f.objects)) {
        if (picture.isAccepted()) {
            accepted = picture.id;
        }
    }
    f.engine.write(accepted, "by hand");
    QTRY_COMPARE(client.bytesAvailable(), qint64(7));
    f.engine.end(accepted);
    QTRY_COMPARE(f.objects.value(accepted).socket.writableFinished, true);
    QTRY_VERIFY(f.objects.value(accepted).socket.closed);
    QCOMPARE(f.stop(), 0);
}

QTEST_GUILESS_MAIN(TestEngine)
#include "tst_engine.moc"
