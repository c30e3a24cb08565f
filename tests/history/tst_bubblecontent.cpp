#include "ui/history/bubblecontent.h"

#include <QElapsedTimer>
#include <QTest>

using namespace swb::ui;
using Form = BubbleContent::Form;

namespace {

/** The text with its dim parts in brackets and one line per element. */
QStringList shown(const BubbleContent &content)
{
    QString text = content.text;
    for (auto it = content.dims.crbegin(); it != content.dims.crend(); ++it) {
        text.insert(it->start + it->length, u']');
        text.insert(it->start, u'[');
    }
    return text.split(QChar(QChar::LineSeparator));
}

BubbleContent contentOf(const QByteArray &bytes, const BubbleOptions &options = {})
{
    return bubbleContent(bytes, bytes.size(), options);
}

} // namespace

class TestBubbleContent : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shows_data();
    void shows();
    void knowsText_data();
    void knowsText();
    void largeItemsFold();
    void manyLinesFold();
    void leftOutBytesAreCounted();
    void hostileBytesAreBounded_data();
    void hostileBytesAreBounded();
};

void TestBubbleContent::shows_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("controls");
    QTest::addColumn<bool>("hex");
    QTest::addColumn<QStringList>("lines");

    QTest::newRow("empty") << QByteArray() << true << false << QStringList{QString()};
    QTest::newRow("line") << QByteArray("Gr\xc3\xbc\xc3\x9f"
                                        "e\n")
                          << true << false << QStringList{QStringLiteral("Gr\u00fc\u00dfe[\\n]")};
    QTest::newRow("line, breaks hidden") << QByteArray("a\r\nb\r\n") << false << false
                                         << QStringList{QStringLiteral("a"), QStringLiteral("b")};
    QTest::newRow("lines") << QByteArray("a\nb") << true << false
                           << QStringList{QStringLiteral("a[\\n]"), QStringLiteral("b")};
    QTest::newRow("carriage return")
        << QByteArray("abcd\r\n") << true << false << QStringList{QStringLiteral("abcd[\\r][\\n]")};
    QTest::newRow("escape sequence stays visible") << QByteArray("abc\x1b[0m") << false << false
                                                   << QStringList{QStringLiteral("abc[\\x1b][0m")};
    QTest::newRow("binary")
        << QByteArray("\x00\xff"
                      "A",
               3)
        << true << false
        << QStringList{QStringLiteral(
               "[00  ]00 ff 41                                       [  \u2502 \u00b7\u00b7A]")};
    QTest::newRow("hex of text")
        << QByteArray("A") << true << true
        << QStringList{
               QStringLiteral("[00  ]41                                             [  \u2502 A]")};
}

void TestBubbleContent::shows()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, controls);
    QFETCH(bool, hex);
    QFETCH(QStringList, lines);

    BubbleOptions options;
    options.controlCharacters = controls;
    options.hex = hex;
    const BubbleContent content = contentOf(bytes, options);
    QStringList found = shown(content);
    QStringList squeezed;
    for (const QString &line : found) {
        squeezed.append(line.simplified());
    }
    for (QString &line : lines) {
        line = line.simplified();
    }
    QCOMPARE(squeezed, lines);
    QCOMPARE(content.hiddenBytes, qint64(0));
}

void TestBubbleContent::knowsText_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("isText");
    QTest::newRow("empty") << QByteArray() << true;
    QTest::newRow("ascii") << QByteArray("GET / HTTP/1.1\r\n\r\n") << true;
    QTest::newRow("colours") << QByteArray("\x1b[31mred\x1b[0m") << true;
    QTest::newRow("cut at the end") << QByteArray("abc\xc3") << true;
    QTest::newRow("cut at the start") << QByteArray("\xbc"
                                                    "abc")
                                      << true;
    QTest::newRow("latin1") << QByteArray("Gr\xfc\xdf"
                                          "e")
                            << false;
    QTest::newRow("overlong") << QByteArray("\xc0\x80") << false;
    QTest::newRow("zeros") << QByteArray(16, '\0') << false;
    QTest::newRow("continuations only") << QByteArray("\x80\x80") << false;
}

void TestBubbleContent::knowsText()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, isText);
    QCOMPARE(isMostlyText(bytes), isText);
}

void TestBubbleContent::largeItemsFold()
{
    const QByteArray bytes(131072, 'x');
    BubbleOptions options;
    BubbleContent content = contentOf(bytes, options);
    QCOMPARE(content.form, Form::Folded);
    QVERIFY(content.canFold);
    QVERIFY(content.text.size() < 100);
    options.unfolded = true;
    content = contentOf(bytes, options);
    QCOMPARE(content.form, Form::Text);
    QVERIFY(content.canFold);
    QCOMPARE(content.text.size(), unfoldedBytes);
    QCOMPARE(content.hiddenBytes, qint64(131072 - unfoldedBytes));
    QVERIFY(!content.wasCut);
}

void TestBubbleContent::manyLinesFold()
{
    QCOMPARE(contentOf(QByteArray("x\n").repeated(12)).form, Form::Text);
    QCOMPARE(contentOf(QByteArray("x\n").repeated(13)).form, Form::Folded);
}

void TestBubbleContent::leftOutBytesAreCounted()
{
    // Only a preview was kept.
    const BubbleContent content = bubbleContent(QByteArray("first"), 1000, {});
    QCOMPARE(content.form, Form::Text);
    QCOMPARE(content.hiddenBytes, qint64(995));
    QVERIFY(content.wasCut);
}

void TestBubbleContent::hostileBytesAreBounded_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("1 MB line") << QByteArray(1 << 20, 'A');
    QTest::newRow("1 MB of breaks") << QByteArray(1 << 20, '\n');
    QTest::newRow("combining marks") << (QByteArray("e") + QByteArray("\xcc\x81").repeated(100000));
    QTest::newRow("bidi") << QByteArray("\xe2\x80\xae").repeated(100000);
    QTest::newRow("markup") << QByteArray("<b>").repeated(20000);
    QTest::newRow("zeros") << QByteArray(1 << 20, '\0');
    QTest::newRow("escapes") << QByteArray("\x1b]0;x\x07").repeated(50000);
}

void TestBubbleContent::hostileBytesAreBounded()
{
    QFETCH(QByteArray, bytes);
    for (const bool hex : {false, true}) {
        for (const bool unfolded : {false, true}) {
            BubbleOptions options;
            options.hex = hex;
            options.unfolded = unfolded;
            const BubbleContent content = contentOf(bytes, options);
            QVERIFY(content.text.size() < 8 * unfoldedBytes);
            QVERIFY(!content.text.contains(u'\u202e'));
            QVERIFY(!content.text.contains(u'\n'));
        }
    }
}

QTEST_APPLESS_MAIN(TestBubbleContent)
#include "tst_bubblecontent.moc"
