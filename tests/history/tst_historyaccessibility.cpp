#include "tests/history/historyfixture.h"
#include "ui/history/eventlist.h"
#include "ui/history/transcriptview.h"

#include <QAccessible>
#include <QTest>

using namespace swb;
using namespace swb::ui;
using test::HistoryFixture;

class TestHistoryAccessibility : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listIsATable();
    void cellsReadTheirText();
    void rowsCanBeSelected();
    void manyRowsStayBounded();
    void emptyListShowsItsWords();
    void transcriptIsAList();
};

void TestHistoryAccessibility::listIsATable()
{
    HistoryFixture fixture;
    EventList list(fixture.log, fixture.directory, fixture.theme);
    list.resize(1200, 300);
    list.show();
    fixture.recordScene();
    list.refresh();
    QAccessibleInterface *table = QAccessible::queryAccessibleInterface(&list);
    QVERIFY(table != nullptr);
    QCOMPARE(table->role(), QAccessible::Table);
    QCOMPARE(table->text(QAccessible::Name), QStringLiteral("Events"));
    QVERIFY(table->tableInterface() != nullptr);
    QCOMPARE(table->tableInterface()->rowCount(), static_cast<int>(fixture.log.count()));
    QCOMPARE(table->tableInterface()->columnCount(), 6);
    QCOMPARE(table->tableInterface()->columnDescription(4), QStringLiteral("Detail"));
}

void TestHistoryAccessibility::cellsReadTheirText()
{
    HistoryFixture fixture;
    EventList list(fixture.log, fixture.directory, fixture.theme);
    list.resize(1200, 300);
    list.show();
    fixture.recordScene();
    list.refresh();
    QAccessibleInterface *table = QAccessible::queryAccessibleInterface(&list);
    QAccessibleTableInterface *cells = table->tableInterface();
    QAccessibleInterface *title = cells->cellAt(1, 3);
    QCOMPARE(title->role(), QAccessible::Cell);
    QCOMPARE(title->text(QAccessible::Name), QStringLiteral("listening"));
    QCOMPARE(cells->cellAt(1, 2)->text(QAccessible::Name), QStringLiteral("echo"));
    QCOMPARE(table->child(1 * 6 + 3), title);
    QCOMPARE(table->indexOfChild(title), 1 * 6 + 3);
    QCOMPARE(title->parent(), table);
    QCOMPARE(title->tableCellInterface()->rowIndex(), 1);
    QVERIFY(cells->rowDescription(1).startsWith(QStringLiteral("echo, listening")));
    QVERIFY(cells->cellAt(-1, 0) == nullptr);
    QVERIFY(cells->cellAt(0, 6) == nullptr);
    const auto last = static_cast<int>(fixture.log.count()) - 1;
    QAccessibleInterface *shown = cells->cellAt(last, 3);
    QVERIFY(!shown->state().offscreen);
    const QPoint centre = shown->rect().center();
    QCOMPARE(table->childAt(centre.x(), centre.y()), shown);
    list.resize(700, 300);
    QCOMPARE(cells->columnCount(), 5);
    QCOMPARE(cells->cellAt(1, 1)->text(QAccessible::Name), QStringLiteral("echo"));
}

void TestHistoryAccessibility::rowsCanBeSelected()
{
    HistoryFixture fixture;
    EventList list(fixture.log, fixture.directory, fixture.theme);
    fixture.recordScene();
    list.refresh();
    QAccessibleTableInterface *cells
        = QAccessible::queryAccessibleInterface(&list)->tableInterface();
    QVERIFY(cells->selectRow(3));
    QCOMPARE(list.currentRow(), 3);
    QVERIFY(cells->isRowSelected(3));
    QCOMPARE(cells->selectedRows(), QList<int>{3});
    QVERIFY(cells->cellAt(3, 0)->state().selected);
    QVERIFY(!cells->selectRow(100'000));
}

void TestHistoryAccessibility::manyRowsStayBounded()
{
    HistoryFixture fixture;
    EventList list(fixture.log, fixture.directory, fixture.theme);
    fixture.recordMany(20'000);
    list.refresh();
    QTRY_COMPARE(list.rows().count(), quint64(20'000));
    QAccessibleInterface *table = QAccessible::queryAccessibleInterface(&list);
    for (int i = 0; i < table->childCount(); i += 7) {
        QVERIFY(table->child(i) != nullptr);
    }
    QCOMPARE(table->tableInterface()->cellAt(19'999, 2)->role(), QAccessible::Cell);
}

void TestHistoryAccessibility::emptyListShowsItsWords()
{
    HistoryFixture fixture;
    EventList list(fixture.log, fixture.directory, fixture.theme);
    list.show();
    QAccessibleInterface *table = QAccessible::queryAccessibleInterface(&list);
    QCOMPARE(table->tableInterface()->rowCount(), 0);
    for (int i = 0; i < table->childCount(); ++i) {
        QVERIFY(table->child(i) != nullptr);
    }
}

void TestHistoryAccessibility::transcriptIsAList()
{
    HistoryFixture fixture;
    fixture.write(2, QByteArrayLiteral("hi\n"));
    fixture.record(net::EventKind::Data, 2, QByteArrayLiteral("Gr\xc3\xbc\xc3\x9f\x65, Welt\n"));
    TranscriptView view(fixture.log, fixture.directory, fixture.theme);
    view.resize(900, 400);
    view.show();
    view.setObject(net::ObjectId(2));
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(&view);
    QCOMPARE(list->role(), QAccessible::List);
    QCOMPARE(list->childCount(), 2);
    QAccessibleInterface *received = list->child(1);
    QCOMPARE(received->role(), QAccessible::ListItem);
    const QString name = received->text(QAccessible::Name);
    QVERIFY2(name.startsWith(QStringLiteral("received 14 bytes at ")), qPrintable(name));
    QVERIFY2(name.endsWith(QStringLiteral(", Gr\u00fc\u00dfe, Welt\\n")), qPrintable(name));
    QCOMPARE(list->indexOfChild(received), 1);
    const QPoint centre = received->rect().center();
    QCOMPARE(list->childAt(centre.x(), centre.y()), received);
}

QTEST_MAIN(TestHistoryAccessibility)
#include "tst_historyaccessibility.moc"
