#include "ui/dialogs/nameproposal.h"
#include "ui/dialogs/ownservers.h"

#include <QTest>

using namespace swb;
using namespace swb::ui;
using workbench::ServerState;

namespace {

ObjectSnapshot server(
    quint32 id, const QString &host, quint16 port, ServerState state = ServerState::Listening)
{
    ObjectSnapshot snapshot;
    snapshot.id = ObjectId(id);
    snapshot.kind = workbench::ObjectKind::Server;
    snapshot.name = QStringLiteral("server %1").arg(id);
    snapshot.server.state = state;
    snapshot.server.spec.listen.host = host;
    snapshot.server.spec.listen.port = port;
    if (state == ServerState::Listening) {
        snapshot.server.bound = {host, port, quint8(host.contains(u':') ? 6 : 4), {}};
    }
    return snapshot;
}

ObjectSnapshot ipcServer(quint32 id, const QString &path)
{
    ObjectSnapshot snapshot = server(id, {}, 0);
    snapshot.server.spec.listen.host.reset();
    snapshot.server.spec.listen.path = path;
    snapshot.server.bound = {{}, 0, 0, path};
    return snapshot;
}

} // namespace

class OwnServersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void conflicts_data();
    void conflicts();
    void blocking();
    void target_data();
    void target();
    void newest();
    void names();
};

void OwnServersTest::conflicts_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::addColumn<bool>("conflict");
    const auto row = [](const char *one, const char *other, bool conflict) {
        QTest::newRow(qPrintable(
            QStringLiteral("%1 and %2").arg(QString::fromLatin1(one), QString::fromLatin1(other))))
            << QString::fromLatin1(one) << QString::fromLatin1(other) << conflict;
    };
    row("127.0.0.1", "127.0.0.1", true);
    row("127.0.0.1", "127.0.0.2", false);
    row("127.0.0.1", "::1", false);
    row("127.0.0.1", "0.0.0.0", true);
    row("0.0.0.0", "127.0.0.1", true);
    row("::1", "0.0.0.0", false);
    row("::", "127.0.0.1", true);
    row("", "127.0.0.1", true);
    row("::1", "", true);
    row("localhost", "localhost", true);
    row("localhost", "127.0.0.1", false);
}

void OwnServersTest::conflicts()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    QFETCH(bool, conflict);
    QCOMPARE(hostsConflict(one, other), conflict);
}

void OwnServersTest::blocking()
{
    const QString host = QStringLiteral("127.0.0.1");
    const QString path = QStringLiteral("/tmp/echo.sock");
    ObjectSnapshot sharing = server(4, host, 83);
    sharing.server.spec.listen.reusePort = true;
    const OwnServers servers({server(1, host, 80), server(2, host, 81, ServerState::Failed),
        ipcServer(3, path), sharing});
    net::ListenOptions wanted;
    wanted.host = host;
    wanted.port = 80;
    QCOMPARE(servers.blocking(wanted)->id, ObjectId(1));
    wanted.port = 81;
    QVERIFY(!servers.blocking(wanted));
    wanted.port = 0;
    QVERIFY(!servers.blocking(wanted));
    wanted.port = 83;
    QCOMPARE(servers.blocking(wanted)->id, ObjectId(4));
    wanted.reusePort = true;
    QVERIFY(!servers.blocking(wanted));
    wanted.path = path;
    QCOMPARE(servers.blocking(wanted)->id, ObjectId(3));
    wanted.path = QStringLiteral("/tmp/other.sock");
    QVERIFY(!servers.blocking(wanted));
}

void OwnServersTest::target_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<int>("port");
    QTest::addColumn<int>("id");
    const auto row = [](const char *host, int port, int id) {
        QTest::newRow(qPrintable(QStringLiteral("%1:%2").arg(QString::fromLatin1(host)).arg(port)))
            << QString::fromLatin1(host) << port << id;
    };
    row("127.0.0.1", 80, 1);
    row("localhost", 80, 1);
    row("::1", 80, 0);
    row("192.0.2.1", 80, 0);
    row("127.0.0.1", 81, 2);
    row("127.0.0.1", 82, 3);
    row("localhost", 82, 3);
    row("192.0.2.1", 82, 0);
    row("127.0.0.1", 99, 0);
    row("127.0.0.1", 0, 0);
}

void OwnServersTest::target()
{
    QFETCH(QString, host);
    QFETCH(int, port);
    QFETCH(int, id);
    const OwnServers servers({server(1, QStringLiteral("127.0.0.1"), 80),
        server(2, QStringLiteral("127.0.0.1"), 81, ServerState::Failed),
        server(3, QStringLiteral("0.0.0.0"), 82)});
    net::ConnectOptions options;
    options.host = host;
    options.port = static_cast<quint16>(port);
    const std::optional<ObjectSnapshot> found = servers.target(options);
    QCOMPARE(found ? int(net::toNumber(found->id)) : 0, id);
}

void OwnServersTest::newest()
{
    const QString host = QStringLiteral("127.0.0.1");
    QVERIFY(!OwnServers(QList<ObjectSnapshot>{}).newestListening());
    const OwnServers servers(
        {server(1, host, 80), server(2, host, 81), server(3, host, 82, ServerState::Closed)});
    QCOMPARE(servers.newestListening()->id, ObjectId(2));
}

void OwnServersTest::names()
{
    ObjectDirectory directory;
    QCOMPARE(proposeName(QStringLiteral("echo"), directory), QStringLiteral("echo"));
    ObjectSnapshot first = server(1, {}, 80);
    first.name = QStringLiteral("echo");
    ObjectSnapshot second = server(2, {}, 81);
    second.name = QStringLiteral("echo 2");
    directory.apply({first, second}, {});
    QCOMPARE(proposeName(QStringLiteral("echo"), directory), QStringLiteral("echo 3"));
    directory.apply({}, {ObjectId(2)});
    QCOMPARE(proposeName(QStringLiteral("echo"), directory), QStringLiteral("echo 2"));
    first.name = QString(40, u'x');
    directory.apply({first}, {});
    QCOMPARE(quotedName(ObjectId(1), directory),
        u'\u201c' + QString(17, u'x') + QStringLiteral("\u2026\u201d"));
}

QTEST_APPLESS_MAIN(OwnServersTest)
#include "tst_ownservers.moc"
