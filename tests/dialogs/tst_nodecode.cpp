#include "ui/dialogs/jsliteral.h"
#include "ui/dialogs/nodecode.h"

#include <QTest>

using namespace swb;
using namespace swb::ui;
using workbench::Behaviour;
using workbench::ConnectionSpec;
using workbench::ServerSpec;

class NodeCode : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void strings_data();
    void strings();
    void bytes();
    void plainServer();
    void serverOfEveryOption();
    void greetings_data();
    void greetings();
    void behaviours();
    void ipcServer();
    void plainConnection();
    void connectionOfEveryOption();
    void ipcConnection();
};

void NodeCode::strings_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("literal");
    QTest::newRow("plain") << QStringLiteral("hello") << QStringLiteral("'hello'");
    QTest::newRow("empty") << QString() << QStringLiteral("''");
    QTest::newRow("quote") << QStringLiteral("it's") << QStringLiteral(R"('it\'s')");
    QTest::newRow("backslash") << QStringLiteral(R"(a\n)") << QStringLiteral(R"('a\\n')");
    QTest::newRow("line ends") << QStringLiteral("a\r\n\tb") << QStringLiteral(R"('a\r\n\tb')");
    QTest::newRow("NUL before a digit")
        << QChar(u'\0') + QStringLiteral("1") << QStringLiteral(R"('\x001')");
    QTest::newRow("control") << QStringLiteral("\x1b[") << QStringLiteral(R"('\x1b[')");
    QTest::newRow("umlaut") << QStringLiteral("Gr\u00fc\u00dfe")
                            << QStringLiteral("'Gr\u00fc\u00dfe'");
    QTest::newRow("emoji") << QStringLiteral("\U0001f600") << QStringLiteral("'\U0001f600'");
    QTest::newRow("bidi") << QStringLiteral("a\u202eb") << QStringLiteral(R"('a\u202eb')");
    QTest::newRow("line separator")
        << QStringLiteral("a\u2028b") << QStringLiteral(R"('a\u2028b')");
    QTest::newRow("half a pair") << QString(QChar(0xd83d)) << QStringLiteral(R"('\ud83d')");
    QTest::newRow("invisible beyond the BMP")
        << QStringLiteral("\U000e0001") << QStringLiteral(R"('\u{e0001}')");
    QTest::newRow("template signs stay") << QStringLiteral("${x}`") << QStringLiteral("'${x}`'");
}

void NodeCode::strings()
{
    QFETCH(QString, text);
    QFETCH(QString, literal);
    QCOMPARE(jsString(text), literal);
}

void NodeCode::bytes()
{
    QCOMPARE(jsBytes("hi"), QStringLiteral("'hi'"));
    QCOMPARE(jsBytes(QByteArray::fromHex("00ff")), QStringLiteral("Buffer.from('00ff', 'hex')"));
}

void NodeCode::plainServer()
{
    ServerSpec spec;
    spec.listen.host = QStringLiteral("127.0.0.1");
    spec.listen.port = 8124;
    QCOMPARE(nodeCode(spec), QStringLiteral(R"(const server = net.createServer()
server.on('connection', (socket) => {
  socket.pipe(socket)
})

server.listen(8124, '127.0.0.1')
)"));
    spec.listen.host.reset();
    QVERIFY(nodeCode(spec).endsWith(QStringLiteral("server.listen(8124)\n")));
}

void NodeCode::serverOfEveryOption()
{
    ServerSpec spec;
    spec.behaviour = Behaviour::Discard;
    spec.server.allowHalfOpen = true;
    spec.server.noDelay = true;
    spec.server.keepAlive = true;
    spec.server.keepAliveInitialDelay = std::chrono::seconds(10);
    spec.server.pauseOnConnect = true;
    spec.server.highWaterMark = 1024;
    spec.server.maxConnections = 4;
    spec.listen.host = QStringLiteral("::");
    spec.listen.port = 0;
    spec.listen.backlog = 16;
    spec.listen.ipv6Only = true;
    spec.listen.reusePort = true;
    QCOMPARE(nodeCode(spec), QStringLiteral(R"(const server = net.createServer({
  allowHalfOpen: true,
  noDelay: true,
  keepAlive: true,
  keepAliveInitialDelay: 10000,
  pauseOnConnect: true,
  highWaterMark: 1024
})
server.on('connection', (socket) => {
  socket.resume()
})

server.maxConnections = 4
server.listen({
  port: 0,
  host: '::',
  backlog: 16,
  ipv6Only: true,
  reusePort: true
})
)"));
}

void NodeCode::greetings_data()
{
    QTest::addColumn<QByteArray>("greeting");
    QTest::addColumn<QString>("write");
    QTest::newRow("plain") << QByteArray("Welcome\r\n") << QStringLiteral(R"('Welcome\r\n')");
    QTest::newRow("number inside")
        << QByteArray("You are %n.\n") << QStringLiteral(R"('You are ' + number + '.\n')");
    QTest::newRow("number first") << QByteArray("%n!") << QStringLiteral("'' + number + '!'");
    QTest::newRow("twice") << QByteArray("%n%n") << QStringLiteral("'' + number + number");
    QTest::newRow("empty") << QByteArray() << QStringLiteral("''");
}

void NodeCode::greetings()
{
    QFETCH(QByteArray, greeting);
    QFETCH(QString, write);
    ServerSpec spec;
    spec.behaviour = Behaviour::Greet;
    spec.greeting = greeting;
    const QString code = nodeCode(spec);
    QVERIFY2(code.contains(QStringLiteral("  socket.write(") + write
                 + QStringLiteral(")\n  socket.pipe(socket)\n")),
        qPrintable(code));
    QCOMPARE(code.contains(QStringLiteral("number += 1")), greeting.contains("%n"));
    QCOMPARE(code.startsWith(QStringLiteral("let number = 0\n")), greeting.contains("%n"));
}

void NodeCode::behaviours()
{
    ServerSpec spec;
    spec.behaviour = Behaviour::Manual;
    QVERIFY(nodeCode(spec).contains(
        QStringLiteral("  socket.on('data', (chunk) => console.log(chunk))\n")));
}

void NodeCode::ipcServer()
{
    ServerSpec spec;
    spec.listen.path = QStringLiteral("/tmp/it's.sock");
    spec.listen.port = 8124;
    QVERIFY(nodeCode(spec).endsWith(QStringLiteral("server.listen('/tmp/it\\'s.sock')\n")));
    spec.listen.path = QChar(u'\0') + QStringLiteral("echo");
    QVERIFY(nodeCode(spec).endsWith(QStringLiteral("server.listen('\\x00echo')\n")));
    spec.listen.path = QStringLiteral("/tmp/echo.sock");
    spec.listen.writableAll = true;
    QVERIFY(nodeCode(spec).endsWith(
        QStringLiteral("server.listen({\n  path: '/tmp/echo.sock',\n  writableAll: true\n})\n")));
}

void NodeCode::plainConnection()
{
    ConnectionSpec spec;
    spec.connect.port = 8124;
    QCOMPARE(nodeCode(spec), QStringLiteral(R"(const socket = net.createConnection({
  host: 'localhost',
  port: 8124
})
)"));
}

void NodeCode::connectionOfEveryOption()
{
    ConnectionSpec spec;
    spec.connect.host = QStringLiteral("dual.example.test");
    spec.connect.port = 8124;
    spec.connect.family = 6;
    spec.connect.localAddress = QStringLiteral("::1");
    spec.connect.localPort = 5000;
    spec.connect.autoSelectFamilyAttemptTimeout = std::chrono::milliseconds(500);
    spec.socket.noDelay = true;
    spec.socket.keepAlive = true;
    spec.socket.readableHighWaterMark = 16;
    spec.socket.writableHighWaterMark = 16;
    QCOMPARE(nodeCode(spec), QStringLiteral(R"(const socket = net.createConnection({
  host: 'dual.example.test',
  port: 8124,
  family: 6,
  localAddress: '::1',
  localPort: 5000,
  autoSelectFamilyAttemptTimeout: 500,
  noDelay: true,
  keepAlive: true,
  highWaterMark: 16
})
)"));
    spec.connect.autoSelectFamily = false;
    QVERIFY(nodeCode(spec).contains(QStringLiteral("  autoSelectFamily: false,\n")));
    QVERIFY(!nodeCode(spec).contains(QStringLiteral("AttemptTimeout")));
}

void NodeCode::ipcConnection()
{
    ConnectionSpec spec;
    spec.connect.path = QStringLiteral("/tmp/echo.sock");
    QCOMPARE(nodeCode(spec),
        QStringLiteral("const socket = net.createConnection({\n  path: '/tmp/echo.sock'\n})\n"));
}

QTEST_APPLESS_MAIN(NodeCode)
#include "tst_nodecode.moc"
