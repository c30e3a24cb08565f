#include "ui/history/eventcolumns.h"

#include <QTest>

using namespace swb::ui;

class TestEventColumns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void detailTakesTheRest();
    void narrowListsLoseColumns();
    void positionsMapBack();
    void bordersResize();
    void detailStaysVisible();
    void stateSurvives();
    void brokenStateIsRefused_data();
    void brokenStateIsRefused();
};

void TestEventColumns::detailTakesTheRest()
{
    EventColumns columns;
    columns.setTotalWidth(1200);
    const QRect bytes = columns.cell(EventColumn::Bytes, 0, 23);
    QCOMPARE(bytes.right() + 1, 1200 - EventColumns::gutter);
    const int detail = columns.width(EventColumn::Detail);
    columns.setTotalWidth(1300);
    QCOMPARE(columns.width(EventColumn::Detail), detail + 100);
}

void TestEventColumns::narrowListsLoseColumns()
{
    EventColumns columns;
    columns.setTotalWidth(1200);
    QVERIFY(columns.isVisible(EventColumn::SinceLast));
    QVERIFY(columns.showsMicroseconds());
    QCOMPARE(columns.visibleCount(), eventColumnCount);
    columns.setTotalWidth(EventColumns::narrowWidth - 1);
    QVERIFY(!columns.isVisible(EventColumn::SinceLast));
    QVERIFY(!columns.showsMicroseconds());
    QCOMPARE(columns.visibleCount(), eventColumnCount - 1);
    QCOMPARE(columns.visibleColumn(0), EventColumn::Time);
    QCOMPARE(columns.visibleColumn(1), EventColumn::Object);
    QCOMPARE(columns.visibleColumn(4), EventColumn::Bytes);
}

void TestEventColumns::positionsMapBack()
{
    EventColumns columns;
    for (const int width : {700, 1200}) {
        columns.setTotalWidth(width);
        for (int i = 0; i < columns.visibleCount(); ++i) {
            const EventColumn column = columns.visibleColumn(i);
            const QRect cell = columns.cell(column, 0, 23);
            QCOMPARE(columns.columnAt(cell.left()), column);
            QCOMPARE(columns.columnAt(cell.right()), column);
        }
        QVERIFY(!columns.columnAt(0));
        QVERIFY(!columns.columnAt(width));
    }
}

void TestEventColumns::bordersResize()
{
    EventColumns columns;
    columns.setTotalWidth(1200);
    const int border = columns.borderX(EventColumn::Object);
    QCOMPARE(columns.borderAt(border + 3), EventColumn::Object);
    QVERIFY(!columns.borderAt(border + 20));
    const int event = columns.left(EventColumn::Event);
    columns.resize(EventColumn::Object, columns.width(EventColumn::Object) + 30);
    QCOMPARE(columns.left(EventColumn::Event), event + 30);
    columns.resize(EventColumn::Object, 1);
    QVERIFY(columns.width(EventColumn::Object) >= 40);
}

void TestEventColumns::detailStaysVisible()
{
    EventColumns columns;
    columns.setTotalWidth(1000);
    columns.resize(EventColumn::Event, 1900);
    const QRect bytes = columns.cell(EventColumn::Bytes, 0, 23);
    QVERIFY(bytes.right() < 1000);
    QVERIFY(columns.width(EventColumn::Detail) >= 80);
}

void TestEventColumns::stateSurvives()
{
    EventColumns columns;
    columns.setTotalWidth(1400);
    columns.resize(EventColumn::Object, 222);
    EventColumns other;
    other.setTotalWidth(1400);
    QVERIFY(other.restoreState(columns.saveState()));
    QCOMPARE(other.width(EventColumn::Object), 222);
    // Only what the person chose is kept; defaults may follow the font.
    other.setDefaults({100, 90, 100, 100, 0, 60});
    QCOMPARE(other.width(EventColumn::Object), 222);
    QCOMPARE(other.width(EventColumn::SinceLast), 90);
}

void TestEventColumns::brokenStateIsRefused_data()
{
    QTest::addColumn<QByteArray>("state");
    EventColumns columns;
    columns.resize(EventColumn::Object, 222);
    const QByteArray good = columns.saveState();
    QByteArray huge = good;
    huge[4] = 0x7f;
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("cut") << good.left(good.size() - 3);
    QTest::newRow("foreign") << QByteArray(64, 'x');
    QTest::newRow("huge width") << huge;
}

void TestEventColumns::brokenStateIsRefused()
{
    QFETCH(QByteArray, state);
    EventColumns columns;
    const QByteArray before = columns.saveState();
    QVERIFY(!columns.restoreState(state));
    QCOMPARE(columns.saveState(), before);
}

QTEST_APPLESS_MAIN(TestEventColumns)
#include "tst_eventcolumns.moc"
