#include "engine/trace/eventtable.h"

#include <QSet>
#include <QTest>

using namespace swb;
using net::EventKind;
using trace::EventFamily;

class TestEventTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesEveryKindOnce();
    void sortsIntoFamilies_data();
    void sortsIntoFamilies();
    void knowsNotesOfTheWorkbench();
};

void TestEventTable::namesEveryKindOnce()
{
    QSet<QString> names;
    for (int i = 0; i < static_cast<int>(EventKind::Count); ++i)
        names.insert(trace::eventName(static_cast<EventKind>(i)));
    QCOMPARE(names.size(), static_cast<int>(EventKind::Count));
    QVERIFY(!names.contains(QString()));
    QCOMPARE(trace::eventName(EventKind::ListenCall), QLatin1StringView("listen()"));
    QCOMPARE(
        trace::eventName(EventKind::ConnectionAttempt), QLatin1StringView("connectionAttempt"));
    QVERIFY(trace::eventName(EventKind::Count).isEmpty());
}

void TestEventTable::sortsIntoFamilies_data()
{
    QTest::addColumn<trace::Event>("event");
    QTest::addColumn<EventFamily>("family");

    const auto event = [](EventKind kind) {
        trace::Event result;
        result.kind = kind;
        return result;
    };
    QTest::newRow("listening") << event(EventKind::Listening) << EventFamily::Lifecycle;
    QTest::newRow("finish") << event(EventKind::Finish) << EventFamily::Lifecycle;
    QTest::newRow("drop") << event(EventKind::Drop) << EventFamily::Trouble;
    QTest::newRow("data") << event(EventKind::Data) << EventFamily::Received;
    QTest::newRow("pause") << event(EventKind::Pause) << EventFamily::Flow;
    QTest::newRow("reset") << event(EventKind::ResetCall) << EventFamily::Trouble;
    QTest::newRow("attempt failed")
        << event(EventKind::ConnectionAttemptFailed) << EventFamily::Trouble;
    QTest::newRow("attempt timeout")
        << event(EventKind::ConnectionAttemptTimeout) << EventFamily::Attempts;
    QTest::newRow("write") << event(EventKind::Write) << EventFamily::Sent;
    QTest::newRow("lookup") << event(EventKind::Lookup) << EventFamily::Attempts;
    QTest::newRow("close") << event(EventKind::Close) << EventFamily::Lifecycle;
    QTest::newRow("end()") << event(EventKind::EndCall) << EventFamily::Lifecycle;
    QTest::newRow("unknown kind") << event(EventKind::Count) << EventFamily::Trouble;

    trace::Event write = event(EventKind::Write);
    write.flags = net::WriteReturnedFalse;
    QTest::newRow("write returned false") << write << EventFamily::Flow;
    trace::Event lookup = event(EventKind::Lookup);
    lookup.error = -3008;
    QTest::newRow("failed lookup") << lookup << EventFamily::Trouble;
    trace::Event close = event(EventKind::Close);
    close.value = 1;
    QTest::newRow("close after an error") << close << EventFamily::Trouble;
    trace::Event end = event(EventKind::EndCall);
    end.bytes = 5;
    QTest::newRow("end(data)") << end << EventFamily::Sent;
}

void TestEventTable::sortsIntoFamilies()
{
    QFETCH(trace::Event, event);
    QFETCH(EventFamily, family);
    QCOMPARE(trace::eventFamily(event), family);
}

void TestEventTable::knowsNotesOfTheWorkbench()
{
    QVERIFY(trace::isWorkbenchNote(EventKind::AcceptRefused));
    QVERIFY(trace::isWorkbenchNote(EventKind::EventsElided));
    QVERIFY(!trace::isWorkbenchNote(EventKind::Close));
    QVERIFY(!trace::isWorkbenchNote(EventKind::Count));
}

QTEST_GUILESS_MAIN(TestEventTable)

#include "tst_eventtable.moc"
