#include "engine/net/ip.h"
#include "engine/uv/address.h"

#include <QTest>

using namespace swb;

/** Whatever counts as an address literal can be used as one. */
class TestIp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void literals_data();
    void literals();
};

void TestIp::literals_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("family");
    const auto row = [](const char *text, int family) {
        QTest::newRow(text) << QString::fromUtf8(text) << family;
    };
    row("127.0.0.1", 4);
    row("0.0.0.0", 4);
    row("::", 6);
    row("::1", 6);
    row("fe80::1%lo", 6);
    row("::ffff:1.2.3.4", 6);
    row("0000:0000:0000:0000:0000:ffff:255.255.255.255", 6);
    row("0000:0000:0000:0000:0000:ffff:255.255.255.255%lo", 6);
    row("0000:0000:0000:0000:0000:0000:0000:0001%lo", 6);
    row("fe80::1%a-zone-that-is-much-longer-than-any-interface-name-ever-was", 6);
    row("127.0.0.1%lo", 0);
    row("fe80::1%", 0);
    row("1.2.3", 0);
    row("localhost", 0);
    row("", 0);
    row("::1 ", 0);
    row("[::1]", 0);
    row("::1::2", 0);
}

void TestIp::literals()
{
    QFETCH(QString, text);
    QFETCH(int, family);
    QCOMPARE(net::isIP(text), family);
    if (family != 0) {
        const std::optional<uv::Address> address = uv::Address::fromText(text, 80);
        QVERIFY(address.has_value());
        QCOMPARE(address->family(), family);
        QCOMPARE(address->port(), quint16(80));
    }
}

QTEST_APPLESS_MAIN(TestIp)
#include "tst_ip.moc"
