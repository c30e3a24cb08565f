#include "tests/bridge/enginefixture.h"

#include <QTcpSocket>
#include <QTest>

using namespace swb;
using namespace swb::tests;
using namespace swb::workbench;

/** What the engine records arrives whole and in order on the interface's side. */
class TestEventOrder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void threeHundredThousandEvents();
    void lastEventsArriveWithoutAnother();
};

void TestEventOrder::threeHundredThousandEvents()
{
    constexpr quint64 wanted = 300000;
    EngineFixture f;
    quint64 seen = 0;
    bool ordered = true;
    qint64 lastNs = 0;
    quint64 reads = 0;
    trace::EventReader reader(f.engine.log());
    QObject::connect(&f.engine, &bridge::Engine::eventsAvailable, this, [&] {
        ++reads;
        for (const quint64 count = f.engine.log().count(); seen < count; ++seen) {
            const trace::Event &event = reader.at(seen);
            ordered = ordered && event.timeNs >= lastNs
                && event.kind == net::EventKind::CommandRefused
                && event.object == static_cast<ObjectId>(seen + 1);
            lastNs = event.timeNs;
        }
    });
    // A command for an unknown object gives exactly one event that names it.
    for (quint64 i = 1; i <= wanted; ++i) {
        f.engine.pause(static_cast<ObjectId>(i));
    }
    QTRY_COMPARE_WITH_TIMEOUT(seen, wanted, 60000);
    QVERIFY(ordered);
    QVERIFY(reads < wanted / 10); // in batches, not one by one
    QCOMPARE(f.stop(), 0);
}

void TestEventOrder::lastEventsArriveWithoutAnother()
{
    EngineFixture f;
    quint64 seen = 0;
    QObject::connect(
        &f.engine, &bridge::Engine::eventsAvailable, this, [&] { seen = f.engine.log().count(); });
    for (quint32 round = 1; round <= 60; ++round) {
        f.engine.pause(static_cast<ObjectId>(round));
        QTRY_COMPARE(seen, quint64(round));
    }
    QCOMPARE(f.stop(), 0);
}

QTEST_GUILESS_MAIN(TestEventOrder)
#include "tst_eventorder.moc"
