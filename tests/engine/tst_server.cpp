#include "engine/net/server.h"
#include "tests/engine/recordinglisteners.h"
#include "tests/support/loopfixture.h"
#include "tests/support/posixpeer.h"
#include "tests/support/systemnames.h"

#include <QTemporaryDir>
#include <QTest>

using namespace swb;
using namespace swb::tests;

namespace {

net::ListenOptions onLoopback(quint16 port = 0)
{
    net::ListenOptions options;
    options.host = QStringLiteral("127.0.0.1");
    options.port = port;
    return options;
}

} // namespace

class TestServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void defaultAddressBindsInTheSameTurn();
    void literalHostBindsInATick();
    void nameIsResolved();
    void secondListenIsRefused();
    void portInUse();
    void addressThatIsNotOurs();
    void nameThatDoesNotResolve();
    void acceptsOnePeerAfterTheOther();
    void closeWithoutListening();
    void closeWaitsForConnections();
    void listensAgainAfterClose();
    void listensAgainAfterAnError();
    void limitOfConnections();
    void pathIsMadeAndRemoved();
    void pathInUse();
    void pathTooLong();
    void pathInAMissingDirectory();
    void budgetHangsUpAndGoesOn();
};

void TestServer::defaultAddressBindsInTheSameTurn()
{
    LoopFixture fixture;
    RecordingServer record;
    net::Server server(fixture.runtime, {}, record);
    QVERIFY(!server.listen({}));
    QVERIFY(server.isListening());
    QVERIFY(server.address().port() != 0);
    QVERIFY(!record.listening); // the event comes in a tick
    QVERIFY(fixture.runUntil([&record] { return record.listening; }));
    server.close();
    QVERIFY(!server.isListening());
    QCOMPARE(fixture.close(), 0);
    QCOMPARE(fixture.trace.of(server.id()),
        QStringList({QStringLiteral("listen()"), QStringLiteral("listening"),
            QStringLiteral("close()"), QStringLiteral("close")}));
}

void TestServer::literalHostBindsInATick()
{
    LoopFixture fixture;
    RecordingServer record;
    net::Server server(fixture.runtime, {}, record);
    QVERIFY(!server.listen(onLoopback()));
    QVERIFY(!server.isListening());
    QVERIFY(fixture.runUntil([&record] { return record.listening; }));
    QCOMPARE(server.address().text(), QStringLiteral("127.0.0.1"));
    server.close();
    QCOMPARE(fixture.close(), 0);
}

void TestServer::nameIsResolved()
{
    if (!systemKnowsLocalhost()) {
        QSKIP("This machine has no address for localhost");
    }
    LoopFixture fixture;
    RecordingServer record;
    net::Server server(fixture.runtime, {}, record);
    net::ListenOptions options;
    options.host = QStringLiteral("localhost");
    QVERIFY(!server.listen(options));
    QVERIFY(server.isResolving());
    QVERIFY(fixture.runUntil([&record] { return record.listening; }));
    QVERIFY(server.address().isLoopback());
    server.close();
    QCOMPARE(fixture.close(), 0);
}

void TestServer::secondListenIsRefused()
{
    LoopFixture fixture;
    RecordingServer record;
    net::Server server(fixture.runtime, {}, record);
    QVERIFY(!server.listen({}));
    const net::NetError error = server.listen({});
    QCOMPARE(error.code(), QStringLiteral("ERR_SERVER_ALREADY_LISTEN"));
    server.close();
    QCOMPARE(fixture.close(), 0);
}

void TestServer::portInUse()
{
    LoopFixture fixture;
    const PosixPeer owner = PosixPeer::listenTcp();
    RecordingServer record;
    net::Server server(fixture.runtime, {}, record);
    QVERIFY(!server.listen(onLoopback(owner.localPort())));
    QVERIFY(fixture.runUntil([&record] { return bool(record.error); }));
    QCOMPARE(record.error.message(),
        QStringLiteral("listen EADDRINUSE: address already in use 127.0.0.1:%1")
            .arg(owner.localPort()));
    QVERIFY(!server.isListening());
    QVERIFY(!record.closed);
    QCOMPARE(fixture.close(), 0);
}

void TestServer::addressThatIsNotOurs()
{
    LoopFixture fixture;
    RecordingServer record;
    net::Server server(fixture.runtime, {}, record);
    net::ListenOptions options;
    options.host = QStringLiteral("192.0.2.7");
    QVERIFY(!server.listen(options));
    QVERIFY(fixture.runUntil([&record] { return bool(record.error); }));
    QCOMPARE(record.error.message(),
        QStringLiteral("listen EADDRNOTAVAIL: address not available 192.0.2.7"));
    QCOMPARE(fixture.close(), 0);
}

void TestServer::nameThatDoesNotResolve()
{
    LoopFixture fixture;
    RecordingServer record;
    net::Server server(fixture.runtime, {}, record);
    net::ListenOptions options;
    options.host = QStringLiteral("no-such-name.invalid");
    QVERIFY(!server.listen(options));
    QVERIFY(fixture.runUntil([&record] { return bool(record.error); }));
    QCOMPARE(record.error.syscall, net::Syscall::GetAddrInfo);
    QVERIFY(!server.isResolving());
    QCOMPARE(fixture.close(), 0);
}

void TestServer::acceptsOnePeerAfterTheOther()
{
    LoopFixture fixture;
    RecordingServer record;
    net::Server server(fixture.runtime, {}, record);
    QVERIFY(!server.listen(onLoopback()));
    QVERIFY(fixture.runUntil([&record] { return record.listening; }));
    std::vector<PosixPeer> peers;
    for (int i = 0; i < 20; ++i) {
        peers.push_back(PosixPeer::connectTcp(server.address().port()));
    }
    std::size_t most = 0;
    std::size_t before = 0;
    QVERIFY(fixture.runUntil([&] {
        most = std::max(most, record.accepted.size() - before);
        before = record.accepted.size();
        return before == peers.size();
    }));
    QCOMPARE(most, std::size_t(1)); // one per turn of the loop
    for (std::size_t i = 0; i < peers.size(); ++i) {
        QCOMPARE(record.accepted[i]->socket->peerAddress().port(), peers[i].localPort());
    }
    record.accepted.clear();
    server.close();
    QCOMPARE(fixture.close(), 0);
}

void TestServer::closeWithoutListening()
{
    LoopFixture fixture;
    RecordingServer record;
    net::Server server(fixture.runtime, {}, record);
    QCOMPARE(server.close().code(), QStringLiteral("ERR_SERVER_NOT_RUNNING"));
    QVERIFY(fixture.runUntil([&record] { return record.closed; }));
    QCOMPARE(fixture.close(), 0);
}

void TestServer::closeWaitsForConnections()
{
    LoopFixture fixture;
    RecordingServer record;
    net::Server server(fixture.runtime, {}, record);
    QVERIFY(!server.listen(onLoopback()));
    QVERIFY(fixture.runUntil([&record] { return record.listening; }));
    const PosixPeer peer = PosixPeer::connectTcp(server.address().port());
    QVERIFY(fixture.runUntil([&record] { return record.accepted.size() == 1; }));
    server.close();
    QVERIFY(!record.closed);
    fixture.loop.runOnce();
    QVERIFY(!record.closed);
    record.accepted.front()->socket->destroy();
    server.socketDestroyed();
    QVERIFY(fixture.runUntil([&record] { return record.closed; }));
    record.accepted.clear();
    QCOMPARE(fixture.close(), 0);
}

void TestServer::listensAgainAfterClose()
{
    LoopFixture fixture;
    RecordingServer record;
    net::Server server(fixture.runtime, {}, record);
    QVERIFY(!server.listen(onLoopback()));
    QVERIFY(fixture.runUntil([&record] { return record.listening; }));
    const quint16 port = server.address().port();
    server.close();
    record.listening = false;
    QVERIFY(!server.listen(onLoopback(port)));
    QVERIFY(fixture.runUntil([&record] { return record.listening; }));
    QCOMPARE(server.address().port(), port);
    server.close();
    QCOMPARE(fixture.close(), 0);
}

void TestServer::listensAgainAfterAnError()
{
    LoopFixture fixture;
    PosixPeer owner = PosixPeer::listenTcp();
    const quint16 port = owner.localPort();
    RecordingServer record;
    net::Server server(fixture.runtime, {}, record);
    QVERIFY(!server.listen(onLoopback(port)));
    QVERIFY(fixture.runUntil([&record] { return bool(record.error); }));
    owner.close();
    QVERIFY(!server.listen(onLoopback(port)));
    QVERIFY(fixture.runUntil([&record] { return record.listening; }));
    server.close();
    QCOMPARE(fixture.close(), 0);
}

void TestServer::limitOfConnections()
{
    LoopFixture fixture;
    RecordingServer record;
    net::ServerOptions options;
    options.maxConnections = 1;
    net::Server server(fixture.runtime, options, record);
    QVERIFY(!server.listen(onLoopback()));
    QVERIFY(fixture.runUntil([&record] { return record.listening; }));
    const PosixPeer first = PosixPeer::connectTcp(server.address().port());
    PosixPeer second = PosixPeer::connectTcp(server.address().port());
    QVERIFY(fixture.runUntil([&server] { return server.dropped() == 1; }));
    QVERIFY(fixture.runUntil([&second] {
        second.receive();
        return second.ended;
    }));
    QCOMPARE(record.accepted.size(), std::size_t(1));
    QVERIFY(fixture.trace.of(server.id()).contains(QStringLiteral("drop")));
    record.accepted.clear();
    server.close();
    QCOMPARE(fixture.close(), 0);
}

void TestServer::pathIsMadeAndRemoved()
{
    LoopFixture fixture;
    const QTemporaryDir directory;
    const QString path = directory.filePath(QStringLiteral("s"));
    RecordingServer record;
    record.echoes = true;
    net::Server server(fixture.runtime, {}, record);
    net::ListenOptions options;
    options.path = path;
    QVERIFY(!server.listen(options));
    QVERIFY(QFile::exists(path));
    PosixPeer peer = PosixPeer::connectUnix(path.toUtf8());
    peer.send("hello");
    QVERIFY(fixture.runUntil([&peer] {
        peer.receive();
        return peer.received == "hello";
    }));
    server.close();
    QVERIFY(!QFile::exists(path)); // in the same turn
    record.accepted.clear();
    QCOMPARE(fixture.close(), 0);
}

void TestServer::pathInUse()
{
    LoopFixture fixture;
    const QTemporaryDir directory;
    const QString path = directory.filePath(QStringLiteral("s"));
    const PosixPeer owner = PosixPeer::listenUnix(path.toUtf8());
    RecordingServer record;
    net::Server server(fixture.runtime, {}, record);
    net::ListenOptions options;
    options.path = path;
    QVERIFY(!server.listen(options));
    QVERIFY(fixture.runUntil([&record] { return bool(record.error); }));
    QCOMPARE(record.error.message(),
        QStringLiteral("listen EADDRINUSE: address already in use ") + path);
    QVERIFY(QFile::exists(path)); // nothing on disk is touched
    QCOMPARE(fixture.close(), 0);
}

void TestServer::pathTooLong()
{
    LoopFixture fixture;
    const QTemporaryDir directory;
    const QString path = directory.filePath(QString(120, u'x'));
    RecordingServer record;
    net::Server server(fixture.runtime, {}, record);
    net::ListenOptions options;
    options.path = path;
    QVERIFY(!server.listen(options));
    QVERIFY(fixture.runUntil([&record] { return bool(record.error); }));
    QCOMPARE(record.error.code(), QStringLiteral("EINVAL"));
    QVERIFY(QDir(directory.path()).isEmpty(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot));
    QCOMPARE(fixture.close(), 0);
}

void TestServer::pathInAMissingDirectory()
{
    LoopFixture fixture;
    const QTemporaryDir directory;
    RecordingServer record;
    net::Server server(fixture.runtime, {}, record);
    net::ListenOptions options;
    options.path = directory.filePath(QStringLiteral("none/s"));
    QVERIFY(!server.listen(options));
    QVERIFY(fixture.runUntil([&record] { return bool(record.error); }));
    QCOMPARE(record.error.code(), QStringLiteral("EACCES"));
    QCOMPARE(fixture.close(), 0);
}

void TestServer::budgetHangsUpAndGoesOn()
{
    // 20 descriptors, 10 of them in reserve: the listener and nine sockets.
    LoopFixture fixture(20);
    RecordingServer record;
    net::Server server(fixture.runtime, {}, record);
    QVERIFY(!server.listen(onLoopback()));
    QVERIFY(fixture.runUntil([&record] { return record.listening; }));
    std::vector<PosixPeer> peers;
    for (int i = 0; i < 15; ++i) {
        peers.push_back(PosixPeer::connectTcp(server.address().port()));
    }
    QVERIFY(fixture.runUntil(
        [&] { return record.accepted.size() + server.refused() == peers.size(); }));
    QCOMPARE(record.accepted.size(), std::size_t(9));
    QCOMPARE(server.refused(), quint64(6));
    QVERIFY(fixture.runUntil([&peers] {
        peers.back().receive();
        return peers.back().ended;
    }));
    // Room again: the next peer is served.
    record.accepted.clear();
    fixture.loop.runOnce();
    PosixPeer late = PosixPeer::connectTcp(server.address().port());
    QVERIFY(fixture.runUntil([&record] { return record.accepted.size() == 1; }));
    record.accepted.clear();
    server.close();
    QCOMPARE(fixture.close(), 0);
}

QTEST_APPLESS_MAIN(TestServer)
#include "tst_server.moc"
