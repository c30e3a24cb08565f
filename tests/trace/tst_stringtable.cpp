#include "engine/trace/stringtable.h"

#include <QList>
#include <QTest>

#include <thread>

using namespace swb::trace;

class TestStringTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesEqualStringsOneNumber();
    void answersUnknownNumbers();
    void cutsVeryLongStrings();
    void servesTwoThreads();
};

void TestStringTable::givesEqualStringsOneNumber()
{
    StringTable table;
    const StringId first = table.intern(u"127.0.0.1");
    const StringId second = table.intern(u"::1");
    QVERIFY(first != second);
    QCOMPARE(table.intern(QStringLiteral("127.0.0.1")), first);
    QCOMPARE(table.intern(u""), StringId::Empty);
    QCOMPARE(table.text(first), QStringLiteral("127.0.0.1"));
    QCOMPARE(table.text(second), QStringLiteral("::1"));
    QCOMPARE(table.size(), 3U);
}

void TestStringTable::answersUnknownNumbers()
{
    const StringTable table;
    QCOMPARE(table.text(StringId::Empty), QString());
    QCOMPARE(table.text(static_cast<StringId>(99)), QString());
}

void TestStringTable::cutsVeryLongStrings()
{
    StringTable table;
    const QString text(100000, u'x');
    const StringId id = table.intern(text);
    QCOMPARE(table.text(id), text.left(StringTable::longest));
    QCOMPARE(table.intern(text), id);
}

void TestStringTable::servesTwoThreads()
{
    constexpr int count = 20000;
    StringTable table;
    QList<StringId> mine(count);
    QList<StringId> theirs(count);
    const auto internAll = [&table](QList<StringId> &ids, int step) {
        for (int i = 0; i < count; ++i) {
            const int number = (i * step) % count;
            const QString text = QString::number(number);
            ids[number] = table.intern(text);
            if (table.text(ids[number]) != text)
                ids[number] = StringId::Empty;
        }
    };
    std::thread other([&] { internAll(theirs, 7); });
    internAll(mine, 1);
    other.join();
    QCOMPARE(mine, theirs);
    QCOMPARE(table.size(), quint32(count) + 1);
    QVERIFY(!mine.contains(StringId::Empty));
}

QTEST_GUILESS_MAIN(TestStringTable)

#include "tst_stringtable.moc"
