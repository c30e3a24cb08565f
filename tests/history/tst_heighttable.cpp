#include "ui/history/heighttable.h"

#include <QTest>

using namespace swb::ui;

class TestHeightTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void emptyTable();
    void mapsBothWays();
    void hiddenItemsAreSkipped();
    void survivesRemoval();
};

void TestHeightTable::emptyTable()
{
    HeightTable table;
    QCOMPARE(table.itemAt(0), qsizetype(-1));
    QCOMPARE(table.total(), 0);
    QCOMPARE(table.top(0), 0);
}

void TestHeightTable::mapsBothWays()
{
    HeightTable table;
    for (int i = 0; i < 3000; ++i) {
        table.append(10);
    }
    table.set(700, 100);
    table.set(0, 3);
    QCOMPARE(table.total(), qint64(3000 * 10 + 90 - 7));
    qint64 y = 0;
    for (qsizetype i = 0; i < table.count(); ++i) {
        QCOMPARE(table.top(i), y);
        QCOMPARE(table.itemAt(y), i);
        QCOMPARE(table.itemAt(y + table.height(i) - 1), i);
        y += table.height(i);
    }
    QCOMPARE(table.top(table.count()), table.total());
    QCOMPARE(table.itemAt(-5), qsizetype(0));
    QCOMPARE(table.itemAt(table.total() + 5), table.count() - 1);
}

void TestHeightTable::hiddenItemsAreSkipped()
{
    HeightTable table;
    for (const int height : {0, 20, 0, 30}) {
        table.append(height);
    }
    QCOMPARE(table.itemAt(0), qsizetype(1));
    QCOMPARE(table.itemAt(20), qsizetype(3));
}

void TestHeightTable::survivesRemoval()
{
    HeightTable table;
    for (int i = 0; i < 1000; ++i) {
        table.append(i);
    }
    table.removeFirst(300);
    QCOMPARE(table.count(), qsizetype(700));
    QCOMPARE(table.height(0), 300);
    QCOMPARE(table.itemAt(table.top(650)), qsizetype(650));
    table.append(7);
    QCOMPARE(table.top(701) - table.top(700), qint64(7));
    table.removeFirst(5000);
    QCOMPARE(table.count(), qsizetype(0));
    QCOMPARE(table.total(), qint64(0));
}

QTEST_APPLESS_MAIN(TestHeightTable)
#include "tst_heighttable.moc"
