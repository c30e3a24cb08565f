#include "tests/bridge/enginefixture.h"
#include "tests/support/posixpeer.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>
#include <vector>

using namespace swb;
using namespace swb::tests;
using namespace swb::workbench;

namespace {

constexpr qint64 readSize = 65536; // the most that one kernel read brings

} // namespace

/** Peers that send without reading, and peers that come and go. */
class TestFlood : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void peersThatNeverRead();
    void churn();
    void peersThatResetBeforeTheyAreAccepted();
};

void TestFlood::peersThatNeverRead()
{
    EngineFixture f;
    const ObjectSnapshot server = f.listen(Behaviour::Echo);
    qint64 longest = 0;
    qint64 mostUnechoed = 0;
    QObject::connect(&f.engine, &bridge::Engine::objectsChanged, this,
        [&](const QList<ObjectSnapshot> &changed, const QList<ObjectId> &) {
            for (const ObjectSnapshot &picture : changed) {
                if (picture.isAccepted()) {
                    const SocketFigures &figures = picture.socket;
                    longest = std::max(longest, figures.writableLength);
                    mostUnechoed = std::max(mostUnechoed, figures.bytesRead - figures.bytesWritten);
                }
            }
        });
    std::vector<PosixPeer> peers;
    for (int i = 0; i < 4; ++i) {
        peers.push_back(PosixPeer::connectTcp(server.server.bound.port));
    }
    // Sends whatever the kernel takes, until it has taken nothing for half a second.
    const QByteArray block(readSize, 'x');
    qint64 sent = 0;
    QElapsedTimer quiet;
    quiet.start();
    const bool stalled = QTest::qWaitFor(
        [&] {
            for (PosixPeer &peer : peers) {
                for (qint64 count = peer.send(block); count > 0; count = peer.send(block)) {
                    sent += count;
                    quiet.restart();
                }
            }
            return sent > 0 && quiet.hasExpired(500);
        },
        30000);
    QVERIFY(stalled);
    QVERIFY(longest > 0);
    QVERIFY2(longest <= net::defaultHighWaterMark + readSize, qPrintable(QString::number(longest)));
    // The readable side holds back as well: its mark and one more read.
    QVERIFY2(mostUnechoed <= net::defaultHighWaterMark + readSize,
        qPrintable(QString::number(mostUnechoed)));
    // Nothing was lost: once the peers read, they get all of it.
    for (PosixPeer &peer : peers) {
        peer.shutdownWrite();
    }
    const bool drained = QTest::qWaitFor(
        [&peers] {
            return std::all_of(peers.begin(), peers.end(), [](PosixPeer &peer) {
                peer.receive();
                return peer.ended;
            });
        },
        30000);
    QVERIFY(drained);
    qint64 back = 0;
    for (const PosixPeer &peer : peers) {
        back += peer.received.size();
    }
    QCOMPARE(back, sent);
    QTRY_COMPARE(f.objects.value(server.id).server.open, 0U);
    QCOMPARE(f.objects.value(server.id).server.bytesRead, sent);
    QCOMPARE(f.objects.value(server.id).server.bytesWritten, sent);
    QCOMPARE(f.stop(), 0);
}

void TestFlood::churn()
{
    EngineFixture f;
    EngineFigures figures;
    QObject::connect(&f.engine, &bridge::Engine::figuresChanged, this,
        [&figures](const EngineFigures &now) { figures = now; });
    const ObjectSnapshot server = f.listen(Behaviour::Echo);
    constexpr int rounds = 60;
    constexpr int atOnce = 50;
    for (int round = 0; round < rounds; ++round) {
        std::vector<PosixPeer> peers;
        for (int i = 0; i < atOnce; ++i) {
            peers.push_back(PosixPeer::connectTcp(server.server.bound.port));
            peers.back().send("x");
        }
        // A third leaves politely after its echo, a third at once, a third with a reset.
        for (std::size_t i = 0; i < peers.size(); ++i) {
            if (i % 3 == 1) {
                peers[i].close();
            } else if (i % 3 == 2) {
                peers[i].reset();
            }
        }
        const bool answered = QTest::qWaitFor([&peers] {
            for (std::size_t i = 0; i < peers.size(); i += 3) {
                peers[i].receive();
                if (peers[i].received.size() != 1) {
                    return false;
                }
            }
            return true;
        });
        QVERIFY(answered);
    }
    QTRY_COMPARE_WITH_TIMEOUT(
        f.objects.value(server.id).server.accepted, quint64(rounds * atOnce), 20000);
    QTRY_COMPARE(f.objects.value(server.id).server.open, 0U);
    QTRY_COMPARE(f.objects.size(), 1 + 500); // the server and its newest closed sockets
    QTRY_COMPARE(figures.connections, 0U);
    QTRY_COMPARE(figures.descriptorsUsed, qint64(1)); // the listener
    QCOMPARE(f.stop(), 0);
}

void TestFlood::peersThatResetBeforeTheyAreAccepted()
{
    EngineFixture f;
    const ObjectSnapshot server = f.listen(Behaviour::Greet, "hello");
    for (int round = 0; round < 20; ++round) {
        std::vector<PosixPeer> peers;
        for (int i = 0; i < 20; ++i) {
            peers.push_back(PosixPeer::connectTcp(server.server.bound.port));
        }
        for (PosixPeer &peer : peers) {
            peer.reset();
        }
    }
    // The kernel may take some of them out of the queue itself.
    PosixPeer late = PosixPeer::connectTcp(server.server.bound.port);
    QTRY_COMPARE((late.receive(), late.received), QByteArray("hello"));
    QTRY_COMPARE(f.objects.value(server.id).server.open, 1U);
    late.close();
    QTRY_COMPARE(f.objects.value(server.id).server.open, 0U);
    for (const ObjectSnapshot &picture : std::as_const(f.objects)) {
        QVERIFY(picture.isServer() || picture.socket.closed);
    }
    QCOMPARE(f.stop(), 0);
}

QTEST_GUILESS_MAIN(TestFlood)
#include "tst_flood.moc"
