#include "tests/history/historyfixture.h"
#include "ui/history/eventlist.h"
#include "ui/history/eventpopover.h"

#include <QApplication>
#include <QClipboard>
#include <QElapsedTimer>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace swb;
using namespace swb::ui;
using test::HistoryFixture;

namespace {

/** A list of a usual size over its own history. */
struct Shown : HistoryFixture
{
    Shown() : list(log, directory, theme)
    {
        list.resize(1200, 260);
        list.show();
        list.refresh();
    }
    EventList list;

    QScrollBar *bar() const { return list.verticalScrollBar(); }
    QPoint rowCentre(qint64 row) const { return list.rowRect(row).center(); }
};

} // namespace

class TestEventList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsEveryEvent();
    void followsTheTail();
    void scrollingUpStopsFollowing();
    void endKeyFollowsAgain();
    void paintsOnlyWhatIsInSight();
    void keysMoveAndSelect();
    void clickSelects();
    void copiesPlainText();
    void enterActivates();
    void spaceShowsDetail();
    void selectionSurvivesFilter();
    void emptyStates();
    void hostileTextIsBounded_data();
    void hostileTextIsBounded();
    void columnsResizeAndPersist();
    void millionsOfRowsStaySwift();
};

void TestEventList::showsEveryEvent()
{
    Shown shown;
    shown.recordScene();
    shown.list.refresh();
    QCOMPARE(shown.list.rows().count(), shown.log.count());
    const EventRowText listening = shown.list.rowText(1);
    QCOMPARE(listening.title, QStringLiteral("listening"));
    QCOMPARE(listening.object, QStringLiteral("echo"));
    QVERIFY(listening.detail.contains(QStringLiteral("[::1]:8124")));
    QCOMPARE(listening.time.size(), qsizetype(12));
    QCOMPARE(listening.microseconds.size(), qsizetype(3));
    QVERIFY(listening.sinceLast.startsWith(QStringLiteral("+ ")));
    QVERIFY(shown.list.rowText(0).sinceLast.isEmpty());
    QCOMPARE(shown.list.rowText(9).bytes, QStringLiteral("14"));
    QVERIFY(shown.list.rowText(8).isTrouble());
}

void TestEventList::followsTheTail()
{
    Shown shown;
    shown.recordMany(1000);
    shown.list.refresh();
    QVERIFY(shown.list.isFollowing());
    QCOMPARE(shown.bar()->value(), shown.bar()->maximum());
    shown.recordMany(1000);
    shown.list.refresh();
    QCOMPARE(shown.list.rows().count(), quint64(2000));
    QCOMPARE(shown.bar()->value(), shown.bar()->maximum());
    const RowWindow window = shown.list.window();
    QCOMPARE(window.yOf(1999) + window.rowHeight, window.height);
}

void TestEventList::scrollingUpStopsFollowing()
{
    Shown shown;
    shown.recordMany(1000);
    shown.list.refresh();
    QSignalSpy spy(&shown.list, &EventList::followingChanged);
    shown.bar()->triggerAction(QScrollBar::SliderPageStepSub);
    QCOMPARE(spy.count(), 1);
    QVERIFY(!shown.list.isFollowing());
    const int value = shown.bar()->value();
    shown.recordMany(500);
    shown.list.refresh();
    QCOMPARE(shown.bar()->value(), value);
    shown.list.setFollowing(true);
    QCOMPARE(shown.bar()->value(), shown.bar()->maximum());
}

void TestEventList::endKeyFollowsAgain()
{
    Shown shown;
    shown.recordMany(1000);
    shown.list.refresh();
    QTest::keyClick(&shown.list, Qt::Key_Home);
    QVERIFY(!shown.list.isFollowing());
    QCOMPARE(shown.bar()->value(), 0);
    QTest::keyClick(&shown.list, Qt::Key_End);
    QVERIFY(shown.list.isFollowing());
    QCOMPARE(shown.list.currentRow(), 999);
}

void TestEventList::paintsOnlyWhatIsInSight()
{
    Shown shown;
    shown.recordMany(100'000);
    shown.list.refresh();
    const quint64 before = shown.list.rowsFormatted();
    shown.list.grab();
    const quint64 formatted = shown.list.rowsFormatted() - before;
    QVERIFY2(formatted <= 14, qPrintable(QString::number(formatted)));
    shown.list.grab();
    QCOMPARE(shown.list.rowsFormatted() - before, formatted);
}

void TestEventList::keysMoveAndSelect()
{
    Shown shown;
    shown.recordMany(100);
    shown.list.refresh();
    QTest::keyClick(&shown.list, Qt::Key_Home);
    QTest::keyClick(&shown.list, Qt::Key_Down);
    QCOMPARE(shown.list.currentRow(), 1);
    QTest::keyClick(&shown.list, Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(&shown.list, Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(shown.list.selectedRows(), qMakePair(qint64(1), qint64(3)));
    QTest::keyClick(&shown.list, Qt::Key_Up);
    QCOMPARE(shown.list.selectedRows(), qMakePair(qint64(2), qint64(2)));
    QTest::keyClick(&shown.list, Qt::Key_PageDown);
    QCOMPARE(shown.list.currentRow(), 2 + shown.list.window().pageRows());
    QTest::keyClick(&shown.list, Qt::Key_PageUp);
    QCOMPARE(shown.list.currentRow(), 2);
    QTest::keyClick(&shown.list, Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(shown.list.selectedRows(), qMakePair(qint64(0), qint64(99)));
}

void TestEventList::clickSelects()
{
    Shown shown;
    shown.recordMany(100);
    shown.list.refresh();
    const qint64 row = shown.list.window().top + 2;
    QTest::mouseClick(shown.list.viewport(), Qt::LeftButton, {}, shown.rowCentre(row));
    QCOMPARE(shown.list.currentRow(), row);
    QVERIFY(!shown.list.isFollowing());
    QTest::mouseClick(
        shown.list.viewport(), Qt::LeftButton, Qt::ShiftModifier, shown.rowCentre(row + 3));
    QCOMPARE(shown.list.selectedRows(), qMakePair(row, row + 3));
}

void TestEventList::copiesPlainText()
{
    Shown shown;
    shown.recordScene();
    shown.list.refresh();
    shown.list.setCurrentEvent(1);
    QTest::keyClick(&shown.list, Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(&shown.list, Qt::Key_C, Qt::ControlModifier);
    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
    QCOMPARE(lines.size(), qsizetype(3));
    QCOMPARE(lines[0].count(u'\t'), qsizetype(5));
    QVERIFY(lines[0].contains(QStringLiteral("\techo\tlistening\t")));
    QVERIFY(lines[1].contains(QStringLiteral("connect()")));
}

void TestEventList::enterActivates()
{
    Shown shown;
    shown.recordMany(10);
    shown.list.refresh();
    QSignalSpy spy(&shown.list, &EventList::activated);
    QTest::keyClick(&shown.list, Qt::Key_Return);
    QCOMPARE(spy.count(), 0);
    shown.list.setCurrentEvent(4);
    QTest::keyClick(&shown.list, Qt::Key_Return);
    QCOMPARE(spy.count(), 1);
    QCOMPARE(spy[0][0].toULongLong(), 4ULL);
    QTest::mouseDClick(shown.list.viewport(), Qt::LeftButton, {}, shown.rowCentre(4));
    QCOMPARE(spy.count(), 2);
}

void TestEventList::spaceShowsDetail()
{
    Shown shown;
    shown.recordScene();
    shown.list.refresh();
    shown.list.setCurrentEvent(8);
    QTest::keyClick(&shown.list, Qt::Key_Space);
    auto *popover = shown.list.findChild<EventPopover *>();
    QVERIFY(popover != nullptr && popover->isVisible());
    QVERIFY(popover->plainText().contains(QStringLiteral("ECONNRESET")));
    HistoryFixture::shoot(*popover, QStringLiteral("popover-error"));
    QTest::keyClick(popover, Qt::Key_Space);
    QVERIFY(!popover->isVisible());
    shown.list.setCurrentEvent(9);
    QTest::keyClick(&shown.list, Qt::Key_Space);
    QVERIFY(popover->plainText().contains(QStringLiteral("47 72 c3 bc")));
    HistoryFixture::shoot(*popover, QStringLiteral("popover-data"));
    QTest::keyClick(popover, Qt::Key_Escape);
    QVERIFY(!popover->isVisible());
}

void TestEventList::selectionSurvivesFilter()
{
    Shown shown;
    shown.recordScene();
    shown.list.refresh();
    shown.list.setCurrentEvent(8);
    QCOMPARE(shown.list.currentRow(), 8);
    trace::EventFilter filter;
    filter.families = trace::familyBit(trace::EventFamily::Trouble);
    shown.list.rows().setFilter(filter);
    shown.list.refresh();
    QCOMPARE(shown.list.rows().count(), quint64(2));
    QCOMPARE(shown.list.currentRow(), 1);
    shown.list.rows().setFilter({});
    shown.list.refresh();
    QCOMPARE(shown.list.currentRow(), 8);
}

void TestEventList::emptyStates()
{
    Shown shown;
    HistoryFixture::shoot(shown.list, QStringLiteral("events-empty"));
    auto *button = shown.list.findChild<QPushButton *>();
    QVERIFY(button->parentWidget()->isVisible());
    QVERIFY(!button->isVisible());
    shown.recordMany(3);
    trace::EventFilter filter;
    filter.words = {QStringLiteral("nothing has this")};
    shown.list.rows().setFilter(filter);
    shown.list.refresh();
    QVERIFY(button->isVisible());
    QSignalSpy spy(&shown.list, &EventList::clearFilterRequested);
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(spy.count(), 1);
    shown.list.rows().setFilter({});
    shown.list.refresh();
    QVERIFY(!button->isVisible());
}

void TestEventList::hostileTextIsBounded_data()
{
    QTest::addColumn<QByteArray>("bytes");
    for (const auto &[name, bytes] : test::hostileCorpus()) {
        QTest::newRow(name.constData()) << bytes;
    }
}

void TestEventList::hostileTextIsBounded()
{
    QFETCH(QByteArray, bytes);
    Shown shown;
    shown.addConnection(2, QString::fromUtf8(bytes));
    shown.record(net::EventKind::Data, 2, bytes);
    shown.record(net::EventKind::Renamed, 2, {}, QString::fromUtf8(bytes));
    QElapsedTimer clock;
    clock.start();
    shown.list.refresh();
    shown.list.grab();
    QVERIFY2(clock.elapsed() < 500, qPrintable(QString::number(clock.elapsed())));
    for (const qint64 row : {0, 1}) {
        const EventRowText &text = shown.list.rowText(row);
        for (const QString &cell : {text.object, text.detail}) {
            QVERIFY(cell.size() < 600);
            for (const QChar c : cell) {
                QVERIFY(c.unicode() >= 0x20 && c != u'\u202e' && c != u'\u200b' && c != u'\u2028');
            }
        }
    }
}

void TestEventList::columnsResizeAndPersist()
{
    Shown shown;
    shown.recordScene();
    shown.list.refresh();
    shown.list.resizeColumn(EventColumn::Object, 260);
    QCOMPARE(shown.list.columns().width(EventColumn::Object), 260);
    Shown other;
    QVERIFY(other.list.restoreState(shown.list.saveState()));
    QCOMPARE(other.list.columns().width(EventColumn::Object), 260);
    shown.list.fitColumn(EventColumn::Object);
    const int fitted = shown.list.columns().width(EventColumn::Object);
    QVERIFY(fitted < 260 && fitted > 40);
}

void TestEventList::millionsOfRowsStaySwift()
{
    Shown shown;
    shown.recordMany(1'000'000);
    shown.list.refresh();
    QTRY_COMPARE(shown.list.rows().count(), quint64(1'000'000));
    QElapsedTimer clock;
    clock.start();
    for (int i = 0; i < 20; ++i) {
        shown.bar()->setValue(shown.bar()->maximum() / 20 * i);
        shown.list.grab();
    }
    qInfo("20 scrolls with a grab each: %lld ms", clock.elapsed());
    QVERIFY(clock.elapsed() < 2000);
}

QTEST_MAIN(TestEventList)
#include "tst_eventlist.moc"
