#include "tests/cli/program.h"

#include <QTest>

using namespace Qt::StringLiterals;
using swb::tests::patience;
using swb::tests::Program;

/** What the program answers to arguments it does not understand, and to questions about itself. */
class TestUsage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesBadArguments_data();
    void refusesBadArguments();
    void answersQuestions_data();
    void answersQuestions();
};

void TestUsage::refusesBadArguments_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("complaint");
    QTest::addColumn<QString>("hint");

    const QString listen = QStringLiteral("socket-workbench listen --help");
    const QString connect = QStringLiteral("socket-workbench connect --help");
    QTest::newRow("unknown command") << QStringList{u"serve"_s} << QStringLiteral("serve")
                                     << QStringLiteral("socket-workbench --help");
    QTest::newRow("option before the command")
        << QStringList{u"--json"_s, u"listen"_s, u"0"_s} << QStringLiteral("before a command")
        << QStringLiteral("socket-workbench --help");
    QTest::newRow("nothing to listen on")
        << QStringList{u"listen"_s} << QStringLiteral("missing") << listen;
    QTest::newRow("port too large")
        << QStringList{u"listen"_s, u"65536"_s} << QStringLiteral("65536") << listen;
    QTest::newRow("no port") << QStringList{u"listen"_s, u"example.org"_s}
                             << QStringLiteral("HOST:PORT") << listen;
    QTest::newRow("two targets") << QStringList{u"listen"_s, u"1"_s, u"2"_s}
                                 << QStringLiteral("too many") << listen;
    QTest::newRow("unknown behaviour")
        << QStringList{u"listen"_s, u"0"_s, u"--behaviour"_s, u"sing"_s} << QStringLiteral("sing")
        << listen;
    QTest::newRow("greeting without greeting behaviour")
        << QStringList{u"listen"_s, u"0"_s, u"--behaviour"_s, u"echo"_s, u"--greeting"_s, u"x"_s}
        << QStringLiteral("--greeting") << listen;
    QTest::newRow("unknown option")
        << QStringList{u"connect"_s, u"--fast"_s, u"1"_s} << QStringLiteral("fast") << connect;
    QTest::newRow("value missing")
        << QStringList{u"connect"_s, u"1"_s, u"--send"_s} << QStringLiteral("send") << connect;
    QTest::newRow("bare IPv6") << QStringList{u"connect"_s, u"::1:80"_s} << QStringLiteral("[::1]")
                               << connect;
    QTest::newRow("port 0") << QStringList{u"connect"_s, u"0"_s} << QStringLiteral("port 0")
                            << connect;
    QTest::newRow("contradiction")
        << QStringList{u"connect"_s, u"1"_s, u"--end"_s, u"--keep-open"_s}
        << QStringLiteral("--keep-open") << connect;
}

void TestUsage::refusesBadArguments()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, complaint);
    QFETCH(QString, hint);

    Program program(arguments);
    program.start();
    QTRY_VERIFY_WITH_TIMEOUT(!program.isRunning(), patience);
    QCOMPARE(program.exitCode(), 2);
    QCOMPARE(program.out(), QByteArray());
    const QString text = QString::fromUtf8(program.err());
    QVERIFY2(text.contains(complaint), qPrintable(text));
    QVERIFY2(text.contains(hint), qPrintable(text));
}

void TestUsage::answersQuestions_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("part");

    QTest::newRow("--help") << QStringList{u"--help"_s} << QStringLiteral("connect HOST:PORT|PATH");
    QTest::newRow("-h") << QStringList{u"-h"_s} << QStringLiteral("Exit code");
    QTest::newRow("--version") << QStringList{u"--version"_s}
                               << QStringLiteral("socket-workbench " SWB_VERSION "\n");
    QTest::newRow("listen --help")
        << QStringList{u"listen"_s, u"--help"_s} << QStringLiteral("--greeting");
    QTest::newRow("connect -h") << QStringList{u"connect"_s, u"-h"_s}
                                << QStringLiteral("--half-open");
    QTest::newRow("help beside a target")
        << QStringList{u"listen"_s, u"0"_s, u"--help"_s} << QStringLiteral("--behaviour");
}

void TestUsage::answersQuestions()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, part);

    Program program(arguments);
    program.start();
    QTRY_VERIFY_WITH_TIMEOUT(!program.isRunning(), patience);
    QCOMPARE(program.exitCode(), 0);
    QVERIFY2(QString::fromUtf8(program.out()).contains(part), program.out().constData());
    QCOMPARE(program.err(), QByteArray());
}

QTEST_GUILESS_MAIN(TestUsage)

#include "tst_usage.moc"
