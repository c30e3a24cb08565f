#include "tests/cli/program.h"

#include <QDir>
#include <QFile>
#include <QLocalSocket>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using swb::tests::patience;
using swb::tests::Program;

/** `socket-workbench listen` against clients that are not ours. */
class TestListen : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsAWholeSession();
    void answersNetcat();
    void listensOnAPath();
    void greets();
    void discards();
    void printsReadableLines();
    void closesCleanlyWithOpenSockets();
    void tellsOfATakenPort();
    void warnsWhenTheNetworkReachesIt();
    void endsQuietlyWhenNobodyReads();
    void doesNotReadStandardInput();
};

void TestListen::tellsAWholeSession()
{
    Program program({u"listen"_s, u"0"_s, u"--json"_s});
    program.start();
    QTRY_VERIFY_WITH_TIMEOUT(program.port() != 0, patience);
    QTcpSocket client;
    client.connectToHost(u"127.0.0.1"_s, program.port());
    QTRY_COMPARE_WITH_TIMEOUT(client.state(), QAbstractSocket::ConnectedState, patience);
    const int clientPort = client.localPort();
    client.write("h\xc3\xa9llo");
    QTRY_COMPARE_WITH_TIMEOUT(client.bytesAvailable(), 6, patience);
    client.write(QByteArray("\xff\x00", 2));
    QTRY_COMPARE_WITH_TIMEOUT(client.bytesAvailable(), 8, patience);
    client.disconnectFromHost();
    QTRY_VERIFY_WITH_TIMEOUT(program.eventNames().contains(u"2 close"_s), patience);
    program.interrupt();
    QTRY_VERIFY_WITH_TIMEOUT(!program.isRunning(), patience);

    QCOMPARE(program.exitCode(), 0);
    QCOMPARE(program.err(), QByteArray());
    QStringList names = program.eventNames();
    names.replaceInStrings(u"()"_s, QString());
    const QStringList expected{u"1 listen"_s, u"1 listening"_s, u"1 connection"_s, u"2 data"_s,
        u"2 write"_s, u"2 data"_s, u"2 write"_s, u"2 end"_s, u"2 finish"_s, u"2 close"_s,
        u"1 close"_s, u"1 close"_s};
    QCOMPARE(names, expected);

    const QList<QJsonObject> events = program.events();
    for (qsizetype i = 0; i < events.size(); ++i) {
        QCOMPARE(events[i][u"seq"].toInt(), i);
        QVERIFY(i == 0 || events[i][u"ns"].toInteger() >= events[i - 1][u"ns"].toInteger());
    }
    QCOMPARE(events[1][u"address"].toString(), u"127.0.0.1"_s);
    QCOMPARE(events[1][u"family"].toInt(), 4);
    QCOMPARE(events[2][u"related"].toInt(), 2);
    QCOMPARE(events[2][u"port"].toInt(), clientPort);
    QCOMPARE(events[3][u"bytes"].toInt(), 6);
    QCOMPARE(events[3][u"text"].toString(), u"h\u00e9llo"_s);
    QCOMPARE(events[4][u"returned"].toBool(), true);
    QCOMPARE(events[5][u"base64"].toString(), u"/wA="_s);
    QVERIFY(!events[5].contains(u"text"));
    QCOMPARE(events[9][u"hadError"].toBool(true), false);
}

void TestListen::answersNetcat()
{
    const QString netcat = QStandardPaths::findExecutable(u"nc"_s);
    if (netcat.isEmpty()) {
        QSKIP("nc is not installed");
    }
    Program program({u"listen"_s, u"0"_s, u"--json"_s});
    program.start();
    QTRY_VERIFY_WITH_TIMEOUT(program.port() != 0, patience);
    QProcess client;
    client.start(netcat, {u"-N"_s, u"127.0.0.1"_s, QString::number(program.port())});
    client.write("through netcat\n");
    client.closeWriteChannel();
    QTRY_COMPARE_WITH_TIMEOUT(client.state(), QProcess::NotRunning, patience);
    QCOMPARE(client.readAllStandardOutput(), QByteArray("through netcat\n"));
}

void TestListen::listensOnAPath()
{
    const QTemporaryDir directory;
    const QString path = directory.filePath(u"echo.sock"_s);
    Program program({u"listen"_s, path, u"--json"_s});
    program.start();
    QTRY_VERIFY_WITH_TIMEOUT(program.eventNames().contains(u"1 listening"_s), patience);
    QCOMPARE(program.events().constFirst()[u"path"].toString(), path);
    QLocalSocket client;
    client.connectToServer(path);
    client.write("over a path");
    QTRY_COMPARE_WITH_TIMEOUT(client.bytesAvailable(), 11, patience);
    QCOMPARE(client.readAll(), QByteArray("over a path"));
    program.interrupt();
    QTRY_VERIFY_WITH_TIMEOUT(!program.isRunning(), patience);
    QCOMPARE(program.exitCode(), 0);
    QVERIFY(!QFile::exists(path));
}

void TestListen::greets()
{
    Program program({u"listen"_s, u"0"_s, u"--greeting"_s, u"Hello %n\\r\\n"_s, u"--json"_s});
    program.start();
    QTRY_VERIFY_WITH_TIMEOUT(program.port() != 0, patience);
    QTcpSocket client;
    client.connectToHost(u"127.0.0.1"_s, program.port());
    QTRY_COMPARE_WITH_TIMEOUT(client.bytesAvailable(), 9, patience);
    QCOMPARE(client.readAll(), QByteArray("Hello 1\r\n"));
}

void TestListen::discards()
{
    Program program({u"listen"_s, u"0"_s, u"--behaviour"_s, u"discard"_s, u"--json"_s});
    program.start();
    QTRY_VERIFY_WITH_TIMEOUT(program.port() != 0, patience);
    QTcpSocket client;
    client.connectToHost(u"127.0.0.1"_s, program.port());
    client.write("into the void");
    client.disconnectFromHost();
    QTRY_VERIFY_WITH_TIMEOUT(program.eventNames().contains(u"2 close"_s), patience);
    QVERIFY(program.eventNames().contains(u"2 data"_s));
    QCOMPARE(client.bytesAvailable(), 0);
}

void TestListen::printsReadableLines()
{
    const QTemporaryDir directory;
    const QString path = directory.filePath(u"lines.sock"_s);
    Program program({u"listen"_s, path});
    program.start();
    QTRY_VERIFY_WITH_TIMEOUT(program.out().contains(" listening "), patience);
    QLocalSocket client;
    client.connectToServer(path);
    client.write("Gr\xc3\xbc\xc3\x9f"
                 "e\n");
    QTRY_COMPARE_WITH_TIMEOUT(client.bytesAvailable(), 8, patience);
    client.write("\x1b[2J");
    QTRY_COMPARE_WITH_TIMEOUT(client.bytesAvailable(), 12, patience);
    client.disconnectFromServer();
    QTRY_VERIFY_WITH_TIMEOUT(program.out().contains("#1         close"), patience);
    program.interrupt();
    QTRY_VERIFY_WITH_TIMEOUT(!program.isRunning(), patience);
    const QString text = QString::fromUtf8(program.out());
    QVERIFY2(text.contains(u"  \u201cGr\u00fc\u00dfe\\n\u201d\n"_s), qPrintable(text));
    QVERIFY2(text.contains(u"  1b 5b 32 4a\n"_s), qPrintable(text));
    QVERIFY(!text.contains(u'\x1b'));
    QVERIFY(text.endsWith(u" close\n"_s));
}

void TestListen::closesCleanlyWithOpenSockets()
{
    Program program({u"listen"_s, u"0"_s, u"--json"_s});
    program.start();
    QTRY_VERIFY_WITH_TIMEOUT(program.port() != 0, patience);
    QTcpSocket one;
    QTcpSocket two;
    one.connectToHost(u"127.0.0.1"_s, program.port());
    two.connectToHost(u"127.0.0.1"_s, program.port());
    QTRY_COMPARE_WITH_TIMEOUT(program.eventNames().count(u"1 connection"_s), 2, patience);
    program.interrupt();
    QTRY_VERIFY_WITH_TIMEOUT(!program.isRunning(), patience);
    QCOMPARE(program.exitCode(), 0);
    const QStringList names = program.eventNames();
    QCOMPARE(names.count(u"2 close"_s), 1);
    QCOMPARE(names.count(u"3 close"_s), 1);
    // close() and 'close'; the API does not wait with the latter for those of the sockets.
    QCOMPARE(names.filter(u"1 close"_s).size(), 2);
}

void TestListen::tellsOfATakenPort()
{
    QTcpServer owner;
    QVERIFY(owner.listen(QHostAddress::LocalHost));
    Program program({u"listen"_s, QString::number(owner.serverPort())});
    program.start();
    QTRY_VERIFY_WITH_TIMEOUT(!program.isRunning(), patience);
    QCOMPARE(program.exitCode(), 1);
    QVERIFY2(program.err().contains("EADDRINUSE"), program.err().constData());
    QVERIFY2(program.err().contains("already listens"), program.err().constData());
    QVERIFY2(program.out().contains(" error "), program.out().constData());
}

void TestListen::warnsWhenTheNetworkReachesIt()
{
    Program open({u"listen"_s, u"0.0.0.0:0"_s, u"--json"_s});
    open.start();
    QTRY_VERIFY_WITH_TIMEOUT(open.err().contains("reachable from the network"), patience);
    Program closed({u"listen"_s, u"127.0.0.1:0"_s, u"--json"_s});
    closed.start();
    QTRY_VERIFY_WITH_TIMEOUT(closed.port() != 0, patience);
    closed.interrupt();
    QTRY_VERIFY_WITH_TIMEOUT(!closed.isRunning(), patience);
    QCOMPARE(closed.err(), QByteArray());
}

void TestListen::endsQuietlyWhenNobodyReads()
{
    const QTemporaryDir directory;
    const QString path = directory.filePath(u"quiet.sock"_s);
    Program program({u"listen"_s, path});
    QProcess reader;
    reader.setProgram(u"head"_s);
    reader.setArguments({u"-n"_s, u"2"_s});
    program.process().setStandardOutputProcess(&reader);
    program.start();
    reader.start();
    QVERIFY(reader.waitForStarted());
    QTRY_COMPARE_WITH_TIMEOUT(reader.state(), QProcess::NotRunning, patience);
    QCOMPARE(reader.readAllStandardOutput().count('\n'), 2);
    QLocalSocket client;
    client.connectToServer(path);
    QTRY_VERIFY_WITH_TIMEOUT(!program.isRunning(), patience);
    QCOMPARE(program.exitCode(), 0);
    QCOMPARE(program.err(), QByteArray());
}

void TestListen::doesNotReadStandardInput()
{
    Program program({u"listen"_s, u"0"_s, u"--json"_s});
    program.start();
    program.process().write("not for anybody");
    program.process().closeWriteChannel();
    QTRY_VERIFY_WITH_TIMEOUT(program.port() != 0, patience);
    QTcpSocket client;
    client.connectToHost(u"127.0.0.1"_s, program.port());
    client.write("ping");
    QTRY_COMPARE_WITH_TIMEOUT(client.bytesAvailable(), 4, patience);
    QCOMPARE(client.readAll(), QByteArray("ping"));
}

QTEST_GUILESS_MAIN(TestListen)

#include "tst_listen.moc"
