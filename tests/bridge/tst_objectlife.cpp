#include "tests/bridge/enginefixture.h"
#include "tests/support/posixpeer.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace swb;
using namespace swb::tests;
using namespace swb::workbench;

namespace {

constexpr QFileDevice::Permissions ownersOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

/** What owner, group and others may do; not what the current user may, who can be root. */
QFileDevice::Permissions modeOf(const QString &path)
{
    const QFileDevice::Permissions user
        = QFileDevice::ReadUser | QFileDevice::WriteUser | QFileDevice::ExeUser;
    return QFileInfo(path).permissions() & ~user;
}

ServerSpec onPath(const QString &path)
{
    ServerSpec spec;
    spec.listen.path = path;
    return spec;
}

const ObjectSnapshot *waitUntilListening(EngineFixture &f, RequestId request)
{
    const bool listening = QTest::qWaitFor([&] {
        const ObjectSnapshot *server = f.made(request);
        return server != nullptr && server->server.state == ServerState::Listening;
    });
    return listening ? f.made(request) : nullptr;
}

} // namespace

/** Servers and connections that are closed, asked again and removed in awkward moments. */
class TestObjectLife : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pathIsForItsOwnerOnly();
    void pathIsOpenedWiderWhenAsked();
    void listenAgainRightAfterClose();
    void listenAgainAfterRemove();
    void removeTwice();
    void connectAgainWhileOpen();
    void connectionToItself();
    void countersComeBackToZero();
};

void TestObjectLife::pathIsForItsOwnerOnly()
{
    EngineFixture f;
    const QTemporaryDir directory;
    const QString path = directory.filePath(QStringLiteral("s"));
    const ObjectSnapshot *server = waitUntilListening(f, f.engine.startServer(onPath(path)));
    QVERIFY(server != nullptr);
    QCOMPARE(modeOf(path), ownersOnly);
    const ObjectId id = server->id;
    f.engine.closeServer(id);
    QTRY_VERIFY(!QFileInfo::exists(path));
    f.engine.listenAgain(id);
    QTRY_VERIFY(QFileInfo::exists(path));
    QTRY_COMPARE(modeOf(path), ownersOnly);
    QCOMPARE(f.stop(), 0);
    QVERIFY(!QFileInfo::exists(path));
}

void TestObjectLife::pathIsOpenedWiderWhenAsked()
{
    EngineFixture f;
    const QTemporaryDir directory;
    const QString path = directory.filePath(QStringLiteral("s"));
    ServerSpec spec = onPath(path);
    spec.listen.writableAll = true;
    QVERIFY(waitUntilListening(f, f.engine.startServer(spec)) != nullptr);
    QCOMPARE(modeOf(path), ownersOnly | QFileDevice::WriteGroup | QFileDevice::WriteOther);
    QCOMPARE(f.stop(), 0);
}

void TestObjectLife::listenAgainRightAfterClose()
{
    EngineFixture f;
    const ObjectSnapshot server = f.listen(Behaviour::Echo);
    f.engine.closeServer(server.id);
    f.engine.listenAgain(server.id);
    QTRY_COMPARE(f.events(server.id).count(QStringLiteral("listening")), 2);
    QTRY_COMPARE(f.objects.value(server.id).server.state, ServerState::Listening);
    QTRY_COMPARE(f.objects.value(server.id).closedNs, qint64(-1));
    QCOMPARE(f.stop(), 0);
}

void TestObjectLife::listenAgainAfterRemove()
{
    EngineFixture f;
    const ObjectSnapshot server = f.listen(Behaviour::Echo);
    PosixPeer peer = PosixPeer::connectTcp(server.server.bound.port);
    QTRY_VERIFY(f.firstAccepted(server.id) != nullptr);
    f.engine.remove(server.id);
    f.engine.listenAgain(server.id); // the picture of it may still be on the screen
    QTRY_VERIFY(f.objects.isEmpty());
    QTRY_VERIFY((peer.receive(), peer.ended || peer.error != 0));
    QCOMPARE(f.stop(), 0);
}

void TestObjectLife::removeTwice()
{
    EngineFixture f;
    const ObjectSnapshot server = f.listen(Behaviour::Echo);
    const PosixPeer peer = PosixPeer::connectTcp(server.server.bound.port);
    QTRY_VERIFY(f.firstAccepted(server.id) != nullptr);
    f.engine.remove(server.id);
    f.engine.remove(server.id);
    f.engine.rename(server.id, QStringLiteral("gone"));
    QTRY_VERIFY(f.objects.isEmpty());
    QCOMPARE(f.removed.count(server.id), 1);
    QCOMPARE(f.stop(), 0);
}

void TestObjectLife::connectAgainWhileOpen()
{
    EngineFixture f;
    const ObjectSnapshot server = f.listen(Behaviour::Echo);
    ConnectionSpec spec;
    spec.connect.host = QStringLiteral("127.0.0.1");
    spec.connect.port = server.server.bound.port;
    const RequestId request = f.engine.openConnection(spec);
    QTRY_VERIFY(f.made(request) != nullptr && f.made(request)->socket.state == ReadyState::Open
        && f.made(request)->establishedNs >= 0);
    const ObjectId client = f.made(request)->id;
    f.engine.connectAgain(client);
    f.engine.destroy(client);
    f.engine.connectAgain(client); // not closed yet
    QTRY_VERIFY(f.objects.value(client).socket.closed);
    QCOMPARE(f.events(client).count(QStringLiteral("connect()")), 1);
    f.engine.connectAgain(client);
    QTRY_VERIFY(!f.objects.value(client).socket.closed);
    QTRY_COMPARE(f.objects.value(server.id).server.accepted, quint64(2));
    QCOMPARE(f.stop(), 0);
}

void TestObjectLife::connectionToItself()
{
    EngineFixture f;
    PosixPeer listener = PosixPeer::listenTcp();
    ConnectionSpec spec;
    spec.connect.host = QStringLiteral("127.0.0.1");
    spec.connect.port = listener.localPort();
    spec.connect.localPort = listener.localPort();
    listener.close();
    const RequestId request = f.engine.openConnection(spec);
    QTRY_VERIFY(f.made(request) != nullptr && f.made(request)->establishedNs >= 0);
    QCOMPARE(f.made(request)->socket.local, f.made(request)->socket.remote);
    QCOMPARE(f.made(request)->socket.peer, ObjectId::None); // there is no other end
    QCOMPARE(f.stop(), 0);
}

void TestObjectLife::countersComeBackToZero()
{
    EngineFixture f;
    EngineFigures figures;
    QObject::connect(&f.engine, &bridge::Engine::figuresChanged, this,
        [&figures](const EngineFigures &now) { figures = now; });
    const ObjectSnapshot server = f.listen(Behaviour::Echo);
    ConnectionSpec good;
    good.connect.host = QStringLiteral("127.0.0.1");
    good.connect.port = server.server.bound.port;
    ConnectionSpec refused = good;
    refused.connect.port = 1;
    ConnectionSpec unknown;
    unknown.connect.host = QStringLiteral("no-such-name.invalid");
    unknown.connect.port = 1;
    ConnectionSpec missing;
    missing.connect.path = QStringLiteral("/nonexistent/socket");
    QList<RequestId> requests;
    for (int i = 0; i < 10; ++i) {
        for (const ConnectionSpec &spec : {good, refused, unknown, missing}) {
            requests.append(f.engine.openConnection(spec));
        }
    }
    QTRY_COMPARE(figures.connections, 20U); // both ends of the good ones
    for (const RequestId request : std::as_const(requests)) {
        QTRY_VERIFY(f.made(request) != nullptr);
        f.engine.destroy(f.made(request)->id);
        f.engine.connectAgain(f.made(request)->id);
    }
    f.engine.remove(server.id);
    for (const RequestId request : std::as_const(requests)) {
        QTRY_VERIFY(f.made(request)->socket.closed);
    }
    QTRY_COMPARE(figures.connections, 0U);
    QTRY_COMPARE(figures.listening, 0U);
    QTRY_COMPARE(figures.descriptorsUsed, qint64(0));
    QCOMPARE(f.stop(), 0);
}

QTEST_GUILESS_MAIN(TestObjectLife)
#include "tst_objectlife.moc"
