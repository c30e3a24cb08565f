#include "engine/net/neterror.h"

#include <QTest>

#include <uv.h>

using namespace swb::net;

class TestNetError : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void message_data();
    void message();
    void aggregateTakesTheFirstCode();
};

void TestNetError::message_data()
{
    QTest::addColumn<int>("number");
    QTest::addColumn<int>("syscall");
    QTest::addColumn<QString>("address");
    QTest::addColumn<int>("port");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *name, int number, Syscall syscall, const char *address,
                         int port, const char *code, const char *message) {
        QTest::newRow(name) << number << int(syscall) << QString::fromLatin1(address) << port
                            << QString::fromLatin1(code) << QString::fromLatin1(message);
    };
    row("connect with port", UV_ECONNREFUSED, Syscall::Connect, "127.0.0.1", 80, "ECONNREFUSED",
        "connect ECONNREFUSED 127.0.0.1:80");
    row("IPv6 without brackets", UV_ECONNREFUSED, Syscall::Connect, "::1", 80, "ECONNREFUSED",
        "connect ECONNREFUSED ::1:80");
    row("port 0 is not shown", UV_EADDRNOTAVAIL, Syscall::Listen, "192.0.2.1", 0, "EADDRNOTAVAIL",
        "listen EADDRNOTAVAIL: address not available 192.0.2.1");
    row("listen has a description", UV_EADDRINUSE, Syscall::Listen, "::", 8080, "EADDRINUSE",
        "listen EADDRINUSE: address already in use :::8080");
    row("path", UV_ENOENT, Syscall::Connect, "/tmp/x", 0, "ENOENT", "connect ENOENT /tmp/x");
    row("without address", UV_ECONNRESET, Syscall::Read, "", 0, "ECONNRESET", "read ECONNRESET");
    row("no such name", UV_EAI_NONAME, Syscall::GetAddrInfo, "nowhere.example.test", 0, "ENOTFOUND",
        "getaddrinfo ENOTFOUND nowhere.example.test");
    row("no data is no name", UV_EAI_NODATA, Syscall::GetAddrInfo, "x.example.test", 0, "ENOTFOUND",
        "getaddrinfo ENOTFOUND x.example.test");
}

void TestNetError::message()
{
    QFETCH(int, number);
    QFETCH(int, syscall);
    QFETCH(QString, address);
    QFETCH(int, port);
    const NetError error
        = systemError(number, static_cast<Syscall>(syscall), address, static_cast<quint16>(port));
    QTEST(error.code(), "code");
    QTEST(error.message(), "message");
}

void TestNetError::aggregateTakesTheFirstCode()
{
    NetError aggregate;
    aggregate.number = UV_ECONNREFUSED;
    aggregate.errors = {systemError(UV_ECONNREFUSED, Syscall::Connect, QStringLiteral("::1"), 1),
        systemError(UV_ETIMEDOUT, Syscall::Connect, QStringLiteral("127.0.0.1"), 1)};
    QCOMPARE(aggregate.code(), QStringLiteral("ECONNREFUSED"));
    QCOMPARE(aggregate.message(), QString());
}

QTEST_APPLESS_MAIN(TestNetError)
#include "tst_neterror.moc"
