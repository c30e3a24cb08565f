#include "engine/net/familyorder.h"
#include "engine/net/socket.h"
#include "tests/engine/recordinglisteners.h"
#include "tests/support/loopfixture.h"
#include "tests/support/posixpeer.h"

#include <QTemporaryDir>
#include <QTest>

using namespace swb;
using namespace swb::tests;

namespace {

/** A connection of ours to a listening POSIX socket, both ends up. */
struct Connected
{
    explicit Connected(const net::SocketOptions &options = {})
        : listener(PosixPeer::listenTcp()), socket(fixture.runtime, options, record)
    {
        socket.listenForData();
        net::ConnectOptions to;
        to.host = QStringLiteral("127.0.0.1");
        to.port = listener.localPort();
        socket.connect(to);
    }

    bool wait()
    {
        return fixture.runUntil(
            [this] { return (peer.isOpen() || listener.accept(&peer)) && record.connected; });
    }

    LoopFixture fixture;
    PosixPeer listener;
    PosixPeer peer;
    RecordingSocket record;
    net::Socket socket;
};

QStringList lines(std::initializer_list<const char *> texts)
{
    QStringList list;
    for (const char *text : texts) {
        list.append(QString::fromLatin1(text));
    }
    return list;
}

} // namespace

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
    void refusedConnection();
    void numericTargetMakesNoLookup();
    void nameIsLookedUp();
    void nameWithoutAddress();
    void ipcBothWays();
    void ipcNobodyThere();
    void ipcPathTooLong();
    void localPortIsUsed();
    void localAddressThatIsNotOurs();
    void backPressureAndDrain();
    void pausedDataIsKept();
    void writeAfterEnd();
    void connectAgainAfterFailure();
    void bigEchoIsExact();
    void familiesAlternate_data();
    void familiesAlternate();
    void destructionIsSilentInEveryPhase();
};

void TestSocket::wholeLifeWithAPoliteClose()
{
    Connected c;
    QVERIFY(c.wait());
    QCOMPARE(c.socket.readyState(), net::SocketState::Open);
    QCOMPARE(c.socket.peerAddress().port(), c.listener.localPort());
    QVERIFY(c.socket.write("ping"));
    QVERIFY(c.fixture.runUntil([&c] {
        c.peer.receive();
        return c.peer.received == "ping";
    }));
    c.peer.send("pong");
    QVERIFY(c.fixture.runUntil([&c] { return c.record.received == "pong"; }));
    c.socket.end();
    QCOMPARE(c.socket.readyState(), net::SocketState::ReadOnly);
    QVERIFY(c.fixture.runUntil([&c] {
        c.peer.receive();
        return c.peer.ended;
    }));
    c.peer.close();
    QVERIFY(c.fixture.runUntil([&c] { return c.record.closed; }));
    QCOMPARE(c.record.hadError, std::optional(false));
    QCOMPARE(c.fixture.trace.of(c.socket.id()),
        lines({"connect()", "connectionAttempt", "connect", "ready", "write 4", "data 4", "end()",
            "finish", "end", "close"}));
    QCOMPARE(c.fixture.close(), 0);
}

void TestSocket::peerEndsFirst()
{
    Connected c;
    QVERIFY(c.wait());
    c.peer.shutdownWrite();
    QVERIFY(c.fixture.runUntil([&c] { return c.record.closed; }));
    c.peer.receive();
    QVERIFY(c.peer.ended); // our side ended by itself
    QCOMPARE(c.fixture.trace.of(c.socket.id()),
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
    QVERIFY(c.fixture.runUntil([&c] {
        c.peer.receive();
        return c.peer.received == "still here";
    }));
    QVERIFY(!c.record.closed);
    c.socket.end();
    QVERIFY(c.fixture.runUntil([&c] { return c.record.closed; }));
    QCOMPARE(c.fixture.close(), 0);
}

void TestSocket::writeWhileConnecting()
{
    Connected c;
    QVERIFY(c.socket.write("early "));
    QVERIFY(c.socket.write("bird"));
    QCOMPARE(c.socket.writableLength(), qint64(10));
    QVERIFY(c.wait());
    QVERIFY(c.fixture.runUntil([&c] {
        c.peer.receive();
        return c.peer.received == "early bird";
    }));
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
    QVERIFY(c.fixture.runUntil([&c] { return c.record.closed; }));
    QCOMPARE(c.record.hadError, std::optional(false));
    QCOMPARE(c.fixture.trace.of(c.socket.id()).mid(4), lines({"destroy()", "close"}));
    QCOMPARE(c.fixture.close(), 0);
}

void TestSocket::destroyWhileConnecting()
{
    Connected c;
    c.socket.destroy();
    QVERIFY(c.fixture.runUntil([&c] { return c.record.closed; }));
    QVERIFY(!c.record.connected);
    QCOMPARE(c.fixture.trace.of(c.socket.id()), lines({"connect()", "destroy()", "close"}));
    QCOMPARE(c.fixture.close(), 0);
}

void TestSocket::peerResets()
{
    Connected c;
    QVERIFY(c.wait());
    c.peer.reset();
    QVERIFY(c.fixture.runUntil([&c] { return c.record.closed; }));
    QCOMPARE(c.record.error.message(), QStringLiteral("read ECONNRESET"));
    QCOMPARE(c.record.hadError, std::optional(true));
    QCOMPARE(
        c.fixture.trace.of(c.socket.id()).mid(4), lines({"error ECONNRESET", "close hadError"}));
    QCOMPARE(c.fixture.close(), 0);
}

void TestSocket::resetReachesThePeer()
{
    Connected c;
    QVERIFY(c.wait());
    QVERIFY(!c.socket.resetAndDestroy());
    QVERIFY(c.fixture.runUntil([&c] { return c.record.closed; }));
    c.peer.receive();
    QCOMPARE(c.peer.error, ECONNRESET);
    QCOMPARE(c.fixture.trace.of(c.socket.id()).mid(4), lines({"resetAndDestroy()", "close"}));
    QCOMPARE(c.fixture.close(), 0);
}

void TestSocket::refusedConnection()
{
    LoopFixture fixture;
    quint16 port = 0;
    {
        const PosixPeer gone = PosixPeer::listenTcp();
        port = gone.localPort();
    }
    RecordingSocket record;
    net::Socket socket(fixture.runtime, {}, record);
    net::ConnectOptions to;
    to.host = QStringLiteral("127.0.0.1");
    to.port = port;
    socket.connect(to);
    QVERIFY(socket.isConnecting());
    QVERIFY(fixture.runUntil([&record] { return record.closed; }));
    QCOMPARE(record.error.message(), QStringLiteral("connect ECONNREFUSED 127.0.0.1:%1").arg(port));
    QCOMPARE(fixture.trace.of(socket.id()),
        lines({"connect()", "connectionAttempt", "connectionAttemptFailed ECONNREFUSED",
            "error ECONNREFUSED", "close hadError"}));
    QCOMPARE(fixture.close(), 0);
}

void TestSocket::numericTargetMakesNoLookup()
{
    LoopFixture fixture;
    PosixPeer listener = PosixPeer::listenTcp();
    RecordingSocket record;
    net::Socket socket(fixture.runtime, {}, record);
    net::ConnectOptions to;
    to.host = QStringLiteral("127.0.0.1");
    to.port = listener.localPort();
    socket.connect(to);
    QVERIFY(fixture.runUntil([&record] { return record.connected; }));
    QVERIFY(!fixture.trace.of(socket.id()).contains(QStringLiteral("lookup")));
    socket.destroy();
    QCOMPARE(fixture.close(), 0);
}

void TestSocket::nameIsLookedUp()
{
    LoopFixture fixture;
    PosixPeer listener = PosixPeer::listenTcp();
    RecordingSocket record;
    net::Socket socket(fixture.runtime, {}, record);
    net::ConnectOptions to;
    to.host = QStringLiteral("localhost");
    to.port = listener.localPort();
    socket.connect(to);
    QVERIFY(fixture.runUntil([&record] { return record.connected || record.closed; }));
    QVERIFY(record.connected);
    QCOMPARE(fixture.trace.of(socket.id()).at(1), QStringLiteral("lookup"));
    socket.destroy();
    QCOMPARE(fixture.close(), 0);
}

void TestSocket::nameWithoutAddress()
{
    LoopFixture fixture;
    RecordingSocket record;
    net::Socket socket(fixture.runtime, {}, record);
    net::ConnectOptions to;
    to.host = QStringLiteral("no-such-name.invalid");
    to.port = 80;
    socket.connect(to);
    QVERIFY(fixture.runUntil([&record] { return record.closed; }));
    QCOMPARE(record.error.syscall, net::Syscall::GetAddrInfo);
    QCOMPARE(record.error.address, QStringLiteral("no-such-name.invalid"));
    QVERIFY(!fixture.trace.of(socket.id()).contains(QStringLiteral("connectionAttempt")));
    QCOMPARE(fixture.close(), 0);
}

void TestSocket::ipcBothWays()
{
    LoopFixture fixture;
    const QTemporaryDir directory;
    const QString path = directory.filePath(QStringLiteral("s"));
    PosixPeer listener = PosixPeer::listenUnix(path.toUtf8());
    PosixPeer peer;
    RecordingSocket record;
    net::Socket socket(fixture.runtime, {}, record);
    socket.listenForData();
    net::ConnectOptions to;
    to.path = path;
    socket.connect(to);
    QVERIFY(fixture.runUntil(
        [&] { return (peer.isOpen() || listener.accept(&peer)) && record.connected; }));
    socket.write("over");
    peer.send("and out");
    QVERIFY(fixture.runUntil([&] {
        peer.receive();
        return peer.received == "over" && record.received == "and out";
    }));
    QCOMPARE(socket.resetAndDestroy().code(), QStringLiteral("ERR_INVALID_HANDLE_TYPE"));
    QVERIFY(!socket.isDestroyed());
    socket.end();
    peer.close();
    QVERIFY(fixture.runUntil([&record] { return record.closed; }));
    QCOMPARE(fixture.close(), 0);
}

void TestSocket::ipcNobodyThere()
{
    LoopFixture fixture;
    const QTemporaryDir directory;
    const QString path = directory.filePath(QStringLiteral("s"));
    RecordingSocket record;
    net::Socket socket(fixture.runtime, {}, record);
    net::ConnectOptions to;
    to.path = path;
    socket.connect(to);
    QVERIFY(fixture.runUntil([&record] { return record.closed; }));
    QCOMPARE(record.error.message(), QStringLiteral("connect ENOENT ") + path);
    QCOMPARE(fixture.trace.of(socket.id()),
        lines({"connect()", "connectionAttempt", "connectionAttemptFailed ENOENT", "error ENOENT",
            "close hadError"}));
    QCOMPARE(fixture.close(), 0);
}

void TestSocket::ipcPathTooLong()
{
    LoopFixture fixture;
    RecordingSocket record;
    net::Socket socket(fixture.runtime, {}, record);
    net::ConnectOptions to;
    to.path = u'/' + QString(200, u'x');
    socket.connect(to);
    QVERIFY(fixture.runUntil([&record] { return record.closed; }));
    QCOMPARE(record.error.code(), QStringLiteral("EINVAL"));
    QCOMPARE(fixture.close(), 0);
}

void TestSocket::localPortIsUsed()
{
    quint16 port = 0;
    {
        const PosixPeer free = PosixPeer::listenTcp();
        port = free.localPort();
    }
    LoopFixture fixture;
    PosixPeer listener = PosixPeer::listenTcp();
    RecordingSocket record;
    net::Socket socket(fixture.runtime, {}, record);
    net::ConnectOptions to;
    to.host = QStringLiteral("127.0.0.1");
    to.port = listener.localPort();
    to.localAddress = QStringLiteral("127.0.0.1");
    to.localPort = port;
    socket.connect(to);
    QVERIFY(fixture.runUntil([&record] { return record.connected || record.closed; }));
    QVERIFY2(record.connected, qPrintable(record.error.message()));
    QCOMPARE(socket.localAddress().port(), port);
    socket.destroy();
    QCOMPARE(fixture.close(), 0);
}

void TestSocket::localAddressThatIsNotOurs()
{
    LoopFixture fixture;
    PosixPeer listener = PosixPeer::listenTcp();
    RecordingSocket record;
    net::Socket socket(fixture.runtime, {}, record);
    net::ConnectOptions to;
    to.host = QStringLiteral("127.0.0.1");
    to.port = listener.localPort();
    to.localAddress = QStringLiteral("192.0.2.9");
    socket.connect(to);
    QVERIFY(fixture.runUntil([&record] { return record.closed; }));
    QCOMPARE(record.error.message(), QStringLiteral("bind EADDRNOTAVAIL 192.0.2.9"));
    QVERIFY(!fixture.trace.of(socket.id()).contains(QStringLiteral("connectionAttempt")));
    QCOMPARE(fixture.close(), 0);
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
    QVERIFY(c.fixture.runUntil([&c] { return c.record.closed; }));
    QCOMPARE(c.record.received, QByteArray("one"));
    QCOMPARE(c.fixture.trace.of(c.socket.id()).mid(4),
        lines({"pause", "resume", "data 3", "end", "finish", "close"}));
    QCOMPARE(c.fixture.close(), 0);
}

void TestSocket::writeAfterEnd()
{
    Connected c;
    QVERIFY(c.wait());
    c.socket.end("last");
    QVERIFY(!c.socket.write("too late"));
    QVERIFY(c.fixture.runUntil([&c] { return c.record.closed; }));
    QCOMPARE(c.record.error.code(), QStringLiteral("ERR_STREAM_WRITE_AFTER_END"));
    QCOMPARE(c.fixture.close(), 0);
}

void TestSocket::connectAgainAfterFailure()
{
    LoopFixture fixture;
    PosixPeer listener = PosixPeer::listenTcp();
    const quint16 port = listener.localPort();
    listener.close();
    RecordingSocket record;
    net::Socket socket(fixture.runtime, {}, record);
    socket.listenForData();
    net::ConnectOptions to;
    to.host = QStringLiteral("127.0.0.1");
    to.port = port;
    socket.connect(to);
    QVERIFY(fixture.runUntil([&record] { return record.closed; }));

    PosixPeer again = PosixPeer::listenTcp();
    to.port = again.localPort();
    record = RecordingSocket();
    socket.connect(to);
    PosixPeer peer;
    QVERIFY(fixture.runUntil(
        [&] { return (peer.isOpen() || again.accept(&peer)) && record.connected; }));
    peer.send("back");
    QVERIFY(fixture.runUntil([&record] { return record.received == "back"; }));
    socket.destroy();
    QCOMPARE(fixture.close(), 0);
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

void TestSocket::familiesAlternate_data()
{
    QTest::addColumn<QStringList>("answers");
    QTest::addColumn<QStringList>("order");
    const auto list = [](const char *text) { return QString::fromLatin1(text).split(u' '); };
    QTest::newRow("starts with the first answer's family")
        << list("::1 ::2 127.0.0.1 127.0.0.2") << list("::1 127.0.0.1 ::2 127.0.0.2");
    QTest::newRow("IPv4 first") << list("127.0.0.1 ::1 127.0.0.2")
                                << list("127.0.0.1 ::1 127.0.0.2");
    QTest::newRow("longer list fills the tail")
        << list("::1 127.0.0.1 127.0.0.2 127.0.0.3") << list("::1 127.0.0.1 127.0.0.2 127.0.0.3");
    QTest::newRow("doubles once") << list("::1 ::1 127.0.0.1") << list("::1 127.0.0.1");
}

void TestSocket::familiesAlternate()
{
    QFETCH(QStringList, answers);
    QList<uv::Address> addresses;
    for (const QString &answer : answers) {
        addresses.append(*uv::Address::fromText(answer, 0));
    }
    QStringList order;
    for (const uv::Address &address : net::familyOrder(addresses)) {
        order.append(address.text());
    }
    QTEST(order, "order");
}

void TestSocket::destructionIsSilentInEveryPhase()
{
    LoopFixture fixture;
    PosixPeer listener = PosixPeer::listenTcp(64);
    net::ConnectOptions literal;
    literal.host = QStringLiteral("127.0.0.1");
    literal.port = listener.localPort();
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
