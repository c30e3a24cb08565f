#include "ui/dialogs/addresschecks.h"

#include <QTest>

using namespace swb::ui;

class AddressChecks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ports_data();
    void ports();
    void listenHosts_data();
    void listenHosts();
    void connectHosts_data();
    void connectHosts();
    void listenPorts_data();
    void listenPorts();
    void connectPorts();
    void localAddresses_data();
    void localAddresses();
    void localPorts();
};

Q_DECLARE_METATYPE(Severity)

void AddressChecks::ports_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("port"); // -1: none
    const auto row = [](const char *text, int port) {
        QTest::newRow(text) << QString::fromLatin1(text) << port;
    };
    row("0", 0);
    row("80", 80);
    row("65535", 65535);
    row("00080", 80);
    row("65536", -1);
    row("70000", -1);
    row("000080", -1);
    row("", -1);
    row("-1", -1);
    row("+1", -1);
    row("0x50", -1);
    row("1e3", -1);
    row(" 80", -1);
    row("8 0", -1);
    row("8.0", -1);
    QTest::newRow("other digits") << QStringLiteral("\u0668\u0660") << -1;
}

void AddressChecks::ports()
{
    QFETCH(QString, text);
    QFETCH(int, port);
    const std::optional<quint16> parsed = parsePort(text);
    QCOMPARE(parsed ? int(*parsed) : -1, port);
}

void AddressChecks::listenHosts_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<Severity>("severity");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("code");
    const auto row
        = [](const char *host, Severity severity, const char *text, const char *code = "") {
              QTest::newRow(host) << QString::fromLatin1(host) << severity
                                  << QString::fromLatin1(text) << QString::fromLatin1(code);
          };
    const char *every = "Every address of this machine: reachable from the network";
    const char *asName = "Not an IPv4 address, so it is looked up as a name";
    row("", Severity::Warning, every);
    row("0.0.0.0", Severity::Warning, every);
    row("::", Severity::Warning, every);
    row("127.0.0.1", Severity::Hint, "IPv4 loopback: reachable from this machine only");
    row("127.1.2.3", Severity::Hint, "IPv4 loopback: reachable from this machine only");
    row("::1", Severity::Hint, "IPv6 loopback: reachable from this machine only");
    row("localhost", Severity::Hint, "Looked up first; this machine only");
    row("LocalHost", Severity::Hint, "Looked up first; this machine only");
    row("192.0.2.1", Severity::Warning, "Not loopback: reachable from the network");
    row("2001:db8::1", Severity::Warning, "Not loopback: reachable from the network");
    row("host.example.test", Severity::Warning,
        "Looked up first; may be reachable from the network");
    row("127.1", Severity::Warning, asName, "ENOTFOUND");
    row("256.0.0.1", Severity::Warning, asName, "ENOTFOUND");
    row("fe80::1", Severity::Warning,
        "A link-local address needs its interface, as in fe80::1%eth0", "EINVAL");
    row("fe80::1%eth0", Severity::Warning, "Not loopback: reachable from the network");
    row("[::1]", Severity::Error, "Leave out the brackets", "ENOTFOUND");
    row("127.0.0.1:80", Severity::Error, "The port has its own field", "ENOTFOUND");
    row("::g", Severity::Error, "Not an IPv6 address", "ENOTFOUND");
    row("http://example.test", Severity::Error, "Only the host, without http://", "ENOTFOUND");
    row("a b", Severity::Error, "A host has no blanks in it", "ENOTFOUND");
    row("/tmp/echo.sock", Severity::Error, "A host has no slash; for a path choose IPC path",
        "ENOTFOUND");
}

void AddressChecks::listenHosts()
{
    QFETCH(QString, host);
    QFETCH(Severity, severity);
    QFETCH(QString, text);
    QFETCH(QString, code);
    const Verdict verdict = checkListenHost(host);
    QCOMPARE(verdict.text, text);
    QCOMPARE(verdict.severity, severity);
    QCOMPARE(verdict.code, code);
}

void AddressChecks::connectHosts_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<Severity>("severity");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *host, Severity severity, const char *text) {
        QTest::newRow(host) << QString::fromLatin1(host) << severity << QString::fromLatin1(text);
    };
    row("", Severity::Hint, "Empty means localhost");
    row("localhost", Severity::Hint, "Looked up when connecting");
    row("dual.example.test", Severity::Hint, "Looked up when connecting");
    row("127.0.0.1", Severity::Hint, "IPv4 address: no lookup");
    row("::1", Severity::Hint, "IPv6 address: no lookup");
    row("0.0.0.0", Severity::Warning,
        "Not the address of a host; most systems take it for their own");
    row("1.2.3", Severity::Warning, "Not an IPv4 address, so it is looked up as a name");
    row("[::1]:80", Severity::Error, "Leave out the brackets");
    QTest::newRow("too long") << QString(254, u'a') << Severity::Error
                              << QStringLiteral(
                                     "Longer than the 253 characters that a name may have");
}

void AddressChecks::connectHosts()
{
    QFETCH(QString, host);
    QFETCH(Severity, severity);
    QFETCH(QString, text);
    const Verdict verdict = checkConnectHost(host);
    QCOMPARE(verdict.text, text);
    QCOMPARE(verdict.severity, severity);
}

void AddressChecks::listenPorts_data()
{
    QTest::addColumn<QString>("port");
    QTest::addColumn<int>("firstFree");
    QTest::addColumn<Severity>("severity");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const char *port, int firstFree, Severity severity,
                         const QString &text) {
        QTest::newRow(name) << QString::fromLatin1(port) << firstFree << severity << text;
    };
    const QString range = QStringLiteral("Port must be 0 to 65\u2009535; 0 lets the system choose");
    row("free", "0", 1024, Severity::Hint, QStringLiteral("The system chooses"));
    row("usual", "8124", 1024, Severity::Hint, QStringLiteral("0 gets a free one"));
    row("needs rights", "80", 1024, Severity::Warning,
        QStringLiteral("Ports below 1024 need rights"));
    row("has rights", "80", 0, Severity::Hint, QStringLiteral("0 gets a free one"));
    row("first free one", "1024", 1024, Severity::Hint, QStringLiteral("0 gets a free one"));
    row("empty", "", 1024, Severity::Missing,
        QStringLiteral("0 to 65\u2009535; 0 gets a free one"));
    row("too large", "70000", 1024, Severity::Error, range);
    row("no number", "http", 1024, Severity::Error, range);
}

void AddressChecks::listenPorts()
{
    QFETCH(QString, port);
    QFETCH(int, firstFree);
    QFETCH(Severity, severity);
    QFETCH(QString, text);
    const Verdict verdict = checkListenPort(port, firstFree);
    QCOMPARE(verdict.text, text);
    QCOMPARE(verdict.severity, severity);
}

void AddressChecks::connectPorts()
{
    QCOMPARE(checkConnectPort(QStringLiteral("80")).severity, Severity::Hint);
    QCOMPARE(checkConnectPort(QString()).severity, Severity::Missing);
    QCOMPARE(checkConnectPort(QStringLiteral("0")).code, QStringLiteral("ECONNREFUSED"));
    QCOMPARE(checkConnectPort(QStringLiteral("70000")).code, QStringLiteral("ERR_SOCKET_BAD_PORT"));
}

void AddressChecks::localAddresses_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("remote");
    QTest::addColumn<Severity>("severity");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const char *address, const char *remote,
                         Severity severity, const char *text) {
        QTest::newRow(name) << QString::fromLatin1(address) << QString::fromLatin1(remote)
                            << severity << QString::fromLatin1(text);
    };
    row("empty", "", "::1", Severity::Hint, "");
    row("same family", "127.0.0.1", "127.0.0.1", Severity::Hint, "");
    row("a name may have both", "127.0.0.1", "localhost", Severity::Hint, "");
    row("other family", "::1", "127.0.0.1", Severity::Warning, "IPv6 here, but the host is IPv4");
    row("a name", "localhost", "127.0.0.1", Severity::Error,
        "Must be an IP address; names are not looked up here");
    row("short form", "127.1", "127.0.0.1", Severity::Error,
        "Must be an IP address; names are not looked up here");
}

void AddressChecks::localAddresses()
{
    QFETCH(QString, address);
    QFETCH(QString, remote);
    QFETCH(Severity, severity);
    QFETCH(QString, text);
    const Verdict verdict = checkLocalAddress(address, remote);
    QCOMPARE(verdict.text, text);
    QCOMPARE(verdict.severity, severity);
}

void AddressChecks::localPorts()
{
    QVERIFY(!checkLocalPort(QString()).blocks());
    QVERIFY(!checkLocalPort(QStringLiteral("0")).blocks());
    QVERIFY(!checkLocalPort(QStringLiteral("5000")).blocks());
    QVERIFY(checkLocalPort(QStringLiteral("70000")).blocks());
}

QTEST_APPLESS_MAIN(AddressChecks)
#include "tst_addresschecks.moc"
