#include "ui/presentation/payloadtext.h"

#include <QTest>

using namespace swb::ui;

class PayloadText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wording_data();
    void wording();
};

void PayloadText::wording_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<qint64>("total");
    QTest::addColumn<QString>("text");
    const QByteArray greeting = QByteArrayLiteral("Gr\xc3\xbc\xc3\x9f"
                                                  "e, Welt\n");
    QTest::newRow("whole") << greeting << qint64(greeting.size())
                           << QStringLiteral("\u201cGr\u00fc\u00dfe, Welt\\n\u201d");
    QTest::newRow("goes on") << QByteArray("abc") << qint64(9)
                             << QStringLiteral("\u201cabc\u2026\u201d");
    QTest::newRow("cut inside a character")
        << QByteArray("ab\xc3") << qint64(9) << QStringLiteral("\u201cab\u2026\u201d");
    QTest::newRow("cut inside an emoji")
        << QByteArray("ab\xf0\x9f\x98") << qint64(9) << QStringLiteral("\u201cab\u2026\u201d");
    QTest::newRow("an ended character is kept")
        << QByteArray("ab\xc3\xbc") << qint64(9) << QStringLiteral("\u201cab\u00fc\u2026\u201d");
    QTest::newRow("incomplete and at the end")
        << QByteArray("ab\xc3") << qint64(3) << QStringLiteral("\u201cab\\xc3\u201d");
    QTest::newRow("binary") << QByteArray::fromHex("0010fffe") << qint64(4)
                            << QStringLiteral("00 10 ff fe");
    QTest::newRow("long binary") << QByteArray(32, '\xff') << qint64(5000)
                                 << QStringLiteral(
                                        "ff ff ff ff ff ff ff ff ff ff ff ff ff ff ff ff \u2026");
    QTest::newRow("only a piece of a character")
        << QByteArray("\xf0\x9f\x98") << qint64(50) << QStringLiteral("f0 9f 98 \u2026");
}

void PayloadText::wording()
{
    QFETCH(QByteArray, bytes);
    QFETCH(qint64, total);
    QFETCH(QString, text);
    QCOMPARE(payloadText(bytes, total), text);
}

QTEST_APPLESS_MAIN(PayloadText)
#include "tst_payloadtext.moc"
