#include "engine/trace/displaytext.h"

#include <QTest>

using namespace swb::trace;

namespace {

/** The text with every escape in angle brackets, so that tables show what is painted dim. */
QString marked(const DisplayText &shown)
{
    QString result;
    qsizetype done = 0;
    for (const DisplayText::Escape &escape : shown.escapes) {
        result += QStringView(shown.text).sliced(done, escape.start - done);
        result += u'<';
        result += QStringView(shown.text).sliced(escape.start, escape.length);
        result += u'>';
        done = escape.start + escape.length;
    }
    return result + QStringView(shown.text).sliced(done);
}

QList<char32_t> hostileCharacters()
{
    QList<char32_t> all;
    for (char32_t c = 0; c < 0x20; ++c)
        all.append(c);
    for (char32_t c = 0x7f; c <= 0x9f; ++c)
        all.append(c);
    const QList<char32_t> invisible{0x061c, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x2028, 0x2029,
        0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2060, 0x2066, 0x2067, 0x2068, 0x2069, 0xfeff,
        0x00ad};
    return all + invisible;
}

/** QString::fromUcs4() would take U+FEFF as a byte order mark and leave it out. */
QString asString(char32_t c)
{
    return QStringView(QChar::fromUcs4(c)).toString();
}

bool isSafe(const QString &text)
{
    for (const char32_t c : text.toUcs4()) {
        const QChar::Category category = QChar::category(c);
        if (category == QChar::Other_Control || category == QChar::Other_Format
            || category == QChar::Other_PrivateUse || category == QChar::Other_NotAssigned
            || category == QChar::Other_Surrogate || category == QChar::Separator_Line
            || category == QChar::Separator_Paragraph)
            return false;
    }
    return true;
}

QByteArray repeated(const QByteArray &unit, qsizetype times)
{
    return unit.repeated(times);
}

} // namespace

class TestDisplayText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsBytes_data();
    void showsBytes();
    void showsText_data();
    void showsText();
    void escapesEveryHostileCharacter();
    void isBounded_data();
    void isBounded();
    void neverSplitsAPiece_data();
    void neverSplitsAPiece();
    void isSafeForEveryCodePoint();
    void isSafeForRandomBytes();
    void recognisesText_data();
    void recognisesText();
};

void TestDisplayText::showsBytes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<TextEncoding>("encoding");
    QTest::addColumn<QString>("expected");

    const TextEncoding utf8 = TextEncoding::Utf8;
    QTest::newRow("empty") << QByteArray() << utf8 << QString();
    QTest::newRow("plain") << QByteArray("GET / HTTP/1.1") << utf8
                           << QStringLiteral("GET / HTTP/1.1");
    QTest::newRow("lines") << QByteArray("a\r\nb\tc") << utf8
                           << QStringLiteral("a<\\r><\\n>b<\\t>c");
    QTest::newRow("controls") << QByteArray("\0\x1b[31m\x7f", 7) << utf8
                              << QStringLiteral("<\\0><\\x1b>[31m<\\x7f>");
    QTest::newRow("backslash stays") << QByteArray("a\\nb") << utf8 << QStringLiteral("a\\nb");
    QTest::newRow("markup stays") << QByteArray("<b>&amp;") << utf8 << QStringLiteral("<b>&amp;");
    QTest::newRow("letters") << QByteArray("h\xc3\xa9llo \xe2\x82\xac \xf0\x9f\x98\x80") << utf8
                             << QStringLiteral(u"h\u00e9llo \u20ac \U0001f600");
    QTest::newRow("C1 in UTF-8") << QByteArray("\xc2\x85") << utf8 << QStringLiteral("<\\u0085>");
    QTest::newRow("stray continuation")
        << QByteArray("a\x80z") << utf8 << QStringLiteral("a<\\x80>z");
    QTest::newRow("never valid") << QByteArray("\xc0\xc1\xf5\xff") << utf8
                                 << QStringLiteral("<\\xc0><\\xc1><\\xf5><\\xff>");
    QTest::newRow("overlong slash")
        << QByteArray("\xe0\x80\xaf") << utf8 << QStringLiteral("<\\xe0><\\x80><\\xaf>");
    QTest::newRow("encoded surrogate")
        << QByteArray("\xed\xa0\x80") << utf8 << QStringLiteral("<\\xed><\\xa0><\\x80>");
    QTest::newRow("above U+10FFFF")
        << QByteArray("\xf4\x90\x80\x80") << utf8 << QStringLiteral("<\\xf4><\\x90><\\x80><\\x80>");
    QTest::newRow("cut off") << QByteArray("ab\xe2\x82") << utf8
                             << QStringLiteral("ab<\\xe2><\\x82>");
    QTest::newRow("broken off") << QByteArray("\xe2\x82"
                                              "a")
                                << utf8 << QStringLiteral("<\\xe2><\\x82>a");
    QTest::newRow("right to left override")
        << QByteArray("exe.\xe2\x80\xaegpj") << utf8 << QStringLiteral("exe.<\\u202e>gpj");
    QTest::newRow("byte order mark")
        << QByteArray("\xef\xbb\xbfhi") << utf8 << QStringLiteral("<\\ufeff>hi");
    QTest::newRow("private use") << QByteArray("\xee\x80\x80") << utf8
                                 << QStringLiteral("<\\ue000>");
    QTest::newRow("unassigned") << QByteArray("\xf3\xa0\x80\x80") << utf8
                                << QStringLiteral("<\\u{e0000}>");
    QTest::newRow("variation selector")
        << QByteArray("a\xef\xb8\x8f") << utf8 << QStringLiteral("a<\\ufe0f>");

    QTest::newRow("Latin-1") << QByteArray("\xe9\x85\n") << TextEncoding::Latin1
                             << QStringLiteral(u"\u00e9<\\x85><\\n>");
    QTest::newRow("ASCII") << QByteArray("a\xe9") << TextEncoding::Ascii
                           << QStringLiteral("a<\\xe9>");
    QTest::newRow("binary") << QByteArray("a\xc3\xa9\x7f") << TextEncoding::Binary
                            << QStringLiteral("a<\\xc3><\\xa9><\\x7f>");
    QTest::newRow("UTF-16") << QByteArray("h\0\xe9\0\x3d\xd8\x00\xde", 8) << TextEncoding::Utf16le
                            << QStringLiteral(u"h\u00e9\U0001f600");
    QTest::newRow("UTF-16 broken") << QByteArray("\x3d\xd8h\0\x00\xde!", 7) << TextEncoding::Utf16le
                                   << QStringLiteral("<\\ud83d>h<\\ude00><\\x21>");
}

void TestDisplayText::showsBytes()
{
    QFETCH(QByteArray, bytes);
    QFETCH(TextEncoding, encoding);
    QFETCH(QString, expected);

    const DisplayText shown = displayText(bytes, 1000, encoding);
    QCOMPARE(marked(shown), expected);
    QCOMPARE(shown.consumed, bytes.size());
    QVERIFY(!shown.truncated);
}

void TestDisplayText::showsText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");

    const QString acute(QChar(0x301));
    const QString escaped = QStringLiteral("<\\u0301>");
    QTest::newRow("path") << QStringLiteral("/tmp/a b") << QStringLiteral("/tmp/a b");
    QTest::newRow("new line in a name") << QStringLiteral("a\nb") << QStringLiteral("a<\\n>b");
    QTest::newRow("lone surrogates")
        << QString(QChar(0xd800)) + u'a' + QChar(0xdc00) << QStringLiteral("<\\ud800>a<\\udc00>");
    QTest::newRow("eight marks") << u'e' + acute.repeated(8) << u'e' + acute.repeated(8);
    QTest::newRow("ten marks") << u'e' + acute.repeated(10) + u'f'
                               << u'e' + acute.repeated(8) + escaped.repeated(2) + u'f';
    QTest::newRow("mark without a letter") << QString(acute + u'a') << QString(escaped + u'a');
    QTest::newRow("mark after an escape")
        << QString(u'\n' + acute) << QString(QStringLiteral("<\\n>") + escaped);
    QTest::newRow("new letter, new run") << QString(u'e' + acute.repeated(8)).repeated(2)
                                         << QString(u'e' + acute.repeated(8)).repeated(2);
}

void TestDisplayText::showsText()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);

    const DisplayText shown = displayText(text, 1000);
    QCOMPARE(marked(shown), expected);
    QCOMPARE(shown.consumed, text.size());
    QVERIFY(!shown.truncated);
}

void TestDisplayText::escapesEveryHostileCharacter()
{
    const QList<char32_t> hostile = hostileCharacters();
    QCOMPARE(hostile.size(), 65 + 20);
    for (const char32_t c : hostile) {
        const QString text = u'a' + asString(c) + u'b';
        for (const DisplayText &shown : {displayText(text), displayText(text.toUtf8(), 100)}) {
            QCOMPARE(shown.escapes.size(), 1);
            QCOMPARE(shown.escapes[0].start, 1);
            QCOMPARE(shown.escapes[0].length, shown.text.size() - 2);
            QVERIFY(shown.text.startsWith(QStringLiteral("a\\")) && shown.text.endsWith(u'b'));
            QVERIFY2(isSafe(shown.text), qPrintable(shown.text));
        }
    }
}

void TestDisplayText::isBounded_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("1 MB line") << repeated("a", 1 << 20);
    QTest::newRow("100,000 combining marks") << "e" + repeated("\xcc\x81", 100000);
    QTest::newRow("1,000,000 tabs") << repeated("\t", 1000000);
    QTest::newRow("1 MB of NUL") << QByteArray(1 << 20, '\0');
    QTest::newRow("1 MB of 0xff") << QByteArray(1 << 20, '\xff');
    QTest::newRow("nested tags") << repeated("<b>", 20000);
    QTest::newRow("emoji") << repeated("\xf0\x9f\x98\x80", 100000);
    QTest::newRow("bidi") << repeated("\xe2\x80\xae", 100000);
}

void TestDisplayText::isBounded()
{
    QFETCH(QByteArray, bytes);
    for (const qsizetype limit : {0, 1, 7, 256, 4096}) {
        const DisplayText shown = displayText(bytes, limit);
        QVERIFY(shown.text.size() <= limit);
        QVERIFY(shown.consumed <= 4 * limit);
        QVERIFY(shown.escapes.size() <= limit / 2);
        QVERIFY(shown.truncated);
        QVERIFY(isSafe(shown.text));
    }
    QVERIFY(displayText(bytes, -5).text.isEmpty());
}

void TestDisplayText::neverSplitsAPiece_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("limit");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<int>("consumed");
    QTest::newRow("escape") << QStringLiteral("a\nb") << 2 << QStringLiteral("a") << 1;
    QTest::newRow("escape fits") << QStringLiteral("a\nb") << 3 << QStringLiteral("a<\\n>") << 2;
    QTest::newRow("pair") << QStringLiteral(u"a\U0001f600") << 2 << QStringLiteral("a") << 1;
    QTest::newRow("pair fits") << QStringLiteral(u"\U0001f600b") << 2
                               << QStringLiteral(u"\U0001f600") << 2;
}

void TestDisplayText::neverSplitsAPiece()
{
    QFETCH(QString, text);
    QFETCH(int, limit);
    QFETCH(QString, expected);
    QFETCH(int, consumed);
    const DisplayText shown = displayText(text, limit);
    QCOMPARE(marked(shown), expected);
    QCOMPARE(shown.consumed, consumed);
    QVERIFY(shown.truncated);
}

void TestDisplayText::isSafeForEveryCodePoint()
{
    for (char32_t c = 0; c <= 0x10ffff; ++c) {
        if (QChar::isSurrogate(c))
            continue;
        const QString text = u'a' + asString(c);
        const DisplayText shown = displayText(text, 32);
        if (!isSafe(shown.text) || shown.consumed != text.size() || shown.text.size() < 2)
            QFAIL(qPrintable(QString::number(static_cast<uint>(c), 16)));
    }
}

void TestDisplayText::isSafeForRandomBytes()
{
    quint32 state = 12345;
    const auto next = [&state] {
        state = state * 1664525U + 1013904223U;
        return state >> 24;
    };
    const TextEncoding encodings[] = {TextEncoding::Utf8, TextEncoding::Utf16le,
        TextEncoding::Latin1, TextEncoding::Ascii, TextEncoding::Binary};
    for (int round = 0; round < 5000; ++round) {
        QByteArray bytes;
        for (quint32 left = next() % 64; left > 0; --left)
            bytes.append(static_cast<char>(next()));
        for (const TextEncoding encoding : encodings) {
            const DisplayText shown = displayText(bytes, 1000, encoding);
            QVERIFY(isSafe(shown.text));
            QCOMPARE(shown.consumed, bytes.size());
            const DisplayText part = displayText(bytes, 10, encoding);
            QVERIFY(shown.text.startsWith(part.text));
            QVERIFY(part.text.size() <= 10);
        }
    }
}

void TestDisplayText::recognisesText_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<TextEncoding>("encoding");
    QTest::addColumn<bool>("expected");
    const TextEncoding utf8 = TextEncoding::Utf8;
    QTest::newRow("empty") << QByteArray() << utf8 << true;
    QTest::newRow("lines") << QByteArray("a\r\n\tb\f\v") << utf8 << true;
    QTest::newRow("letters") << QByteArray("h\xc3\xa9") << utf8 << true;
    QTest::newRow("goes on in the next chunk") << QByteArray("h\xc3") << utf8 << true;
    QTest::newRow("NUL") << QByteArray("a\0b", 3) << utf8 << false;
    QTest::newRow("escape") << QByteArray("\x1b[0m") << utf8 << false;
    QTest::newRow("C1") << QByteArray("\xc2\x85") << utf8 << false;
    QTest::newRow("invalid") << QByteArray("a\xff") << utf8 << false;
    QTest::newRow("Latin-1") << QByteArray("a\xff") << TextEncoding::Latin1 << true;
    QTest::newRow("ASCII") << QByteArray("a\xff") << TextEncoding::Ascii << false;
    QTest::newRow("UTF-16") << QByteArray("a\0b\0", 4) << TextEncoding::Utf16le << true;
    QTest::newRow("UTF-16 half a pair")
        << QByteArray("\x00\xde", 2) << TextEncoding::Utf16le << false;
}

void TestDisplayText::recognisesText()
{
    QFETCH(QByteArray, bytes);
    QFETCH(TextEncoding, encoding);
    QFETCH(bool, expected);
    QCOMPARE(looksLikeText(bytes, encoding), expected);
}

QTEST_GUILESS_MAIN(TestDisplayText)

#include "tst_displaytext.moc"
