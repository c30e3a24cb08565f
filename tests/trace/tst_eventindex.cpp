#include "engine/trace/eventindex.h"
#include "tests/trace/tracenotes.h"

#include <QHash>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

using namespace swb;
using net::EventKind;
using trace::Event;
using trace::EventFamily;
using trace::EventFilter;
using trace::EventIndex;
using trace::EventLog;
using trace::EventLogLimits;
using trace::EventReader;
using trace::familyBit;
using trace::kindBit;
using trace::NumberCondition;
using trace::testing::makeNote;
using trace::testing::objectId;
using Rows = QList<quint64>;

namespace {

constexpr quint64 capacity = trace::Segment::capacity;
constexpr auto segmentBytes = static_cast<qint64>(trace::Segment::byteSize);

Rows rowsOf(const EventIndex &index)
{
    Rows rows;
    for (quint64 row = 0; row < index.size(); ++row)
        rows.append(index.at(row));
    return rows;
}

void finish(EventIndex &index, quint64 slice = 100000)
{
    while (index.advance(slice)) { }
}

QString labelOf(net::ObjectId object)
{
    switch (net::toNumber(object)) {
    case 1:
        return QStringLiteral("Echo server");
    case 2:
        return QStringLiteral("Echo server #1");
    case 3:
        return QStringLiteral("Client");
    default:
        return {};
    }
}

/** A short history of a server (1), a socket it accepted (2) and the client's socket (3). */
void recordStory(EventLog &log)
{
    const auto add = [&log](trace::testing::OwnedNote note) { log.record(note.view()); };
    add(makeNote(EventKind::Listening, 1, {}, QStringLiteral("127.0.0.1"))); // 0
    add(makeNote(EventKind::ConnectCall, 3, {}, QStringLiteral("localhost"))); // 1
    add(makeNote(EventKind::Lookup, 3, {}, QStringLiteral("127.0.0.1"))); // 2
    add(makeNote(EventKind::ConnectionAttempt, 3, {}, QStringLiteral("127.0.0.1"))); // 3
    auto accepted = makeNote(EventKind::Connection, 1, {}, QStringLiteral("127.0.0.1"));
    accepted.note.related = objectId(2);
    accepted.note.port = 40000;
    add(accepted); // 4
    add(makeNote(EventKind::Connect, 3)); // 5
    add(makeNote(EventKind::Write, 3, "Hello WORLD")); // 6
    add(makeNote(EventKind::Data, 2, "Hello WORLD")); // 7
    auto full = makeNote(EventKind::Write, 2, QByteArray(5000, 'z'));
    full.note.flags = net::WriteReturnedFalse;
    add(full); // 8
    add(makeNote(EventKind::Drain, 2)); // 9
    add(makeNote(EventKind::Data, 3, QByteArray(5000, 'z'))); // 10
    auto error = makeNote(EventKind::Error, 3);
    error.note.error = -104;
    add(error); // 11
    auto close = makeNote(EventKind::Close, 3);
    close.note.value = 1;
    add(close); // 12
    add(makeNote(EventKind::End, 2)); // 13
    add(makeNote(EventKind::Close, 2)); // 14
}

EventFilter withWords(const QStringList &words)
{
    EventFilter filter;
    filter.words = words;
    return filter;
}

} // namespace

class TestEventIndex : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void filters_data();
    void filters();
    void isTheLogItselfWithoutAFilter();
    void growsInSlices();
    void countsFamilies();
    void countsFamiliesOfChosenObjects();
    void clearsAndShowsAgain();
    void findsRows();
    void followsNewLabels();
    void dropsElidedRows_data();
    void dropsElidedRows();
    void agreesWithAPlainLoop_data();
    void agreesWithAPlainLoop();
};

void TestEventIndex::filters_data()
{
    QTest::addColumn<EventFilter>("filter");
    QTest::addColumn<Rows>("expected");

    EventFilter filter;
    QTest::newRow("all") << filter << Rows{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14};

    filter = {};
    filter.families = familyBit(EventFamily::Trouble);
    QTest::newRow("trouble") << filter << Rows{11, 12};
    filter.families = familyBit(EventFamily::Flow);
    QTest::newRow("flow") << filter << Rows{8, 9};
    filter.families = 0;
    QTest::newRow("no family") << filter << Rows{};

    filter = {};
    filter.kinds = kindBit(EventKind::Write) | kindBit(EventKind::End);
    QTest::newRow("kinds") << filter << Rows{6, 8, 13};
    filter.families = familyBit(EventFamily::Sent);
    QTest::newRow("kinds and family") << filter << Rows{6};

    filter = {};
    filter.objects = QList{objectId(2)};
    QTest::newRow("one object") << filter << Rows{7, 8, 9, 13, 14};
    filter.objects = QList{objectId(1), objectId(3)};
    QTest::newRow("two objects") << filter << Rows{0, 1, 2, 3, 4, 5, 6, 10, 11, 12};
    filter.objects = QList{objectId(1)};
    filter.withAccepted = true;
    QTest::newRow("server with its sockets") << filter << Rows{0, 4, 7, 8, 9, 13, 14};
    filter.kinds = kindBit(EventKind::Data);
    QTest::newRow("the same, data only") << filter << Rows{7};
    filter = {};
    filter.objects = QList<net::ObjectId>{};
    QTest::newRow("no object") << filter << Rows{};
    filter.objects = QList{objectId(4000000)};
    QTest::newRow("unknown object") << filter << Rows{};

    filter = {};
    filter.numbers = {{NumberCondition::Field::Bytes, NumberCondition::Relation::Greater, 11}};
    QTest::newRow("bytes>11") << filter << Rows{8, 10};
    filter.numbers = {{NumberCondition::Field::Bytes, NumberCondition::Relation::AtMost, 11}};
    QTest::newRow("bytes<=11, not those without bytes") << filter << Rows{6, 7};
    filter.numbers = {{NumberCondition::Field::Port, NumberCondition::Relation::Equal, 40000}};
    QTest::newRow("port") << filter << Rows{4};

    filter = {};
    filter.labels = {QStringLiteral("echo")};
    QTest::newRow("label") << filter << Rows{0, 4, 7, 8, 9, 13, 14};
    filter.labels = {QStringLiteral("ECHO"), QStringLiteral("#1")};
    QTest::newRow("two labels") << filter << Rows{7, 8, 9, 13, 14};

    QTest::newRow("word in bytes") << withWords({QStringLiteral("lo wor")}) << Rows{6, 7};
    QTest::newRow("at the start") << withWords({QStringLiteral("HELLO")}) << Rows{6, 7};
    QTest::newRow("at the end") << withWords({QStringLiteral("world")}) << Rows{6, 7};
    QTest::newRow("longer than the preview") << withWords({QString(33, u'z')}) << Rows{};
    QTest::newRow("as long as the preview") << withWords({QString(32, u'Z')}) << Rows{8, 10};
    QTest::newRow("word in label")
        << withWords({QStringLiteral("client")}) << Rows{1, 2, 3, 5, 6, 10, 11, 12};
    QTest::newRow("word in text") << withWords({QStringLiteral("127.")}) << Rows{0, 2, 3, 4};
    QTest::newRow("word in event name") << withWords({QStringLiteral("drai")}) << Rows{9};
    QTest::newRow("several words")
        << withWords({QStringLiteral("hello"), QStringLiteral("data")}) << Rows{7};
    QTest::newRow("empty word") << withWords({QString()})
                                << Rows{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14};
}

void TestEventIndex::filters()
{
    QFETCH(EventFilter, filter);
    QFETCH(Rows, expected);
    EventLog log;
    recordStory(log);

    EventIndex index(log);
    index.setFilter(filter, labelOf);
    finish(index);
    QCOMPARE(rowsOf(index), expected);

    index.setFilter(filter, labelOf);
    finish(index, 1);
    QCOMPARE(rowsOf(index), expected);
}

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

void TestEventIndex::agreesWithAPlainLoop_data()
{
    using Passes = std::function<bool(const EventLog &, const Event &, QByteArrayView)>;
    QTest::addColumn<EventFilter>("filter");
    QTest::addColumn<Passes>("passes");

    EventFilter kind;
    kind.kinds = kindBit(EventKind::Data) | kindBit(EventKind::Close);
    QTest::newRow("kinds") << kind << Passes([](auto &, const Event &event, auto) {
        return event.kind == EventKind::Data || event.kind == EventKind::Close;
    });
    EventFilter family;
    family.families = familyBit(EventFamily::Trouble);
    QTest::newRow("family") << family << Passes([](auto &, const Event &event, auto) {
        return trace::eventFamily(event) == EventFamily::Trouble;
    });
    EventFilter objects;
    objects.objects = QList{objectId(3), objectId(17)};
    QTest::newRow("objects") << objects << Passes([](auto &, const Event &event, auto) {
        return event.object == objectId(3) || event.object == objectId(17);
    });
    EventFilter word = withWords({QStringLiteral("ab")});
    word.families = familyBit(EventFamily::Received);
    QTest::newRow("word") << word << Passes([](auto &log, const Event &event, auto preview) {
        return event.kind == EventKind::Data
            && (preview.toByteArray().toLower().contains("ab")
                || log.text(event.text).contains(QStringLiteral("ab")));
    });
}

void TestEventIndex::agreesWithAPlainLoop()
{
    using Passes = std::function<bool(const EventLog &, const Event &, QByteArrayView)>;
    QFETCH(EventFilter, filter);
    QFETCH(Passes, passes);

    const QTemporaryDir directory;
    EventLogLimits limits;
    limits.memoryBytes = 2 * segmentBytes;
    limits.spillDirectory = directory.path();
    EventLog log(limits);
    EventIndex index(log);
    index.setFilter(filter);

    quint32 state = 99;
    const auto next = [&state](quint32 below) {
        state = state * 1664525U + 1013904223U;
        return (state >> 8) % below;
    };
    const QStringList texts{QString(), QStringLiteral("abc"), QStringLiteral("xyz")};
    for (quint64 number = 0; number < 6 * capacity; ++number) {
        QByteArray payload(next(40), Qt::Uninitialized);
        for (char &byte : payload)
            byte = "aAbBc"[next(5)];
        auto note = makeNote(static_cast<EventKind>(next(static_cast<quint32>(EventKind::Count))),
            next(30), payload, texts[next(3)]);
        note.note.value = next(2);
        log.record(note.view());
        if (next(100) == 0)
            index.advance(next(500));
    }
    finish(index, 3000);

    EventReader reader(log);
    Rows expected;
    for (quint64 number = 0; number < log.count(); ++number) {
        if (passes(log, reader.at(number), reader.preview(number)))
            expected.append(number);
    }
    QVERIFY(!expected.isEmpty());
    QCOMPARE(rowsOf(index), expected);
}

QTEST_GUILESS_MAIN(TestEventIndex)

#include "tst_eventindex.moc"
