#include "app/headless/terminaltext.h"

#include <QList>
#include <QTest>

using swb::app::TerminalText;

/** Received bytes as a terminal gets them, whole and cut into pieces. */
class TestTerminalText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsBytes_data();
    void showsBytes();
    void doesNotDependOnTheCut_data() { showsBytes_data(); }
    void doesNotDependOnTheCut();
    void showsLongLines();
};

void TestTerminalText::showsBytes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("shown");

    QTest::newRow("text") << QByteArray("hello\nworld\n") << QByteArray("hello\nworld\n");
    QTest::newRow("tab") << QByteArray("a\tb") << QByteArray("a\tb");
    QTest::newRow("CR LF") << QByteArray("a\r\nb\r\n") << QByteArray("a\nb\n");
    QTest::newRow("lone CR") << QByteArray("a\rb\r") << QByteArray("a\\rb\\r");
    QTest::newRow("CR CR LF") << QByteArray("a\r\r\nb") << QByteArray("a\\r\nb");
    QTest::newRow("escape") << QByteArray("\x1b[2J") << QByteArray("\\x1b[2J");
    QTest::newRow("UTF-8") << QByteArray("Gr\xc3\xbc\xc3\x9f"
                                         "e \xf0\x9f\x98\x80")
                           << QByteArray("Gr\xc3\xbc\xc3\x9f"
                                         "e \xf0\x9f\x98\x80");
    QTest::newRow("not UTF-8") << QByteArray("a\xff\xfe"
                                             "b\xc3")
                               << QByteArray("a\\xff\\xfe"
                                             "b\\xc3");
    QTest::newRow("blank lines") << QByteArray("\n\n\t\n") << QByteArray("\n\n\t\n");
    QTest::newRow("nothing") << QByteArray() << QByteArray();
}

void TestTerminalText::showsBytes()
{
    QFETCH(QByteArray, bytes);
    TerminalText text;
    QByteArray shown = text.shown(bytes);
    shown += text.rest();
    QTEST(shown, "shown");
}

void TestTerminalText::doesNotDependOnTheCut()
{
    QFETCH(QByteArray, bytes);
    TerminalText text;
    QByteArray shown;
    for (const char byte : std::as_const(bytes)) {
        shown += text.shown(QByteArray(1, byte));
    }
    shown += text.rest();
    QTEST(shown, "shown");
}

void TestTerminalText::showsLongLines()
{
    const QByteArray line(1000000, 'x');
    TerminalText text;
    QByteArray shown = text.shown(line);
    shown += text.rest();
    QVERIFY(shown == line);
}

QTEST_GUILESS_MAIN(TestTerminalText)

#include "tst_terminaltext.moc"
