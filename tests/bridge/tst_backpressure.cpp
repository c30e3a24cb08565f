#include "tests/bridge/enginefixture.h"
#include "tests/support/posixpeer.h"

#include <QTest>

using namespace swb;
using namespace swb::tests;
using namespace swb::workbench;

namespace {

/** Sends until neither kernel takes any more for a while; how much went. */
qint64 fill(PosixPeer &peer, const ObjectSnapshot &server, EngineFixture &f)
{
    const QByteArray block(65536, 'x');
    qint64 sent = 0;
    const auto waits = [&] {
        for (qint64 count = peer.send(block); count > 0; count = peer.send(block)) {
            sent += count;
        }
        const ObjectSnapshot *accepted = f.firstAccepted(server.id);
        return accepted != nullptr && accepted->socket.needDrain && sent > (1 << 20);
    };
    return QTest::qWaitFor(waits, 20000) ? sent : -1;
}

} // namespace

/** An echo server that has to wait for its peer, and what may happen meanwhile. */
class TestBackPressure : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void peerEndsWhileTheEchoWaits();
    void personEndsWhileTheEchoWaits();
    void personPausesAndEndsWhileTheEchoWaits();
    void peerVanishesWhileTheEchoWaits();
};

void TestBackPressure::peerEndsWhileTheEchoWaits()
{
    EngineFixture f;
    const ObjectSnapshot server = f.listen(Behaviour::Echo);
    PosixPeer peer = PosixPeer::connectTcp(server.server.bound.port);
    const qint64 sent = fill(peer, server, f);
    QVERIFY(sent > 0);
    peer.shutdownWrite();
    QTRY_VERIFY_WITH_TIMEOUT((peer.receive(), peer.ended), 20000);
    QCOMPARE(qint64(peer.received.size()), sent); // everything comes back before the end
    QTRY_VERIFY(f.firstAccepted(server.id)->socket.closed);
    QCOMPARE(f.firstAccepted(server.id)->error.number, 0);
    QCOMPARE(f.stop(), 0);
}

void TestBackPressure::personEndsWhileTheEchoWaits()
{
    EngineFixture f;
    const ObjectSnapshot server = f.listen(Behaviour::Echo);
    PosixPeer peer = PosixPeer::connectTcp(server.server.bound.port);
    QVERIFY(fill(peer, server, f) > 0);
    const ObjectId accepted = f.firstAccepted(server.id)->id;
    f.engine.end(accepted);
    QTRY_VERIFY_WITH_TIMEOUT((peer.receive(), peer.ended), 20000);
    peer.shutdownWrite();
    // No drain comes after end(): what is still arriving must be read all the same.
    QTRY_VERIFY(f.objects.value(accepted).socket.closed);
    QCOMPARE(f.objects.value(accepted).error.number, 0);
    QVERIFY(!f.objects.value(accepted).socket.paused);
    QCOMPARE(f.stop(), 0);
}

void TestBackPressure::personPausesAndEndsWhileTheEchoWaits()
{
    EngineFixture f;
    const ObjectSnapshot server = f.listen(Behaviour::Echo);
    PosixPeer peer = PosixPeer::connectTcp(server.server.bound.port);
    QVERIFY(fill(peer, server, f) > 0);
    const ObjectId accepted = f.firstAccepted(server.id)->id;
    f.engine.pause(accepted);
    f.engine.end(accepted);
    QTRY_VERIFY_WITH_TIMEOUT((peer.receive(), peer.ended), 20000);
    peer.shutdownWrite();
    QTRY_VERIFY(f.objects.value(accepted).socket.writableFinished);
    QVERIFY(f.objects.value(accepted).socket.paused); // the person's word counts
    QVERIFY(!f.objects.value(accepted).socket.closed);
    f.engine.resume(accepted);
    QTRY_VERIFY(f.objects.value(accepted).socket.closed);
    QCOMPARE(f.stop(), 0);
}

void TestBackPressure::peerVanishesWhileTheEchoWaits()
{
    EngineFixture f;
    const ObjectSnapshot server = f.listen(Behaviour::Echo);
    PosixPeer peer = PosixPeer::connectTcp(server.server.bound.port);
    QVERIFY(fill(peer, server, f) > 0);
    const ObjectId accepted = f.firstAccepted(server.id)->id;
    peer.reset();
    QTRY_VERIFY(f.objects.value(accepted).socket.closed);
    QVERIFY(f.objects.value(accepted).error.number < 0);
    QTRY_COMPARE(f.objects.value(server.id).server.open, 0U);
    QCOMPARE(f.stop(), 0);
}

QTEST_GUILESS_MAIN(TestBackPressure)
#include "tst_backpressure.moc"
