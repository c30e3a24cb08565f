#include "engine/net/connector.h"
#include "engine/net/familyorder.h"
#include "tests/engine/outgoing.h"
#include "tests/support/systemnames.h"

#include <QTemporaryDir>
#include <QTest>

using namespace swb;
using namespace swb::tests;

/** How a connection comes about, or does not (spec/connect.md, spec/ipc.md). */
class TestConnector : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusedConnection();
    void numericTargetMakesNoLookup();
    void nameIsLookedUp();
    void nameWithoutAddress();
    void ipcBothWays();
    void ipcNobodyThere();
    void ipcPathTooLong();
    void localPortIsUsed();
    void localAddressThatIsNotOurs();
    void connectAgainAfterFailure();
    void familiesAlternate_data();
    void familiesAlternate();
};

namespace {

/** A port that was free a moment ago. */
quint16 freePort()
{
    return PosixPeer::listenTcp().localPort();
}

} // namespace

void TestConnector::refusedConnection()
{
    Outgoing c;
    const quint16 port = freePort();
    c.socket.connect(toPort(port));
    QVERIFY(c.socket.isConnecting());
    QVERIFY(c.waitClosed());
    QCOMPARE(
        c.record.error.message(), QStringLiteral("connect ECONNREFUSED 127.0.0.1:%1").arg(port));
    QCOMPARE(c.events(),
        lines({"connect()", "connectionAttempt", "connectionAttemptFailed ECONNREFUSED",
            "error ECONNREFUSED", "close hadError"}));
    QCOMPARE(c.fixture.close(), 0);
}

void TestConnector::numericTargetMakesNoLookup()
{
    Connected c;
    QVERIFY(c.wait());
    QCOMPARE(c.events(), lines({"connect()", "connectionAttempt", "connect", "ready"}));
    c.socket.destroy();
    QCOMPARE(c.fixture.close(), 0);
}

void TestConnector::nameIsLookedUp()
{
    if (!systemKnowsLocalhost()) {
        QSKIP("This machine has no address for localhost");
    }
    const PosixPeer listener = PosixPeer::listenTcp();
    Outgoing c;
    net::ConnectOptions to = toPort(listener.localPort());
    to.host = QStringLiteral("localhost");
    c.socket.connect(to);
    QVERIFY(c.waitConnected());
    QCOMPARE(c.events().at(1), QStringLiteral("lookup"));
    c.socket.destroy();
    QCOMPARE(c.fixture.close(), 0);
}

void TestConnector::nameWithoutAddress()
{
    Outgoing c;
    net::ConnectOptions to = toPort(80);
    to.host = QStringLiteral("no-such-name.invalid");
    c.socket.connect(to);
    QVERIFY(c.waitClosed());
    QCOMPARE(c.record.error.syscall, net::Syscall::GetAddrInfo);
    QCOMPARE(c.record.error.address, QStringLiteral("no-such-name.invalid"));
    QVERIFY(!c.events().contains(QStringLiteral("connectionAttempt")));
    QCOMPARE(c.fixture.close(), 0);
}

void TestConnector::ipcBothWays()
{
    const QTemporaryDir directory;
    const QString path = directory.filePath(QStringLiteral("s"));
    PosixPeer listener = PosixPeer::listenUnix(path.toUtf8());
    PosixPeer peer;
    Outgoing c;
    c.socket.connect(toPath(path));
    QVERIFY(c.fixture.runUntil(
        [&] { return (peer.isOpen() || listener.accept(&peer)) && c.record.connected; }));
    c.socket.write("over");
    peer.send("and out");
    QVERIFY(c.fixture.runUntil([&] {
        peer.receive();
        return peer.received == "over" && c.record.received == "and out";
    }));
    QCOMPARE(c.socket.resetAndDestroy().code(), QStringLiteral("ERR_INVALID_HANDLE_TYPE"));
    QVERIFY(!c.socket.isDestroyed());
    c.socket.end();
    peer.close();
    QVERIFY(c.waitClosed());
    QCOMPARE(c.fixture.close(), 0);
}

void TestConnector::ipcNobodyThere()
{
    const QTemporaryDir directory;
    const QString path = directory.filePath(QStringLiteral("s"));
    Outgoing c;
    c.socket.connect(toPath(path));
    QVERIFY(c.waitClosed());
    QCOMPARE(c.record.error.message(), QStringLiteral("connect ENOENT ") + path);
    QCOMPARE(c.events(),
        lines({"connect()", "connectionAttempt", "connectionAttemptFailed ENOENT", "error ENOENT",
            "close hadError"}));
    QCOMPARE(c.fixture.close(), 0);
}

void TestConnector::ipcPathTooLong()
{
    Outgoing c;
    c.socket.connect(toPath(u'/' + QString(200, u'x')));
    QVERIFY(c.waitClosed());
    QCOMPARE(c.record.error.code(), QStringLiteral("EINVAL"));
    QCOMPARE(c.fixture.close(), 0);
}

void TestConnector::localPortIsUsed()
{
    const PosixPeer listener = PosixPeer::listenTcp();
    Outgoing c;
    net::ConnectOptions to = toPort(listener.localPort());
    to.localAddress = QStringLiteral("127.0.0.1");
    to.localPort = freePort();
    c.socket.connect(to);
    QVERIFY2(c.waitConnected(), qPrintable(c.record.error.message()));
    QCOMPARE(c.socket.localAddress().port(), to.localPort);
    c.socket.destroy();
    QCOMPARE(c.fixture.close(), 0);
}

void TestConnector::localAddressThatIsNotOurs()
{
    const PosixPeer listener = PosixPeer::listenTcp();
    Outgoing c;
    net::ConnectOptions to = toPort(listener.localPort());
    to.localAddress = QStringLiteral("192.0.2.9");
    c.socket.connect(to);
    QVERIFY(c.waitClosed());
    QCOMPARE(c.record.error.message(), QStringLiteral("bind EADDRNOTAVAIL 192.0.2.9"));
    QVERIFY(!c.events().contains(QStringLiteral("connectionAttempt")));
    QCOMPARE(c.fixture.close(), 0);
}

void TestConnector::connectAgainAfterFailure()
{
    Outgoing c;
    c.socket.connect(toPort(freePort()));
    QVERIFY(c.waitClosed());

    PosixPeer listener = PosixPeer::listenTcp();
    PosixPeer peer;
    c.record = RecordingSocket();
    c.socket.connect(toPort(listener.localPort()));
    QVERIFY(c.fixture.runUntil(
        [&] { return (peer.isOpen() || listener.accept(&peer)) && c.record.connected; }));
    peer.send("back");
    QVERIFY(c.fixture.runUntil([&c] { return c.record.received == "back"; }));
    c.socket.destroy();
    QCOMPARE(c.fixture.close(), 0);
}

void TestConnector::familiesAlternate_data()
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

void TestConnector::familiesAlternate()
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

QTEST_APPLESS_MAIN(TestConnector)
#include "tst_connector.moc"
