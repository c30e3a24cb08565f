#include "ui/dialogs/fieldhelp.h"
#include "ui/dialogs/optionsummary.h"

#include <QTest>

using namespace swb;
using namespace swb::ui;

class OptionSummaries : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void defaultsAreUnchanged();
    void server();
    void connection();
    void everyTopicHasHelp();
};

void OptionSummaries::defaultsAreUnchanged()
{
    const QString marks
        = QStringLiteral("high-water mark 65\u2009536 B \u00b7 both sides end together");
    QCOMPARE(acceptedSocketsSummary({}).text, marks);
    QCOMPARE(listeningSummary({}).text, QStringLiteral("backlog 511"));
    QCOMPARE(limitsSummary({}).text, QStringLiteral("no limit"));
    QCOMPARE(accessSummary({}).text, QStringLiteral("only for a path: readableAll, writableAll"));
    QCOMPARE(addressesSummary({}).text, QStringLiteral("any family \u00b7 250 ms per address"));
    QCOMPARE(timingSummary({}).text, QStringLiteral("no keep-alive"));
    QCOMPARE(flowSummary({}).text, marks);
    QVERIFY(!acceptedSocketsSummary({}).changed);
    QVERIFY(!listeningSummary({}).changed);
    QVERIFY(!limitsSummary({}).changed);
    QVERIFY(!addressesSummary({}).changed);
    QVERIFY(!timingSummary({}).changed);
    QVERIFY(!flowSummary({}).changed);
}

void OptionSummaries::server()
{
    net::ServerOptions server;
    server.allowHalfOpen = true;
    server.pauseOnConnect = true;
    server.noDelay = true;
    server.keepAlive = true;
    server.keepAliveInitialDelay = std::chrono::seconds(10);
    server.highWaterMark = 1024;
    QCOMPARE(acceptedSocketsSummary(server).text,
        QStringLiteral("half-open allowed \u00b7 start paused \u00b7 noDelay \u00b7 "
                       "keep-alive after 10 s \u00b7 high-water mark 1\u2009024 B"));
    QVERIFY(acceptedSocketsSummary(server).changed);
    server.maxConnections = 4;
    QCOMPARE(limitsSummary(server).text, QStringLiteral("at most 4 connections"));
    server.maxConnections = 1;
    QCOMPARE(limitsSummary(server).text, QStringLiteral("at most 1 connection"));

    net::ListenOptions listen;
    listen.backlog = 16;
    listen.ipv6Only = true;
    listen.reusePort = true;
    QCOMPARE(listeningSummary(listen).text,
        QStringLiteral("backlog 16 \u00b7 IPv6 only \u00b7 port shared"));
    listen.path = QStringLiteral("/tmp/a");
    QCOMPARE(listeningSummary(listen).text, QStringLiteral("backlog 16"));
    QCOMPARE(accessSummary(listen).text, QStringLiteral("as the system gives a new file"));
    listen.readableAll = true;
    listen.writableAll = true;
    QCOMPARE(
        accessSummary(listen).text, QStringLiteral("everyone may read \u00b7 everyone may write"));
}

void OptionSummaries::connection()
{
    net::ConnectOptions connect;
    connect.family = 6;
    connect.autoSelectFamilyAttemptTimeout = std::chrono::milliseconds(500);
    connect.localAddress = QStringLiteral("::1");
    connect.localPort = 5000;
    QCOMPARE(addressesSummary(connect).text,
        QStringLiteral("IPv6 only \u00b7 500 ms per address \u00b7 from [::1]:5000"));
    connect = {};
    connect.autoSelectFamily = false;
    connect.localPort = 5000;
    QCOMPARE(
        addressesSummary(connect).text, QStringLiteral("first address only \u00b7 from port 5000"));
    net::SocketOptions socket;
    socket.keepAlive = true;
    QCOMPARE(timingSummary(socket).text, QStringLiteral("keep-alive"));
    socket.allowHalfOpen = true;
    QCOMPARE(flowSummary(socket).text, QStringLiteral("half-open allowed"));
}

void OptionSummaries::everyTopicHasHelp()
{
    for (int topic = 0; topic < static_cast<int>(FieldTopic::Count); ++topic) {
        const FieldHelp help = fieldHelp(static_cast<FieldTopic>(topic));
        QVERIFY2(!help.title.isEmpty(), qPrintable(QString::number(topic)));
        QVERIFY2(help.text.endsWith(u'.'), qPrintable(help.text));
    }
}

QTEST_APPLESS_MAIN(OptionSummaries)
#include "tst_optionsummary.moc"
