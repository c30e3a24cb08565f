#include "engine/trace/eventindex.h"
#include "tests/trace/story.h"

#include <QHash>
#include <QTest>

using namespace swb;
using namespace swb::trace::testing;
using trace::EventFamily;
using trace::EventFilter;
using trace::EventIndex;
using trace::EventLog;
using trace::EventLogLimits;
using trace::familyBit;
using trace::kindBit;

namespace {

constexpr quint64 capacity = trace::Segment::capacity;
constexpr auto segmentBytes = static_cast<qint64>(trace::Segment::byteSize);

} // namespace

class TestEventIndex : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isTheLogItselfWithoutAFilter();
    void growsInSlices();
    void countsFamilies();
    void countsFamiliesOfChosenObjects();
    void clearsAndShowsAgain();
    void findsRows();
    void followsNewLabels();
    void dropsElidedRows_data();
    void dropsElidedRows();
};

void TestEventIndex::isTheLogItselfWithoutAFilter()
{
    EventLog log;
    EventIndex index(log);
    QVERIFY(!index.advance(10));
    QCOMPARE(index.size(), 0U);
    recordStory(log);
    QCOMPARE(index.size(), 0U);
    index.advance(1);
    QCOMPARE(index.size(), 15U);
    QCOMPARE(index.at(14), 14U);
}

void TestEventIndex::growsInSlices()
{
    EventLog log;
    EventIndex index(log);
    EventFilter filter;
    filter.kinds = kindBit(EventKind::Drain);
    index.setFilter(filter);
    for (int i = 0; i < 100; ++i)
        log.record(makeNote(i % 10 == 0 ? EventKind::Drain : EventKind::Data, 1).view());
    QVERIFY(index.advance(15));
    QCOMPARE(index.examined(), 15U);
    QCOMPARE(rowsOf(index), (Rows{0, 10}));
    QVERIFY(!index.advance(85));
    QCOMPARE(index.size(), 10U);
    log.record(makeNote(EventKind::Drain, 1).view());
    QVERIFY(!index.advance(1));
    QCOMPARE(index.at(10), 100U);
}

void TestEventIndex::countsFamilies()
{
    EventLog log;
    recordStory(log);
    EventIndex index(log);
    finish(index, 4);
    const trace::FamilyCounts counted{6, 2, 2, 1, 2, 2};
    QCOMPARE(index.familyCounts(), counted);

    EventFilter filter;
    filter.families = familyBit(EventFamily::Trouble);
    index.setFilter(filter);
    QCOMPARE(index.familyCounts(), counted);
    recordStory(log);
    finish(index);
    const trace::FamilyCounts twice{12, 4, 4, 2, 4, 4};
    QCOMPARE(index.familyCounts(), twice);
}

void TestEventIndex::countsFamiliesOfChosenObjects()
{
    EventLog log;
    recordStory(log);
    EventIndex index(log);
    EventFilter filter;
    filter.objects = QList{objectId(2)};
    filter.families = familyBit(EventFamily::Flow);
    index.setFilter(filter);
    finish(index, 4);
    const trace::FamilyCounts expected{2, 0, 1, 0, 2, 0};
    QCOMPARE(index.familyCounts(), expected);
    QCOMPARE(rowsOf(index), (Rows{8, 9}));
}

void TestEventIndex::clearsAndShowsAgain()
{
    EventLog log;
    recordStory(log);
    EventIndex index(log);
    finish(index);
    index.setFirst(log.count());
    finish(index);
    QCOMPARE(index.size(), 0U);
    QCOMPARE(index.familyCounts(), trace::FamilyCounts{});
    log.record(makeNote(EventKind::Drain, 1).view());
    finish(index);
    QCOMPARE(rowsOf(index), (Rows{15}));
    const trace::FamilyCounts one{0, 0, 0, 0, 1, 0};
    QCOMPARE(index.familyCounts(), one);

    EventFilter filter;
    filter.kinds = kindBit(EventKind::Drain);
    index.setFilter(filter);
    finish(index);
    QCOMPARE(rowsOf(index), (Rows{15}));
    index.setFirst(0);
    finish(index);
    QCOMPARE(rowsOf(index), (Rows{9, 15}));
    const trace::FamilyCounts all{6, 2, 2, 1, 3, 2};
    QCOMPARE(index.familyCounts(), all);
}

void TestEventIndex::findsRows()
{
    EventLog log;
    recordStory(log);
    EventIndex index(log);
    finish(index);
    QCOMPARE(index.rowFrom(7), 7U);
    QCOMPARE(index.rowFrom(99), 15U);
    EventFilter filter;
    filter.objects = QList{objectId(2)};
    index.setFilter(filter);
    finish(index);
    QCOMPARE(index.rowFrom(0), 0U);
    QCOMPARE(index.rowFrom(8), 1U);
    QCOMPARE(index.rowFrom(10), 3U);
    QCOMPARE(index.rowFrom(15), 5U);
}

void TestEventIndex::followsNewLabels()
{
    EventLog log;
    recordStory(log);
    QHash<net::ObjectId, QString> labels;
    const auto label = [&labels](net::ObjectId object) { return labels.value(object); };
    EventIndex index(log);
    index.setFilter(withWords({QStringLiteral("front")}), label);
    finish(index);
    QCOMPARE(rowsOf(index), Rows{});

    labels[objectId(1)] = QStringLiteral("Front end");
    labels[objectId(3)] = QStringLiteral("other");
    QVERIFY(!index.relabel({objectId(3), objectId(77)}));
    QVERIFY(index.relabel({objectId(1), objectId(3)}));
    finish(index);
    QCOMPARE(rowsOf(index), (Rows{0, 4}));
    labels[objectId(1)] = QStringLiteral("Front door");
    QVERIFY(!index.relabel({objectId(1)}));
    labels[objectId(1)] = QStringLiteral("Back end");
    QVERIFY(index.relabel({objectId(1)}));
    finish(index);
    QCOMPARE(rowsOf(index), Rows{});
}

void TestEventIndex::dropsElidedRows_data()
{
    QTest::addColumn<bool>("filtered");
    QTest::newRow("whole log") << false;
    QTest::newRow("filtered") << true;
}

void TestEventIndex::dropsElidedRows()
{
    QFETCH(bool, filtered);
    EventLogLimits limits;
    limits.memoryBytes = 2 * segmentBytes;
    limits.spillDirectory = QStringLiteral("/nonexistent");
    EventLog log(limits);
    EventIndex index(log);
    EventFilter filter;
    if (filtered)
        filter.kinds = kindBit(EventKind::Data);
    index.setFilter(filter);
    for (quint64 number = 0; number < 8 * capacity; ++number) {
        log.record(makeNote(number % 2 == 0 ? EventKind::Data : EventKind::Drain, 1).view());
        if (number % capacity == capacity / 2)
            finish(index);
    }
    finish(index);
    QCOMPARE(log.elided(), 4 * capacity);
    const quint64 share = filtered ? 2 : 1;
    QCOMPARE(index.size(), 4 * capacity / share);
    QCOMPARE(index.droppedRows(), 4 * capacity / share);
    QCOMPARE(index.at(0), 4 * capacity);
    QCOMPARE(index.at(1), 4 * capacity + share);
    QCOMPARE(index.rowFrom(0), 0U);
    QCOMPARE(index.familyCounts()[static_cast<std::size_t>(EventFamily::Flow)], 4 * capacity);
}

QTEST_GUILESS_MAIN(TestEventIndex)

#include "tst_eventindex.moc"
