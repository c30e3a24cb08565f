#include "engine/net/server.h"
#include "engine/net/socket.h"
#include "tests/engine/recordinglisteners.h"
#include "tests/support/loopfixture.h"
#include "tests/support/posixpeer.h"

#include <QTest>

#include <functional>

using namespace swb;
using namespace swb::tests;

namespace {

/** Calls `act` from inside the one event that `at` names. */
class AwkwardSocket final : public net::SocketListener
{
public:
    enum class At { Connect, Ready, Data, End, Drain, Finish, Error, Destroyed, Close };

    explicit AwkwardSocket(At at, std::function<void(net::Socket &)> act)
        : m_at(at), m_act(std::move(act))
    {
    }

    void socketConnect(net::Socket &socket) override { reached(At::Connect, socket); }
    void socketReady(net::Socket &socket) override { reached(At::Ready, socket); }
    void socketData(net::Socket &socket, QByteArrayView) override { reached(At::Data, socket); }
    void socketEnd(net::Socket &socket) override { reached(At::End, socket); }
    void socketDrain(net::Socket &socket) override { reached(At::Drain, socket); }
    void socketFinish(net::Socket &socket) override { reached(At::Finish, socket); }
    void socketError(net::Socket &socket, const net::NetErrorPtr &error) override
    {
        reached(At::Error, socket);
        number = error->number; // what was told stays valid whatever was done meanwhile
    }
    void socketDestroyed(net::Socket &socket) override { reached(At::Destroyed, socket); }
    void socketClose(net::Socket &socket, std::optional<bool>) override
    {
        ++closes;
        reached(At::Close, socket);
    }

    int closes = 0;
    int number = 0;

private:
    void reached(At at, net::Socket &socket)
    {
        if (at == m_at && m_act) {
            std::exchange(m_act, nullptr)(socket);
        }
    }

    At m_at;
    std::function<void(net::Socket &)> m_act;
};

using At = AwkwardSocket::At;

/** Runs `act` on a server in one of its events. */
class AwkwardServer final : public net::ServerListener
{
public:
    void serverListening(net::Server &server) override { run(onListening, server); }
    void serverConnection(net::Server &server, std::unique_ptr<net::Socket> socket) override
    {
        socket->setListener(record);
        accepted.push_back(std::move(socket));
        run(onConnection, server);
    }
    void serverError(net::Server &server, const net::NetErrorPtr &error) override
    {
        run(onError, server);
        codes.append(error->code());
    }
    void serverClose(net::Server &server) override
    {
        ++closes;
        run(onClose, server);
    }

    using Act = std::function<void(net::Server &)>;
    Act onListening;
    Act onConnection;
    Act onError;
    Act onClose;
    RecordingSocket record;
    std::vector<std::unique_ptr<net::Socket>> accepted;
    QStringList codes;
    int closes = 0;

private:
    static void run(Act &act, net::Server &server)
    {
        if (act) {
            std::exchange(act, nullptr)(server);
        }
    }
};

net::ConnectOptions to(quint16 port)
{
    net::ConnectOptions options;
    options.host = QStringLiteral("127.0.0.1");
    options.port = port;
    return options;
}

net::ListenOptions on(quint16 port)
{
    net::ListenOptions options;
    options.host = QStringLiteral("127.0.0.1");
    options.port = port;
    return options;
}

} // namespace

/** Listeners that call back into the object that is calling them. */
class TestAwkwardListeners : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void socketCalls_data();
    void socketCalls();
    void connectWhileConnected();
    void connectAgainInsideError();
    void connectAgainInsideClose();
    void serverClosesInsideConnection();
    void serverListensAgainInsideEveryEvent();
    void twoErrorsOfOneTurn();
};

void TestAwkwardListeners::socketCalls_data()
{
    QTest::addColumn<int>("at");
    QTest::addColumn<int>("call");
    for (int at = static_cast<int>(At::Connect); at <= static_cast<int>(At::Close); ++at) {
        for (int call = 0; call < 8; ++call) {
            QTest::addRow("event %d, call %d", at, call) << at << call;
        }
    }
}

void TestAwkwardListeners::socketCalls()
{
    QFETCH(int, at);
    QFETCH(int, call);
    const auto act = [call](net::Socket &socket) {
        switch (call) {
        case 0:
            socket.destroy();
            break;
        case 1:
            static_cast<void>(socket.resetAndDestroy());
            break;
        case 2:
            socket.end("last");
            break;
        case 3:
            socket.write(QByteArray(300000, 'x'));
            break;
        case 4:
            socket.destroySoon();
            break;
        case 5:
            socket.pause();
            socket.resume();
            socket.pause();
            socket.resume();
            break;
        case 6:
            socket.end();
            socket.write("too late");
            break;
        default:
            socket.destroy(
                std::make_shared<const net::NetError>(net::codeError(net::ErrorCode::Abort)));
            break;
        }
    };
    LoopFixture fixture;
    PosixPeer listener = PosixPeer::listenTcp();
    AwkwardSocket record(static_cast<At>(at), act);
    net::Socket socket(fixture.runtime, {}, record);
    socket.listenForData();
    socket.connect(to(listener.localPort()));
    socket.write(QByteArray(8 << 20, 'y')); // enough to wait for drain
    PosixPeer peer;
    bool said = false;
    QVERIFY(fixture.runUntil([&] {
        if (peer.isOpen() || listener.accept(&peer)) {
            if (!said) {
                said = peer.send("hello") == 5;
                peer.shutdownWrite();
            }
            peer.receive();
        }
        return record.closes > 0;
    }));
    fixture.runUntil([turns = 0]() mutable { return ++turns > 5; });
    QCOMPARE(record.closes, 1);
    QCOMPARE(fixture.close(), 0);
}

void TestAwkwardListeners::connectWhileConnected()
{
    LoopFixture fixture;
    PosixPeer listener = PosixPeer::listenTcp();
    const net::ConnectOptions target = to(listener.localPort());
    AwkwardSocket record(At::Connect, [target](net::Socket &socket) { socket.connect(target); });
    net::Socket socket(fixture.runtime, {}, record);
    socket.connect(target);
    socket.connect(target); // while connecting
    PosixPeer peer;
    QVERIFY(fixture.runUntil(
        [&] { return listener.accept(&peer) || socket.readyState() == net::SocketState::Open; }));
    QVERIFY(fixture.runUntil([&] { return peer.isOpen() || listener.accept(&peer); }));
    socket.write("still the same");
    QVERIFY(fixture.runUntil([&peer] {
        peer.receive();
        return peer.received == "still the same";
    }));
    socket.destroy();
    QCOMPARE(fixture.close(), 0);
}

void TestAwkwardListeners::connectAgainInsideError()
{
    LoopFixture fixture;
    PosixPeer listener = PosixPeer::listenTcp();
    const net::ConnectOptions good = to(listener.localPort());
    PosixPeer gone = PosixPeer::listenTcp();
    const net::ConnectOptions bad = to(gone.localPort());
    gone.close();
    AwkwardSocket record(At::Error, [good](net::Socket &socket) { socket.connect(good); });
    net::Socket socket(fixture.runtime, {}, record);
    socket.connect(bad);
    QVERIFY(fixture.runUntil([&socket] { return socket.readyState() == net::SocketState::Open; }));
    QCOMPARE(record.number, int(UV_ECONNREFUSED));
    socket.destroy();
    QCOMPARE(fixture.close(), 0);
}

void TestAwkwardListeners::connectAgainInsideClose()
{
    LoopFixture fixture;
    PosixPeer listener = PosixPeer::listenTcp();
    const net::ConnectOptions good = to(listener.localPort());
    net::ConnectOptions missing;
    missing.path = QStringLiteral("/nonexistent/socket");
    AwkwardSocket record(At::Close, [good](net::Socket &socket) { socket.connect(good); });
    net::Socket socket(fixture.runtime, {}, record);
    socket.connect(missing);
    QVERIFY(fixture.runUntil([&] { return socket.readyState() == net::SocketState::Open; }));
    QVERIFY(!socket.isIpc());
    socket.destroy();
    QCOMPARE(fixture.close(), 0);
    QCOMPARE(record.closes, 2);
}

void TestAwkwardListeners::serverClosesInsideConnection()
{
    LoopFixture fixture;
    AwkwardServer record;
    net::Server server(fixture.runtime, {}, record);
    QVERIFY(!server.listen(on(0)));
    fixture.runUntil([&server] { return server.isListening(); });
    record.onConnection = [](net::Server &self) { static_cast<void>(self.close()); };
    std::vector<PosixPeer> peers;
    for (int i = 0; i < 5; ++i) {
        peers.push_back(PosixPeer::connectTcp(server.address().port()));
    }
    QVERIFY(fixture.runUntil([&] { return record.accepted.size() == 1 && !server.isListening(); }));
    record.accepted.front()->destroy();
    server.socketDestroyed();
    QVERIFY(fixture.runUntil([&record] { return record.closes == 1; }));
    QCOMPARE(record.accepted.size(), std::size_t(1));
    record.accepted.clear();
    QCOMPARE(fixture.close(), 0);
}

void TestAwkwardListeners::serverListensAgainInsideEveryEvent()
{
    LoopFixture fixture;
    AwkwardServer record;
    net::Server server(fixture.runtime, {}, record);
    PosixPeer owner = PosixPeer::listenTcp();
    int listens = 0;
    record.onError = [](net::Server &self) { QVERIFY(!self.listen(on(0))); };
    record.onListening = [&](net::Server &self) {
        ++listens;
        static_cast<void>(self.close());
        QVERIFY(!self.listen(on(0)));
    };
    record.onClose = [&](net::Server &self) { static_cast<void>(self.listen(on(0))); };
    QVERIFY(!server.listen(on(owner.localPort())));
    QVERIFY(fixture.runUntil([&] { return listens == 1 && record.closes == 1; }));
    record.onConnection = [](net::Server &self) {
        static_cast<void>(self.close());
        QVERIFY(!self.listen(on(0)));
    };
    QVERIFY(fixture.runUntil([&server] { return server.isListening(); }));
    const PosixPeer peer = PosixPeer::connectTcp(server.address().port());
    QVERIFY(fixture.runUntil([&record] { return record.accepted.size() == 1; }));
    QVERIFY(fixture.runUntil([&server] { return server.isListening(); }));
    const PosixPeer other = PosixPeer::connectTcp(server.address().port());
    QVERIFY(fixture.runUntil([&record] { return record.accepted.size() == 2; }));
    record.accepted.clear();
    static_cast<void>(server.close());
    QCOMPARE(fixture.close(), 0);
}

void TestAwkwardListeners::twoErrorsOfOneTurn()
{
    LoopFixture fixture;
    AwkwardServer record;
    net::Server server(fixture.runtime, {}, record);
    net::ListenOptions first;
    first.path = QString(200, u'x');
    net::ListenOptions second;
    second.path = QStringLiteral("/nonexistent/socket");
    QVERIFY(!server.listen(first));
    QVERIFY(!server.listen(second));
    QVERIFY(fixture.runUntil([&record] { return record.codes.size() == 2; }));
    QCOMPARE(record.codes, QStringList({QStringLiteral("EINVAL"), QStringLiteral("EACCES")}));
    QCOMPARE(fixture.close(), 0);
}

QTEST_APPLESS_MAIN(TestAwkwardListeners)
#include "tst_awkwardlisteners.moc"
