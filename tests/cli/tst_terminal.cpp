#include "tests/cli/program.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <cstdlib>
#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using swb::tests::patience;
using swb::tests::Program;

namespace {

/** The side of a pseudo terminal on which a person would sit. */
class Screen
{
public:
    Screen() : m_master(::posix_openpt(O_RDWR | O_NOCTTY | O_NONBLOCK))
    {
        if (m_master < 0 || ::grantpt(m_master) != 0 || ::unlockpt(m_master) != 0) {
            return;
        }
        m_path = QString::fromLocal8Bit(::ptsname(m_master));
        // Kept open, so that what was written can be read after the program has ended.
        m_slave = ::open(m_path.toLocal8Bit().constData(), O_RDWR | O_NOCTTY);
    }
    ~Screen()
    {
        ::close(m_slave);
        ::close(m_master);
    }
    Screen(const Screen &) = delete;
    Screen &operator=(const Screen &) = delete;

    bool isOpen() const { return m_slave >= 0; }
    QString path() const { return m_path; }
    QByteArray text()
    {
        char buffer[4096];
        for (;;) {
            const ssize_t size = ::read(m_master, buffer, sizeof buffer);
            if (size <= 0) {
                return m_text;
            }
            m_text.append(buffer, size);
        }
    }

private:
    int m_master = -1;
    int m_slave = -1;
    QString m_path;
    QByteArray m_text;
};

} // namespace

/** What reaches a terminal from outside can be read there, and cannot do anything to it. */
class TestTerminal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void escapesHostileBytes();
    void escapesHostileJson();

private:
    static QByteArray hostile();
    static void verifyHarmless(const QByteArray &shown);
};

QByteArray TestTerminal::hostile()
{
    return QByteArray("\x1b[31mred\x1b]0;title\x07 \x9b"
                      "31m \xc2\x9b"
                      "31m \xe2\x80\xae"
                      "abc\r\nnext\tcolumn\nover\rwritten\x08\x7f\n");
}

void TestTerminal::verifyHarmless(const QByteArray &shown)
{
    for (const char *harm : {"\x1b", "\x07", "\x08", "\x7f", "\x9b", "\xe2\x80\xae"}) {
        QVERIFY2(!shown.contains(harm), shown.toHex(' ').constData());
    }
    // A terminal itself puts a carriage return before each line feed, and nowhere else.
    QCOMPARE(shown.count('\r'), shown.count("\r\n"));
}

void TestTerminal::escapesHostileBytes()
{
    Screen screen;
    QVERIFY(screen.isOpen());
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    Program program({u"connect"_s, u"127.0.0.1:"_s + QString::number(server.serverPort())});
    program.process().setStandardOutputFile(screen.path());
    program.process().setStandardErrorFile(screen.path());
    program.start();
    QTRY_VERIFY_WITH_TIMEOUT(server.hasPendingConnections(), patience);
    QTcpSocket *peer = server.nextPendingConnection();
    peer->write(hostile());
    QTRY_VERIFY_WITH_TIMEOUT(screen.text().contains("written"), patience);
    peer->write("no line end");
    peer->disconnectFromHost();
    QTRY_VERIFY_WITH_TIMEOUT(!program.isRunning(), patience);
    QTRY_VERIFY_WITH_TIMEOUT(screen.text().contains(" close"), patience);
    const QByteArray shown = screen.text();
    verifyHarmless(shown);
    QVERIFY2(shown.contains("\\x1b[31mred\\x1b]0;title\\x07"), shown.constData());
    QVERIFY2(shown.contains("\r\nnext\tcolumn\r\nover\\rwritten"), shown.constData());
    // The events that follow begin on a line of their own.
    QVERIFY2(shown.contains("no line end\r\n"), shown.constData());
}

void TestTerminal::escapesHostileJson()
{
    Screen screen;
    QVERIFY(screen.isOpen());
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    Program program(
        {u"connect"_s, u"127.0.0.1:"_s + QString::number(server.serverPort()), u"--json"_s});
    program.process().setStandardOutputFile(screen.path());
    program.start();
    QTRY_VERIFY_WITH_TIMEOUT(server.hasPendingConnections(), patience);
    QTcpSocket *peer = server.nextPendingConnection();
    peer->write("\x1b[31m \xc2\x9b \xe2\x80\xae \x7f \xc3\xa9");
    peer->disconnectFromHost();
    QTRY_VERIFY_WITH_TIMEOUT(screen.text().contains("\"close\""), patience);
    verifyHarmless(screen.text());
    QVERIFY2(screen.text().contains("\\u001b[31m \\u009b \\u202e \\u007f \xc3\xa9"),
        screen.text().constData());
}

QTEST_GUILESS_MAIN(TestTerminal)

#include "tst_terminal.moc"
