#include "ui/history/conversationbuilder.h"

#include <QTest>

using namespace swb;
using namespace swb::ui;
using net::EventKind;
using Kind = ConversationItem::Kind;

namespace {

constexpr qint64 ms = 1'000'000;

/** Feeds a builder with events that come one after another. */
struct Feed
{
    ConversationBuilder builder;
    quint64 index = 0;

    void add(EventKind kind, qint64 timeNs, qint64 bytes = -1, qint64 value = 0, quint8 flags = 0,
        qint32 error = 0)
    {
        trace::Event event;
        event.kind = kind;
        event.timeNs = timeNs;
        event.bytes = bytes;
        event.value = value;
        event.flags = flags;
        event.error = error;
        builder.add(event, index++);
    }
    const ConversationItem &at(quint64 number) const { return builder.item(number); }
};

} // namespace

class TestConversationBuilder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersAreTimed();
    void largeChunksJoin();
    void smallChunksStayApart();
    void queuedWriteIsTaken();
    void fullQueueWaitsForDrain();
    void errorFailsTheQueue();
    void closeFailsTheQueue();
    void refusedWriteFails();
    void silentEventsMakeNoItem();
    void oldItemsAreGivenUp();
    void changesAreAnnounced();
};

void TestConversationBuilder::answersAreTimed()
{
    Feed feed;
    feed.add(EventKind::Write, 1 * ms, 14);
    feed.add(EventKind::Data, 2 * ms, 14);
    feed.add(EventKind::Data, 9 * ms, 14);
    QCOMPARE(feed.builder.count(), qsizetype(3));
    QCOMPARE(feed.at(0).kind, Kind::Sent);
    QCOMPARE(feed.at(0).fate, SentFate::Done);
    QCOMPARE(feed.at(1).kind, Kind::Received);
    QCOMPARE(feed.at(1).answerNs, 1 * ms);
    QCOMPARE(feed.at(2).answerNs, qint64(-1));
}

void TestConversationBuilder::largeChunksJoin()
{
    Feed feed;
    feed.add(EventKind::Data, 1 * ms, 65536);
    feed.add(EventKind::Data, 2 * ms, 65536);
    feed.add(EventKind::Data, 100 * ms, 65536);
    QCOMPARE(feed.builder.count(), qsizetype(2));
    QCOMPARE(feed.at(0).bytes, qint64(131072));
    QCOMPARE(feed.at(0).chunks, 2u);
    QCOMPARE(feed.at(0).lastEvent, quint64(1));
    QCOMPARE(feed.at(1).chunks, 1u);
}

void TestConversationBuilder::smallChunksStayApart()
{
    Feed feed;
    feed.add(EventKind::Data, 1 * ms, 10);
    feed.add(EventKind::Data, 1 * ms, 10);
    QCOMPARE(feed.builder.count(), qsizetype(2));
}

void TestConversationBuilder::queuedWriteIsTaken()
{
    Feed feed;
    feed.add(EventKind::Write, 1 * ms, 100, 100);
    feed.add(EventKind::Write, 1 * ms, 50, 150);
    QCOMPARE(feed.at(0).fate, SentFate::InQueue);
    QCOMPARE(feed.at(1).fate, SentFate::InQueue);
    feed.add(EventKind::Written, 2 * ms, 60);
    QCOMPARE(feed.at(0).fate, SentFate::InQueue);
    feed.add(EventKind::Written, 2 * ms, 40);
    QCOMPARE(feed.at(0).fate, SentFate::Done);
    QCOMPARE(feed.at(1).fate, SentFate::InQueue);
    feed.add(EventKind::Written, 2 * ms, 50);
    QCOMPARE(feed.at(1).fate, SentFate::Done);
}

void TestConversationBuilder::fullQueueWaitsForDrain()
{
    Feed feed;
    feed.add(EventKind::Write, 1 * ms, 131072, 131072, net::WriteReturnedFalse);
    QCOMPARE(feed.builder.count(), qsizetype(2));
    QCOMPARE(feed.at(0).fate, SentFate::InQueue);
    QVERIFY(feed.at(1).queueFull);
    QCOMPARE(feed.at(1).queued, qint64(131072));
    feed.add(EventKind::Written, 3 * ms, 131072);
    QCOMPARE(feed.at(0).fate, SentFate::InQueue);
    feed.add(EventKind::Drain, 4 * ms);
    QCOMPARE(feed.at(0).fate, SentFate::Waited);
    QCOMPARE(feed.at(0).fateNs, 3 * ms);
    QCOMPARE(feed.at(2).kind, Kind::Rule);
}

void TestConversationBuilder::errorFailsTheQueue()
{
    Feed feed;
    feed.add(EventKind::Write, 1 * ms, 10, 10);
    feed.add(EventKind::Error, 2 * ms, -1, 0, 0, -104);
    feed.add(EventKind::Close, 3 * ms, -1, 1);
    QCOMPARE(feed.at(0).fate, SentFate::Failed);
    QCOMPARE(feed.at(0).error, -104);
    QCOMPARE(feed.builder.count(), qsizetype(3));
}

void TestConversationBuilder::closeFailsTheQueue()
{
    Feed feed;
    feed.add(EventKind::Write, 1 * ms, 10, 10);
    feed.add(EventKind::Close, 3 * ms);
    QCOMPARE(feed.at(0).fate, SentFate::Failed);
    QCOMPARE(feed.at(0).error, 0);
}

void TestConversationBuilder::refusedWriteFails()
{
    Feed feed;
    feed.add(EventKind::Write, 1 * ms, 10, 0, net::WriteReturnedFalse);
    QCOMPARE(feed.builder.count(), qsizetype(1));
    QCOMPARE(feed.at(0).fate, SentFate::Failed);
}

void TestConversationBuilder::silentEventsMakeNoItem()
{
    Feed feed;
    feed.add(EventKind::Connect, 1 * ms);
    feed.add(EventKind::Ready, 1 * ms);
    feed.add(EventKind::Written, 1 * ms, 5);
    QCOMPARE(feed.builder.count(), qsizetype(1));
}

void TestConversationBuilder::oldItemsAreGivenUp()
{
    Feed feed;
    for (int i = 0; i < ConversationBuilder::mostItems + 10; ++i) {
        feed.add(EventKind::Data, i * ms, 1);
    }
    QCOMPARE(feed.builder.count(), ConversationBuilder::mostItems);
    QCOMPARE(feed.builder.firstItem(), quint64(10));
    QCOMPARE(feed.at(10).timeNs, 10 * ms);
}

void TestConversationBuilder::changesAreAnnounced()
{
    Feed feed;
    feed.add(EventKind::Write, 1 * ms, 10, 10);
    feed.add(EventKind::Pause, 1 * ms);
    QCOMPARE(feed.builder.takeFirstChanged(), quint64(0));
    QCOMPARE(feed.builder.takeFirstChanged(), quint64(2));
    feed.add(EventKind::Written, 2 * ms, 10);
    QCOMPARE(feed.builder.takeFirstChanged(), quint64(0));
    feed.add(EventKind::Resume, 3 * ms);
    QCOMPARE(feed.builder.takeFirstChanged(), quint64(2));
}

QTEST_APPLESS_MAIN(TestConversationBuilder)
#include "tst_conversationbuilder.moc"
