#include "engine/net/server.h"
#include "engine/net/socket.h"
#include "tests/engine/outgoing.h"

#include <QTest>

using namespace swb;
using namespace swb::tests;

/** The life of a connection that is up (spec/socket.md). */
class TestSocket : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wholeLifeWithAPoliteClose();
    void peerEndsFirst();
    void halfOpenStaysWritable();
    void writeWhileConnecting();
    void destroyClosesInTheClosePhase();
    void destroyWhileConnecting();
    void peerResets();
    void resetReachesThePeer();
    void backPressureAndDrain();
    void pausedDataIsKept();
    void writeAfterEnd();
    void bigEchoIsExact();
    void destructionIsSilentInEveryPhase();
};

void TestSocket::wholeLifeWithAPoliteClose()
{
    Connected c;
    QVERIFY(c.wait());
    QCOMPARE(c.socket.readyState(), net::SocketState::Open);
    QCOMPARE(c.socket.peerAddress().port(), c.listener.localPort());
    QVERIFY(c.socket.write("ping"));
    QVERIFY(c.peerReceives("ping"));
    c.peer.send("pong");
    QVERIFY(c.fixture.runUntil([&c] { return c.record.received == "pong"; }));
    c.socket.end();
    QCOMPARE(c.socket.readyState(), net::SocketState::ReadOnly);
    QVERIFY(c.fixture.runUntil([&c] {
        c.peer.receive();
        return c.peer.ended;
    }));
    c.peer.close();
    QVERIFY(c.waitClosed());
    QCOMPARE(c.record.hadError, std::optional(false));
    QCOMPARE(c.events(),
        lines({"connect()", "connectionAttempt", "connect", "ready", "write 4", "data 4", "end()",
            "finish", "end", "close"}));
    QCOMPARE(c.fixture.close(), 0);
}

void TestSocket::peerEndsFirst()
{
    Connected c;
    QVERIFY(c.wait());
    c.peer.shutdownWrite();
    QVERIFY(c.waitClosed());
    c.peer.receive();
    QVERIFY(c.peer.ended); // our side ended by itself
    QCOMPARE(c.events(),
        lines({"connect()", "connectionAttempt", "connect", "ready", "end", "finish", "close"}));
    QCOMPARE(c.fixture.close(), 0);
}

void TestSocket::halfOpenStaysWritable()
{
    net::SocketOptions options;
    options.allowHalfOpen = true;
    Connected c(options);
    QVERIFY(c.wait());
    c.peer.shutdownWrite();
    QVERIFY(c.fixture.runUntil([&c] { return c.record.ended; }));
    QCOMPARE(c.socket.readyState(), net::SocketState::WriteOnly);
    c.socket.write("still here");
    QVERIFY(c.peerReceives("still here"));
    QVERIFY(!c.record.closed);
    c.socket.end();
    QVERIFY(c.waitClosed());
    QCOMPARE(c.fixture.close(), 0);
}

void TestSocket::writeWhileConnecting()
{
    Connected c;
    QVERIFY(c.socket.write("early "));
    QVERIFY(c.socket.write("bird"));
    QCOMPARE(c.socket.writableLength(), qint64(10));
    QVERIFY(c.wait());
    QVERIFY(c.peerReceives("early bird"));
    QCOMPARE(c.socket.writableLength(), qint64(0));
    c.socket.destroy();
    QCOMPARE(c.fixture.close(), 0);
}

void TestSocket::destroyClosesInTheClosePhase()
{
    Connected c;
    QVERIFY(c.wait());
    c.socket.destroy();
    QVERIFY(c.socket.isDestroyed());
    QVERIFY(!c.record.closed);
    QCOMPARE(c.socket.readyState(), net::SocketState::Closed);
    QVERIFY(c.waitClosed());
    QCOMPARE(c.record.hadError, std::optional(false));
    QCOMPARE(c.events().mid(4), lines({"destroy()", "close"}));
    QCOMPARE(c.fixture.close(), 0);
}

void TestSocket::destroyWhileConnecting()
{
    Connected c;
    c.socket.destroy();
    QVERIFY(c.waitClosed());
    QVERIFY(!c.record.connected);
    QCOMPARE(c.events(), lines({"connect()", "destroy()", "close"}));
    QCOMPARE(c.fixture.close(), 0);
}

void TestSocket::peerResets()
{
    Connected c;
    QVERIFY(c.wait());
    c.peer.reset();
    QVERIFY(c.waitClosed());
    QCOMPARE(c.record.error.message(), QStringLiteral("read ECONNRESET"));
    QCOMPARE(c.record.hadError, std::optional(true));
    QCOMPARE(c.events().mid(4), lines({"error ECONNRESET", "close hadError"}));
    QCOMPARE(c.fixture.close(), 0);
}

void TestSocket::resetReachesThePeer()
{
    Connected c;
    QVERIFY(c.wait());
    QVERIFY(!c.socket.resetAndDestroy());
    QVERIFY(c.waitClosed());
    c.peer.receive();
    QCOMPARE(c.peer.error, ECONNRESET);
    QCOMPARE(c.events().mid(4), lines({"resetAndDestroy()", "close"}));
    QCOMPARE(c.fixture.close(), 0);
}

void TestSocket::backPressureAndDrain()
{
    Connected c;
    QVERIFY(c.wait());
    const QByteArray block(65536, 'x');
    qint64 sent = 0;
    // The peer does not read: sooner or later the kernel takes no more.
    while (c.socket.write(block)) {
        sent += block.size();
        QVERIFY(sent < (qint64(1) << 30));
    }
    sent += block.size();
    QVERIFY(c.socket.needsDrain());
    QVERIFY(c.socket.writableLength() > 0);
    QCOMPARE(c.record.drains, 0);
    QVERIFY(c.fixture.runUntil([&c] {
        c.peer.receive();
        return c.record.drains == 1;
    }));
    QCOMPARE(c.socket.writableLength(), qint64(0));
    QVERIFY(c.fixture.runUntil([&c, sent] {
        c.peer.receive();
        return c.peer.received.size() == sent;
    }));
    c.socket.destroy();
    QCOMPARE(c.fixture.close(), 0);
}

void TestSocket::pausedDataIsKept()
{
    Connected c;
    QVERIFY(c.wait());
    c.socket.pause();
    c.peer.send("one");
    QVERIFY(c.fixture.runUntil([&c] { return c.socket.bytesRead() == 3; }));
    QCOMPARE(c.record.received, QByteArray());
    c.peer.shutdownWrite();
    c.fixture.loop.runOnce();
    QVERIFY(!c.record.ended); // end waits for what is buffered
    c.socket.resume();
    QVERIFY(c.waitClosed());
    QCOMPARE(c.record.received, QByteArray("one"));
    QCOMPARE(c.events().mid(4), lines({"pause", "resume", "data 3", "end", "finish", "close"}));
    QCOMPARE(c.fixture.close(), 0);
}

void TestSocket::writeAfterEnd()
{
    Connected c;
    QVERIFY(c.wait());
    c.socket.end("last");
    QVERIFY(!c.socket.write("too late"));
    QVERIFY(c.waitClosed());
    QCOMPARE(c.record.error.code(), QStringLiteral("ERR_STREAM_WRITE_AFTER_END"));
    QCOMPARE(c.fixture.close(), 0);
}

void TestSocket::bigEchoIsExact()
{
    LoopFixture fixture;
    RecordingServer serverRecord;
    serverRecord.echoes = true;
    net::Server server(fixture.runtime, {}, serverRecord);
    net::ListenOptions on;
    on.host = QStringLiteral("127.0.0.1");
    QVERIFY(!server.listen(on));
    QVERIFY(fixture.runUntil([&serverRecord] { return serverRecord.listening; }));
    QByteArray sent;
    for (int i = 0; sent.size() < 3 * 1000 * 1000; ++i) {
        sent.append(QByteArray::number(i)).append(' ');
    }
    PosixPeer peer = PosixPeer::connectTcp(server.address().port());
    qsizetype at = 0;
    QVERIFY(fixture.runUntil([&] {
        const qint64 count = peer.send(sent.mid(at, 100000));
        at += count > 0 ? static_cast<qsizetype>(count) : 0;
        peer.receive();
        return peer.received.size() == sent.size();
    }));
    QVERIFY(peer.received == sent);
    serverRecord.accepted.clear();
    server.close();
    QCOMPARE(fixture.close(), 0);
}

void TestSocket::destructionIsSilentInEveryPhase()
{
    LoopFixture fixture;
    PosixPeer listener = PosixPeer::listenTcp(64);
    const net::ConnectOptions literal = toPort(listener.localPort());
    net::ConnectOptions name = literal;
    name.host = QStringLiteral("localhost");
    for (int turns = 0; turns < 6; ++turns) {
        for (const net::ConnectOptions &to : {literal, name}) {
            for (const bool destroyFirst : {false, true}) {
                RecordingSocket record;
                {
                    net::Socket socket(fixture.runtime, {}, record);
                    socket.connect(to);
                    socket.write("x");
                    for (int i = 0; i < turns && fixture.loop.isAlive() && !record.closed; ++i) {
                        fixture.runUntil([] { return true; });
                        fixture.loop.runOnce();
                    }
                    if (destroyFirst) {
                        socket.destroy();
                    }
                }
                QVERIFY(!record.closed || turns > 0);
            }
        }
    }
    QCOMPARE(fixture.close(), 0);
}

QTEST_APPLESS_MAIN(TestSocket)
#include "tst_socket.moc"
