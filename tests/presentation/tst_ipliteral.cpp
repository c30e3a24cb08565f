#include "ui/presentation/ipliteral.h"

#include <QTest>

using namespace swb::ui;

class IpLiteral : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void family_data();
    void family();
    void loopback();
    void wildcard();
};

void IpLiteral::family_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("expected");
    const auto rows = [](int expected, std::initializer_list<const char *> texts) {
        for (const char *text : texts) {
            QTest::newRow(text) << QString::fromLatin1(text) << expected;
        }
    };
    rows(4, {"127.0.0.1", "0.0.0.0", "255.255.255.255", "1.2.3.4"});
    rows(6,
        {"::", "::1", "1:2:3:4:5:6:7:8", "1:2:3:4:5:6:7::", "::2:3:4:5:6:7:8", "1:2:3::5:6:7:8",
            "fe80::1%eth0", "fe80::1%a.b:c-1", "::ffff:1.2.3.4", "FE80::ABCD",
            "1:2:3:4:5:6:1.2.3.4", "1::1.2.3.4"});
    rows(0,
        {"", "1", "127.1", "0x7f.1", "01.2.3.4", "1.2.3.4 ", " 1.2.3.4", "1.2.3", "1.2.3.4.5",
            "256.1.1.1", "1.2.3.4:80", "1.2.3.4/8", "1.2.3.+4", "localhost", "[::1]", ":",
            ":::", "::1::", "1:2:3:4::5:6:7:8", "1:2:3:4:5:6:7", "1:2:3:4:5:6:7:8:9",
            "12345::", "::g", "fe80::1%", "fe80::1%a_b", "fe80::1%a%b", "::1/64",
            "1.2.3.4::", "::1.2.3", "1:2:3:4:5:6:7:1.2.3.4", "::1.2.3.04", ":1", "1:", "%eth0"});
    QTest::newRow("arabic digits") << QStringLiteral("\u0661.2.3.4") << 0;
}

void IpLiteral::family()
{
    QFETCH(QString, text);
    QFETCH(int, expected);
    QCOMPARE(ipFamily(text), expected);
}

void IpLiteral::loopback()
{
    for (const char *text :
        {"127.0.0.1", "127.255.255.254", "::1", "0:0:0:0:0:0:0:1", "::ffff:127.0.0.1"}) {
        QVERIFY2(isLoopbackLiteral(QString::fromLatin1(text)), text);
    }
    for (const char *text : {"128.0.0.1", "0.0.0.0", "::", "::2", "localhost", "::ffff:10.0.0.1"}) {
        QVERIFY2(!isLoopbackLiteral(QString::fromLatin1(text)), text);
    }
}

void IpLiteral::wildcard()
{
    for (const char *text : {"0.0.0.0", "::", "0::0", "0:0:0:0:0:0:0:0"}) {
        QVERIFY2(isWildcardLiteral(QString::fromLatin1(text)), text);
    }
    for (const char *text : {"127.0.0.1", "::1", "", "0"}) {
        QVERIFY2(!isWildcardLiteral(QString::fromLatin1(text)), text);
    }
}

QTEST_APPLESS_MAIN(IpLiteral)
#include "tst_ipliteral.moc"
