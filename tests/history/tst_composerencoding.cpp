#include "ui/history/composerencoding.h"

#include <QTest>

using namespace swb::ui;

class TestComposerEncoding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void encodes_data();
    void encodes();
    void refuses_data();
    void refuses();
    void showsFirstBytes();
    void namesEveryChoice();
};

void TestComposerEncoding::encodes_data()
{
    QTest::addColumn<QString>("input");
    QTest::addColumn<ComposerEncoding>("encoding");
    QTest::addColumn<LineEnding>("ending");
    QTest::addColumn<QByteArray>("hex");

    using E = ComposerEncoding;
    using L = LineEnding;
    const QString umlaut = QStringLiteral("\u00fc");
    QTest::newRow("empty") << QString() << E::Utf8 << L::None << QByteArray();
    QTest::newRow("empty with LF") << QString() << E::Utf8 << L::Lf << QByteArray("0a");
    QTest::newRow("utf8") << umlaut << E::Utf8 << L::None << QByteArray("c3bc");
    QTest::newRow("utf8 CR LF") << umlaut << E::Utf8 << L::CrLf << QByteArray("c3bc0d0a");
    QTest::newRow("utf8 NUL") << umlaut << E::Utf8 << L::Nul << QByteArray("c3bc00");
    QTest::newRow("utf8 emoji") << QStringLiteral("\U0001F600") << E::Utf8 << L::None
                                << QByteArray("f09f9880");
    QTest::newRow("utf16le") << umlaut << E::Utf16le << L::Lf << QByteArray("fc000a00");
    QTest::newRow("latin1") << umlaut << E::Latin1 << L::None << QByteArray("fc");
    QTest::newRow("ascii") << QStringLiteral("a~") << E::Ascii << L::None << QByteArray("617e");
    QTest::newRow("inner breaks, LF")
        << QStringLiteral("a\nb") << E::Utf8 << L::Lf << QByteArray("610a620a");
    QTest::newRow("inner breaks, CR LF")
        << QStringLiteral("a\nb") << E::Utf8 << L::CrLf << QByteArray("610d0a620d0a");
    QTest::newRow("hex") << QStringLiteral("00 fF\n7e") << E::Hex << L::None
                         << QByteArray("00ff7e");
    QTest::newRow("hex LF") << QStringLiteral("41") << E::Hex << L::Lf << QByteArray("410a");
    QTest::newRow("base64") << QStringLiteral("AP9+") << E::Base64 << L::None
                            << QByteArray("00ff7e");
    QTest::newRow("base64 padded")
        << QStringLiteral("QQ==") << E::Base64 << L::None << QByteArray("41");
    QTest::newRow("base64 unpadded")
        << QStringLiteral("QUI") << E::Base64 << L::None << QByteArray("4142");
    QTest::newRow("base64 url") << QStringLiteral("_-8") << E::Base64 << L::None
                                << QByteArray("ffef");
}

void TestComposerEncoding::encodes()
{
    QFETCH(QString, input);
    QFETCH(ComposerEncoding, encoding);
    QFETCH(LineEnding, ending);
    QFETCH(QByteArray, hex);

    const EncodedInput result = encodeInput(input, encoding, ending);
    QCOMPARE(result.error, QString());
    QCOMPARE(result.bytes.toHex(), hex);
}

void TestComposerEncoding::refuses_data()
{
    QTest::addColumn<QString>("input");
    QTest::addColumn<ComposerEncoding>("encoding");
    QTest::addColumn<QString>("mentions");

    using E = ComposerEncoding;
    QTest::newRow("hex letter") << QStringLiteral("0g") << E::Hex << QStringLiteral("g ");
    QTest::newRow("hex half") << QStringLiteral("41 4") << E::Hex << QStringLiteral("two");
    QTest::newRow("hex bidi") << QStringLiteral("\u202e") << E::Hex << QStringLiteral("\\u202e");
    QTest::newRow("base64 sign") << QStringLiteral("A*==") << E::Base64 << QStringLiteral("base64");
    QTest::newRow("base64 single")
        << QStringLiteral("QUJDR") << E::Base64 << QStringLiteral("base64");
    QTest::newRow("base64 beyond ASCII")
        << QStringLiteral("\u00fc\u00fc\u00fc\u00fc") << E::Base64 << QStringLiteral("base64");
    QTest::newRow("latin1 euro") << QStringLiteral("5 \u20ac") << E::Latin1
                                 << QStringLiteral("latin1");
    QTest::newRow("ascii umlaut") << QStringLiteral("\u00fc") << E::Ascii
                                  << QStringLiteral("ascii");
}

void TestComposerEncoding::refuses()
{
    QFETCH(QString, input);
    QFETCH(ComposerEncoding, encoding);
    QFETCH(QString, mentions);

    const EncodedInput result = encodeInput(input, encoding, LineEnding::Lf);
    QVERIFY(!result.isValid());
    QVERIFY(result.bytes.isEmpty());
    QVERIFY2(result.error.contains(mentions), qPrintable(result.error));
}

void TestComposerEncoding::showsFirstBytes()
{
    QCOMPARE(firstBytesText(QByteArrayView(), 4), QString());
    QCOMPARE(firstBytesText(QByteArray("abc"), 4), QStringLiteral("61 62 63"));
    QCOMPARE(firstBytesText(QByteArray("abcd"), 4), QStringLiteral("61 62 63 64"));
    QCOMPARE(firstBytesText(QByteArray("abcde"), 4), QStringLiteral("61 62 63 64 \u2026"));
}

void TestComposerEncoding::namesEveryChoice()
{
    for (const ComposerEncoding encoding : composerEncodings()) {
        QVERIFY(!encodingName(encoding).isEmpty());
    }
    for (const LineEnding ending : lineEndings()) {
        QVERIFY(!lineEndingName(ending).isEmpty());
    }
}

QTEST_APPLESS_MAIN(TestComposerEncoding)
#include "tst_composerencoding.moc"
