#include "engine/trace/eventfilter.h"
#include "engine/trace/eventindex.h"
#include "tests/trace/story.h"

#include <QTemporaryDir>
#include <QTest>

#include <functional>

using namespace swb;
using namespace swb::trace::testing;
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

namespace {

constexpr quint64 capacity = trace::Segment::capacity;
constexpr auto segmentBytes = static_cast<qint64>(trace::Segment::byteSize);

} // namespace

class TestEventFilter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void filters_data();
    void filters();
    void agreesWithAPlainLoop_data();
    void agreesWithAPlainLoop();
};

void TestEventFilter::filters_data()
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

void TestEventFilter::filters()
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

void TestEventFilter::agreesWithAPlainLoop_data()
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

void TestEventFilter::agreesWithAPlainLoop()
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

QTEST_GUILESS_MAIN(TestEventFilter)

#include "tst_eventfilter.moc"
