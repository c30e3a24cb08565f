#include "engine/trace/filterparser.h"

#include <QTest>

using namespace swb;
using net::EventKind;
using trace::EventFamily;
using trace::EventFilter;
using trace::familyBit;
using trace::kindBit;
using trace::NumberCondition;
using trace::parseFilter;
using Field = NumberCondition::Field;
using Relation = NumberCondition::Relation;

namespace {

constexpr qint64 second = 1000000000;
constexpr qint64 now = 100 * second;

EventFilter kinds(quint64 bits)
{
    EventFilter filter;
    filter.kinds = bits;
    return filter;
}

EventFilter number(Field field, Relation relation, qint64 value)
{
    EventFilter filter;
    filter.numbers = {{field, relation, value}};
    return filter;
}

EventFilter words(const QStringList &texts)
{
    EventFilter filter;
    filter.words = texts;
    return filter;
}

EventFilter since(qint64 ns)
{
    EventFilter filter;
    filter.sinceNs = ns;
    return filter;
}

} // namespace

class TestFilterParser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void understands_data();
    void understands();
    void explains_data();
    void explains();
    void leavesOutOnlyTheWrongPart();
};

void TestFilterParser::understands_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<EventFilter>("expected");

    QTest::newRow("nothing") << QString() << EventFilter();
    QTest::newRow("blanks") << QStringLiteral("  \t ") << EventFilter();
    QTest::newRow("words") << QStringLiteral("get  Index")
                           << words({QStringLiteral("get"), QStringLiteral("Index")});
    QTest::newRow("phrase") << QStringLiteral("\"hello world\" x")
                            << words({QStringLiteral("hello world"), QStringLiteral("x")});
    QTest::newRow("open phrase") << QStringLiteral("\"hello wor")
                                 << words({QStringLiteral("hello wor")});
    QTest::newRow("quoted colon is text")
        << QStringLiteral("event\":drain\"") << words({QStringLiteral("event:drain")});
    QTest::newRow("quoted field is text")
        << QStringLiteral("\"event:drain\"") << words({QStringLiteral("event:drain")});
    QTest::newRow("address is text")
        << QStringLiteral("127.0.0.1:80") << words({QStringLiteral("127.0.0.1:80")});
    QTest::newRow("unknown field is text")
        << QStringLiteral("http://x") << words({QStringLiteral("http://x")});
    QTest::newRow("colon alone") << QStringLiteral(":") << words({QStringLiteral(":")});

    QTest::newRow("event") << QStringLiteral("event:drain") << kinds(kindBit(EventKind::Drain));
    QTest::newRow("event, case") << QStringLiteral("Event:DRAIN")
                                 << kinds(kindBit(EventKind::Drain));
    QTest::newRow("event and its call") << QStringLiteral(
        "event:close") << kinds(kindBit(EventKind::Close) | kindBit(EventKind::CloseCall));
    QTest::newRow("call only") << QStringLiteral("event:close()")
                               << kinds(kindBit(EventKind::CloseCall));
    QTest::newRow("call without brackets")
        << QStringLiteral("event:write") << kinds(kindBit(EventKind::Write));
    QTest::newRow("events") << QStringLiteral("event:data,drain")
                            << kinds(kindBit(EventKind::Data) | kindBit(EventKind::Drain));
    QTest::newRow("two fields") << QStringLiteral("event:data event:drain")
                                << kinds(kindBit(EventKind::Data) | kindBit(EventKind::Drain));
    QTest::newRow("event prefix") << QStringLiteral("event:connectionAttempt*")
                                  << kinds(kindBit(EventKind::ConnectionAttempt)
                                         | kindBit(EventKind::ConnectionAttemptFailed)
                                         | kindBit(EventKind::ConnectionAttemptTimeout));

    EventFilter families;
    families.families = familyBit(EventFamily::Trouble) | familyBit(EventFamily::Flow);
    QTest::newRow("families") << QStringLiteral("family:trouble,flow") << families;

    EventFilter labels;
    labels.labels = {QStringLiteral("echo")};
    QTest::newRow("object") << QStringLiteral("object:echo") << labels;
    labels.labels = {QStringLiteral("my echo")};
    QTest::newRow("object phrase") << QStringLiteral("object:\"my echo\"") << labels;

    QTest::newRow("bytes >") << QStringLiteral("bytes>1000")
                             << number(Field::Bytes, Relation::Greater, 1000);
    QTest::newRow("bytes >=") << QStringLiteral("bytes>=4k")
                              << number(Field::Bytes, Relation::AtLeast, 4000);
    QTest::newRow("bytes <") << QStringLiteral("bytes<64KiB")
                             << number(Field::Bytes, Relation::Less, 65536);
    QTest::newRow("bytes <=") << QStringLiteral("bytes<=1.5M")
                              << number(Field::Bytes, Relation::AtMost, 1500000);
    QTest::newRow("bytes :") << QStringLiteral("bytes:0")
                             << number(Field::Bytes, Relation::Equal, 0);
    QTest::newRow("bytes =") << QStringLiteral("bytes=7")
                             << number(Field::Bytes, Relation::Equal, 7);
    QTest::newRow("port") << QStringLiteral("port:8080")
                          << number(Field::Port, Relation::Equal, 8080);

    QTest::newRow("since s") << QStringLiteral("since:2s") << since(98 * second);
    QTest::newRow("since without unit") << QStringLiteral("since:2") << since(98 * second);
    QTest::newRow("since ms") << QStringLiteral("since:500ms") << since(now - second / 2);
    QTest::newRow("since min") << QStringLiteral("since:1m") << since(40 * second);
    QTest::newRow("the shorter one counts")
        << QStringLiteral("since:2s since:5s") << since(98 * second);

    EventFilter all = kinds(kindBit(EventKind::Data));
    all.labels = {QStringLiteral("echo")};
    all.numbers = {{Field::Bytes, Relation::Greater, 10}, {Field::Bytes, Relation::Less, 20}};
    all.words = {QStringLiteral("hi")};
    QTest::newRow("everything") << QStringLiteral("event:data hi object:echo bytes>10 bytes<20")
                                << all;
}

void TestFilterParser::understands()
{
    QFETCH(QString, text);
    QFETCH(EventFilter, expected);
    const trace::ParsedFilter parsed = parseFilter(text, now);
    QCOMPARE(parsed.error, QString());
    QCOMPARE(parsed.filter.kinds, expected.kinds);
    QCOMPARE(parsed.filter.words, expected.words);
    QCOMPARE(parsed.filter.sinceNs, expected.sinceNs);
    QVERIFY(parsed.filter == expected);
}

void TestFilterParser::explains_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("error");
    QTest::addColumn<int>("start");
    QTest::addColumn<int>("length");

    QTest::newRow("misspelt event")
        << QStringLiteral("hi event:drian")
        << QStringLiteral("No event is called \"drian\". Did you mean \"drain\"?") << 3 << 11;
    QTest::newRow("no such event") << QStringLiteral("event:banana")
                                   << QStringLiteral("No event is called \"banana\".") << 0 << 12;
    QTest::newRow("hostile event") << QStringLiteral(u"event:a\u202eb")
                                   << QStringLiteral("No event is called \"a\\u202eb\".") << 0 << 9;
    QTest::newRow("no such family")
        << QStringLiteral("family:x")
        << QStringLiteral(
               "No family is called \"x\". There are lifecycle, attempts, received, sent, "
               "flow and trouble.")
        << 0 << 8;
    QTest::newRow("no value") << QStringLiteral("object:")
                              << QStringLiteral("object needs a value.") << 0 << 7;
    QTest::newRow("only a comma") << QStringLiteral("event:,")
                                  << QStringLiteral("event needs a value.") << 0 << 7;
    QTest::newRow("wrong sign") << QStringLiteral("event>drain")
                                << QStringLiteral("event takes a colon, as in event:drain.") << 0
                                << 11;
    QTest::newRow("bytes") << QStringLiteral("bytes>many")
                           << QStringLiteral(
                                  "\"many\" is not a number of bytes. Try bytes>1000 or bytes<4k.")
                           << 0 << 10;
    QTest::newRow("negative bytes")
        << QStringLiteral("bytes>-1")
        << QStringLiteral("\"-1\" is not a number of bytes. Try bytes>1000 or bytes<4k.") << 0 << 8;
    QTest::newRow("huge bytes")
        << QStringLiteral("bytes>99999999999999999999")
        << QStringLiteral(
               "\"99999999999999999999\" is not a number of bytes. Try bytes>1000 or bytes<4k.")
        << 0 << 26;
    QTest::newRow("port") << QStringLiteral("port:70000")
                          << QStringLiteral("\"70000\" is not a port. Ports go from 0 to 65535.")
                          << 0 << 10;
    QTest::newRow("since")
        << QStringLiteral("since:yesterday")
        << QStringLiteral(
               "\"yesterday\" is not a length of time. Try since:2s, since:500ms or since:5m.")
        << 0 << 15;
    QTest::newRow("the first error is shown")
        << QStringLiteral("event:x since:y") << QStringLiteral("No event is called \"x\".") << 0
        << 7;
}

void TestFilterParser::explains()
{
    QFETCH(QString, text);
    QFETCH(QString, error);
    QFETCH(int, start);
    QFETCH(int, length);
    const trace::ParsedFilter parsed = parseFilter(text, now);
    QCOMPARE(parsed.error, error);
    QCOMPARE(parsed.errorStart, start);
    QCOMPARE(parsed.errorLength, length);
}

void TestFilterParser::leavesOutOnlyTheWrongPart()
{
    const trace::ParsedFilter parsed
        = parseFilter(QStringLiteral("bytes>x event:drain hello"), now);
    QVERIFY(!parsed.error.isEmpty());
    EventFilter expected = kinds(kindBit(EventKind::Drain));
    expected.words = {QStringLiteral("hello")};
    QVERIFY(parsed.filter == expected);
}

QTEST_GUILESS_MAIN(TestFilterParser)

#include "tst_filterparser.moc"
