#include "engine/bridge/channel.h"

#include <QObject>
#include <QTest>

using namespace swb;
using namespace swb::workbench;

namespace {

/** Counts the wake-ups that reach the interface's side. */
class Receiver : public QObject
{
    Q_OBJECT

public:
    Q_INVOKABLE void drain() { ++drains; }
    int drains = 0;
};

ObjectSnapshot picture(quint32 id, const QString &name = {})
{
    ObjectSnapshot snapshot;
    snapshot.id = static_cast<ObjectId>(id);
    snapshot.name = name;
    return snapshot;
}

} // namespace

/** What waits between the threads: newest pictures only, whatever the interface is busy with. */
class TestChannel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void newestPictureOfEachInOrderOfAge();
    void nothingPilesUpForObjectsThatAreGone();
    void wakeUpsCoalesce();
};

void TestChannel::newestPictureOfEachInOrderOfAge()
{
    Receiver receiver;
    bridge::Channel channel(receiver);
    channel.objectsChanged({picture(2), picture(1)}, {});
    channel.objectsChanged({picture(3), picture(2, QStringLiteral("new"))}, {});
    const bridge::Delivery delivery = channel.take();
    QCOMPARE(delivery.changed.size(), 3);
    QCOMPARE(delivery.changed[0].id, static_cast<ObjectId>(1));
    QCOMPARE(delivery.changed[1].name, QStringLiteral("new"));
    QCOMPARE(delivery.changed[2].id, static_cast<ObjectId>(3));
    QVERIFY(channel.take().changed.isEmpty());
}

void TestChannel::nothingPilesUpForObjectsThatAreGone()
{
    Receiver receiver;
    bridge::Channel channel(receiver);
    for (quint32 id = 1; id <= 1000; ++id) {
        channel.objectsChanged({picture(id)}, {});
        if (id > 10) {
            channel.objectsChanged({}, {static_cast<ObjectId>(id - 10)});
        }
    }
    const bridge::Delivery delivery = channel.take();
    QCOMPARE(delivery.changed.size(), 10);
    QCOMPARE(delivery.removed.size(), 990); // any of them may have been shown before
}

void TestChannel::wakeUpsCoalesce()
{
    Receiver receiver;
    bridge::Channel channel(receiver);
    for (int i = 0; i < 100; ++i) {
        channel.objectsChanged({picture(1)}, {});
        channel.wakeReceiver();
    }
    QCoreApplication::processEvents();
    QCOMPARE(receiver.drains, 1);
    static_cast<void>(channel.take());
    channel.wakeReceiver();
    QCoreApplication::processEvents();
    QCOMPARE(receiver.drains, 2);
}

QTEST_GUILESS_MAIN(TestChannel)
#include "tst_channel.moc"
