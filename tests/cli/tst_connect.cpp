#include "tests/cli/program.h"

#include <QLocalServer>
#include <QLocalSocket>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/socket.h>

using namespace Qt::StringLiterals;
using swb::tests::patience;
using swb::tests::Program;

namespace {

QString target(const QTcpServer &server)
{
    return u"127.0.0.1:"_s + QString::number(server.serverPort());
}

/** Bytes in which every position is told apart from its neighbours. */
QByteArray pattern(qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    quint32 state = 1;
    for (char &byte : bytes) {
        state = state * 1664525 + 1013904223;
        byte = static_cast<char>(state >> 24);
    }
    return bytes;
}

/**
 * Sends block after block, each when the one before has left, until nothing moves any more; gives
 * back all that was sent. However fast the other side is at first, it has to stop in the end.
 */
QByteArray sendUntilStuck(QTcpSocket &peer)
{
    constexpr int quietLooks = 10;
    const QByteArray block = pattern(qsizetype(8) << 20);
    QByteArray sent;
    int looks = 0;
    qint64 before = -1;
    const bool stuck = QTest::qWaitFor(
        [&] {
            const qint64 left = peer.bytesToWrite();
            if (left == 0) {
                peer.write(block);
                sent += block;
            }
            looks = left == before && left > 0 ? looks + 1 : 0;
            before = left;
            return looks >= quietLooks;
        },
        patience);
    return stuck ? sent : QByteArray();
}

} // namespace

/** `socket-workbench connect` against servers that are not ours. */
class TestConnect : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void isAPipe();
    void tellsAWholeSession();
    void sendsTextAndEnds();
    void connectsToAPath();
    void keepsOpenWhenInputEnds();
    void endsWhenThePeerEnds();
    void goesOnSendingHalfOpen();
    void tellsOfARefusedConnection();
    void tellsOfAMissingPath();
    void tellsOfAReset();
    void closesCleanlyAtInterrupt();
    void waitsForASlowPeer();
    void receivesMoreThanASlowReaderTakes();

private:
    /** The connection that the program has made. */
    QTcpSocket *accepted();

    std::unique_ptr<QTcpServer> m_server;
};

void TestConnect::init()
{
    m_server = std::make_unique<QTcpServer>();
    QVERIFY(m_server->listen(QHostAddress::LocalHost));
}

void TestConnect::cleanup()
{
    m_server.reset();
}

QTcpSocket *TestConnect::accepted()
{
    QSignalSpy connections(m_server.get(), &QTcpServer::newConnection);
    if (!m_server->hasPendingConnections()) {
        connections.wait(patience);
    }
    return m_server->nextPendingConnection();
}

void TestConnect::isAPipe()
{
    Program program({u"connect"_s, target(*m_server)});
    program.start();
    QTcpSocket *peer = accepted();
    QVERIFY(peer != nullptr);
    const QByteArray bytes = QByteArray("\x1b[31m\r\n\x00\xff", 9);
    program.process().write(bytes);
    QTRY_COMPARE_WITH_TIMEOUT(peer->bytesAvailable(), bytes.size(), patience);
    QCOMPARE(peer->readAll(), bytes);
    peer->write(bytes);
    QTRY_COMPARE_WITH_TIMEOUT(program.out(), bytes, patience); // not a terminal: as it is
    program.process().closeWriteChannel();
    QTRY_COMPARE_WITH_TIMEOUT(peer->state(), QAbstractSocket::UnconnectedState, patience);
    QTRY_VERIFY_WITH_TIMEOUT(!program.isRunning(), patience);
    QCOMPARE(program.exitCode(), 0);
    QCOMPARE(program.out(), bytes);
    const QString told = QString::fromUtf8(program.err());
    QVERIFY2(told.contains(u" connect "_s) && told.contains(u" close\n"_s), qPrintable(told));
    QVERIFY2(!told.contains(u" data "_s), qPrintable(told));
}

void TestConnect::tellsAWholeSession()
{
    Program program({u"connect"_s, target(*m_server), u"--json"_s});
    program.start();
    QTcpSocket *peer = accepted();
    QVERIFY(peer != nullptr);
    program.process().write("ping");
    QTRY_COMPARE_WITH_TIMEOUT(peer->bytesAvailable(), 4, patience);
    peer->write("pong");
    QTRY_VERIFY_WITH_TIMEOUT(program.eventNames().contains(u"1 data"_s), patience);
    program.process().closeWriteChannel();
    QTRY_VERIFY_WITH_TIMEOUT(!program.isRunning(), patience);

    QCOMPARE(program.exitCode(), 0);
    QCOMPARE(program.err(), QByteArray());
    QStringList names = program.eventNames();
    names.replaceInStrings(u"()"_s, QString());
    const QStringList expected{u"1 connect"_s, u"1 connectionAttempt"_s, u"1 connect"_s,
        u"1 ready"_s, u"1 write"_s, u"1 data"_s, u"1 end"_s, u"1 finish"_s, u"1 end"_s,
        u"1 close"_s};
    QCOMPARE(names, expected);
    const QList<QJsonObject> events = program.events();
    QCOMPARE(events[0][u"host"].toString(), u"127.0.0.1"_s);
    QCOMPARE(events[0][u"port"].toInt(), m_server->serverPort());
    QCOMPARE(events[4][u"text"].toString(), u"ping"_s);
    QCOMPARE(events[4][u"writableLength"].toInt(-1), 0);
    QCOMPARE(events[5][u"text"].toString(), u"pong"_s);
}

void TestConnect::sendsTextAndEnds()
{
    Program program({u"connect"_s, target(*m_server), u"--send"_s, u"GET /\\r\\n"_s, u"--send"_s,
        u"\\x00\\q"_s, u"--end"_s, u"--quiet"_s});
    program.start();
    QTcpSocket *peer = accepted();
    QVERIFY(peer != nullptr);
    QTRY_COMPARE_WITH_TIMEOUT(peer->state(), QAbstractSocket::UnconnectedState, patience);
    QCOMPARE(peer->readAll(), QByteArray("GET /\r\n\0\\q", 10));
    QTRY_VERIFY_WITH_TIMEOUT(!program.isRunning(), patience);
    QCOMPARE(program.exitCode(), 0);
    QCOMPARE(program.err(), QByteArray());
}

void TestConnect::connectsToAPath()
{
    const QTemporaryDir directory;
    const QString path = directory.filePath(u"peer.sock"_s);
    QLocalServer server;
    QVERIFY(server.listen(path));
    Program program({u"connect"_s, path});
    program.start();
    QTRY_VERIFY_WITH_TIMEOUT(server.hasPendingConnections(), patience);
    QLocalSocket *peer = server.nextPendingConnection();
    program.process().write("there");
    QTRY_COMPARE_WITH_TIMEOUT(peer->bytesAvailable(), 5, patience);
    peer->write("and back");
    peer->disconnectFromServer();
    QTRY_VERIFY_WITH_TIMEOUT(!program.isRunning(), patience);
    QCOMPARE(program.exitCode(), 0);
    QCOMPARE(program.out(), QByteArray("and back"));
}

void TestConnect::keepsOpenWhenInputEnds()
{
    Program program({u"connect"_s, target(*m_server), u"--keep-open"_s, u"--json"_s});
    program.start();
    QTcpSocket *peer = accepted();
    QVERIFY(peer != nullptr);
    program.process().write("all");
    program.process().closeWriteChannel();
    QTRY_COMPARE_WITH_TIMEOUT(peer->bytesAvailable(), 3, patience);
    peer->write("still there?");
    QTRY_VERIFY_WITH_TIMEOUT(program.eventNames().contains(u"1 data"_s), patience);
    QCOMPARE(peer->state(), QAbstractSocket::ConnectedState);
    peer->disconnectFromHost();
    QTRY_VERIFY_WITH_TIMEOUT(!program.isRunning(), patience);
    QCOMPARE(program.exitCode(), 0);
}

void TestConnect::endsWhenThePeerEnds()
{
    Program program({u"connect"_s, target(*m_server)});
    program.start();
    QTcpSocket *peer = accepted();
    QVERIFY(peer != nullptr);
    peer->write("bye");
    peer->disconnectFromHost();
    QTRY_VERIFY_WITH_TIMEOUT(
        !program.isRunning(), patience); // although its standard input is still open
    QCOMPARE(program.exitCode(), 0);
    QCOMPARE(program.out(), QByteArray("bye"));
}

void TestConnect::goesOnSendingHalfOpen()
{
    Program program({u"connect"_s, target(*m_server), u"--half-open"_s, u"--json"_s});
    program.start();
    QTcpSocket *peer = accepted();
    QVERIFY(peer != nullptr);
    ::shutdown(static_cast<int>(peer->socketDescriptor()), SHUT_WR);
    QTRY_COMPARE_WITH_TIMEOUT(program.eventNames().count(u"1 end"_s), 1, patience);
    program.process().write("after the end");
    QTRY_COMPARE_WITH_TIMEOUT(peer->bytesAvailable(), 13, patience);
    program.process().closeWriteChannel();
    QTRY_VERIFY_WITH_TIMEOUT(!program.isRunning(), patience);
    QCOMPARE(program.exitCode(), 0);
}

void TestConnect::tellsOfARefusedConnection()
{
    const QString nobody = target(*m_server);
    m_server->close();
    Program program({u"connect"_s, nobody});
    program.start();
    QTRY_VERIFY_WITH_TIMEOUT(!program.isRunning(), patience);
    QCOMPARE(program.exitCode(), 1);
    QCOMPARE(program.out(), QByteArray());
    const QString told = QString::fromUtf8(program.err());
    QVERIFY2(told.contains(u"connect ECONNREFUSED "_s + nobody), qPrintable(told));
    QVERIFY2(told.contains(u"nothing listens on that port"_s), qPrintable(told));
}

void TestConnect::tellsOfAMissingPath()
{
    const QTemporaryDir directory;
    Program program({u"connect"_s, directory.filePath(u"nothing.sock"_s), u"--json"_s});
    program.start();
    QTRY_VERIFY_WITH_TIMEOUT(!program.isRunning(), patience);
    QCOMPARE(program.exitCode(), 1);
    QVERIFY2(program.err().contains("ENOENT"), program.err().constData());
    const QList<QJsonObject> events = program.events();
    QCOMPARE(events.constLast()[u"event"].toString(), u"close"_s);
    QCOMPARE(events.constLast()[u"hadError"].toBool(), true);
    const QJsonObject error = events[events.size() - 2][u"error"].toObject();
    QCOMPARE(error[u"code"].toString(), u"ENOENT"_s);
    QCOMPARE(error[u"syscall"].toString(), u"connect"_s);
}

void TestConnect::tellsOfAReset()
{
    Program program({u"connect"_s, target(*m_server), u"--json"_s});
    program.start();
    QTcpSocket *peer = accepted();
    QVERIFY(peer != nullptr);
    program.process().write("unread");
    QTRY_COMPARE_WITH_TIMEOUT(peer->bytesAvailable(), 6, patience);
    const linger atOnce{1, 0};
    QCOMPARE(::setsockopt(static_cast<int>(peer->socketDescriptor()), SOL_SOCKET, SO_LINGER,
                 &atOnce, sizeof atOnce),
        0);
    peer->abort(); // RST instead of FIN
    QTRY_VERIFY_WITH_TIMEOUT(!program.isRunning(), patience);
    QCOMPARE(program.exitCode(), 1);
    QVERIFY2(program.err().contains("ECONNRESET"), program.err().constData());
    QCOMPARE(program.eventNames().last(2), QStringList({u"1 error"_s, u"1 close"_s}));
}

void TestConnect::closesCleanlyAtInterrupt()
{
    Program program({u"connect"_s, target(*m_server), u"--json"_s});
    program.start();
    QTcpSocket *peer = accepted();
    QVERIFY(peer != nullptr);
    QTRY_VERIFY_WITH_TIMEOUT(program.eventNames().contains(u"1 ready"_s), patience);
    program.interrupt();
    QTRY_VERIFY_WITH_TIMEOUT(!program.isRunning(), patience);
    QCOMPARE(program.exitCode(), 0);
    QCOMPARE(program.eventNames().constLast(), u"1 close"_s);
    QTRY_COMPARE_WITH_TIMEOUT(peer->state(), QAbstractSocket::UnconnectedState, patience);
}

void TestConnect::waitsForASlowPeer()
{
    constexpr qint64 largestQueue = qint64(6) << 20;
    Program program({u"connect"_s, target(*m_server), u"--json"_s});
    program.start();
    QTcpSocket *peer = accepted();
    QVERIFY(peer != nullptr);
    peer->setReadBufferSize(4096);
    const QByteArray sent = pattern(qsizetype(24) << 20);
    program.process().write(sent);
    program.process().closeWriteChannel();
    // The peer takes nothing until a write has returned false.
    QTRY_VERIFY_WITH_TIMEOUT(program.out().contains("\"returned\":false"), patience);
    QByteArray received;
    connect(peer, &QTcpSocket::readyRead, this, [&] { received += peer->readAll(); });
    peer->setReadBufferSize(65536);
    received += peer->readAll();
    QTRY_VERIFY_WITH_TIMEOUT(!program.isRunning(), patience);
    received += peer->readAll();
    QCOMPARE(received.size(), sent.size());
    QVERIFY(received == sent);
    QCOMPARE(program.exitCode(), 0);

    qint64 largest = 0;
    qint64 written = 0;
    const QList<QJsonObject> events = program.events();
    for (const QJsonObject &event : events) {
        largest = std::max(largest, event[u"writableLength"].toInteger());
        written += event[u"event"].toString().startsWith(u"write") && event.contains(u"returned")
            ? event[u"bytes"].toInteger()
            : 0;
    }
    QCOMPARE(written, sent.size());
    QVERIFY2(largest < largestQueue, qPrintable(QString::number(largest)));
}

void TestConnect::receivesMoreThanASlowReaderTakes()
{
    Program program({u"connect"_s, target(*m_server), u"--verbose"_s});
    QProcess reader;
    reader.setProgram(u"cat"_s);
    program.process().setStandardOutputProcess(&reader);
    program.start();
    reader.start();
    QTcpSocket *peer = accepted();
    QVERIFY(peer != nullptr);
    QTRY_COMPARE_WITH_TIMEOUT(reader.state(), QProcess::Running, patience);
    QCOMPARE(::kill(static_cast<pid_t>(reader.processId()), SIGSTOP), 0);
    const QByteArray sent = sendUntilStuck(*peer);
    QVERIFY(!sent.isEmpty());
    peer->disconnectFromHost();
    QCOMPARE(::kill(static_cast<pid_t>(reader.processId()), SIGCONT), 0);
    QTRY_COMPARE_WITH_TIMEOUT(reader.state(), QProcess::NotRunning, patience);
    const QByteArray received = reader.readAllStandardOutput();
    QCOMPARE(received.size(), sent.size());
    QVERIFY(received == sent);
    QTRY_VERIFY_WITH_TIMEOUT(!program.isRunning(), patience);
    QCOMPARE(program.exitCode(), 0);
    QVERIFY(program.err().contains(" pause"));
    QVERIFY(program.err().contains(" resume"));
}

QTEST_GUILESS_MAIN(TestConnect)

#include "tst_connect.moc"
