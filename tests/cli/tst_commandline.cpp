#include "app/headless/commandline.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace swb;
using app::ConnectCommand;
using app::ListenCommand;
using app::Notice;

/** Arguments as values; what the program does with wrong ones is in tst_usage. */
class TestCommandLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void understandsTargets_data();
    void understandsTargets();
    void refusesTargets_data();
    void refusesTargets();
    void understandsEscapes_data();
    void understandsEscapes();
    void choosesBehaviour();
};

void TestCommandLine::understandsTargets_data()
{
    QTest::addColumn<QString>("argument");
    QTest::addColumn<QString>("host");
    QTest::addColumn<int>("port");
    QTest::addColumn<QString>("path");

    QTest::newRow("port") << u"8080"_s << u"127.0.0.1"_s << 8080 << QString();
    QTest::newRow("any port") << u"0"_s << u"127.0.0.1"_s << 0 << QString();
    QTest::newRow("highest port") << u"65535"_s << u"127.0.0.1"_s << 65535 << QString();
    QTest::newRow("every address") << u"0.0.0.0:80"_s << u"0.0.0.0"_s << 80 << QString();
    QTest::newRow("name") << u"localhost:80"_s << u"localhost"_s << 80 << QString();
    QTest::newRow("IPv6") << u"[::1]:80"_s << u"::1"_s << 80 << QString();
    QTest::newRow("every IPv6") << u"[::]:0"_s << u"::"_s << 0 << QString();
    QTest::newRow("path") << u"/tmp/a:b.sock"_s << QString() << 0 << u"/tmp/a:b.sock"_s;
    QTest::newRow("path here") << u"./80"_s << QString() << 0 << u"./80"_s;
}

void TestCommandLine::understandsTargets()
{
    QFETCH(QString, argument);
    const app::CommandLine line = app::parseCommandLine({u"program"_s, u"listen"_s, argument});
    const auto *command = std::get_if<ListenCommand>(&line);
    QVERIFY(command != nullptr);
    QTEST(command->spec.listen.host.value_or(QString()), "host");
    QTEST(static_cast<int>(command->spec.listen.port), "port");
    QTEST(command->spec.listen.path, "path");
}

void TestCommandLine::refusesTargets_data()
{
    QTest::addColumn<QString>("argument");

    const QStringList wrong{u""_s, u":80"_s, u"65536"_s, u"-1"_s, u"host:"_s, u"host:http"_s,
        u"host:+80"_s, u"host: 80"_s, u"::1"_s, u"[::1]"_s, u"[::1"_s, u"[::1]80"_s,
        u"[localhost]:80"_s, u"127.0.0.1"_s, u"demo.sock"_s, u"80.sock"_s, u"8080x"_s};
    for (const QString &argument : wrong) {
        QTest::newRow(qPrintable(u'"' + argument + u'"')) << argument;
    }
}

void TestCommandLine::refusesTargets()
{
    QFETCH(QString, argument);
    for (const QString &name : {u"listen"_s, u"connect"_s}) {
        const app::CommandLine line = app::parseCommandLine({u"program"_s, name, argument});
        const auto *notice = std::get_if<Notice>(&line);
        QVERIFY(notice != nullptr);
        QVERIFY(notice->isProblem);
    }
}

void TestCommandLine::understandsEscapes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("bytes");

    QTest::newRow("plain") << u"hello"_s << QByteArray("hello");
    QTest::newRow("UTF-8") << u"h\u00e9 \U0001f600"_s << QByteArray("h\xc3\xa9 \xf0\x9f\x98\x80");
    QTest::newRow("line end") << u"a\\r\\n\\tb"_s << QByteArray("a\r\n\tb");
    QTest::newRow("NUL") << u"a\\0b"_s << QByteArray("a\0b", 3);
    QTest::newRow("any byte") << u"\\xff\\x00\\x7F"_s << QByteArray("\xff\x00\x7f", 3);
    QTest::newRow("backslash") << u"\\\\n"_s << QByteArray("\\n");
    QTest::newRow("unknown") << u"\\q\\xg1\\x1"_s << QByteArray("\\q\\xg1\\x1");
    QTest::newRow("at the end") << u"a\\"_s << QByteArray("a\\");
}

void TestCommandLine::understandsEscapes()
{
    QFETCH(QString, text);
    const app::CommandLine line
        = app::parseCommandLine({u"program"_s, u"connect"_s, u"1"_s, u"--send"_s, text});
    const auto *command = std::get_if<ConnectCommand>(&line);
    QVERIFY(command != nullptr);
    QTEST(command->firstBytes, "bytes");
}

void TestCommandLine::choosesBehaviour()
{
    const auto behaviour = [](const QStringList &options) {
        const QStringList arguments = QStringList{u"program"_s, u"listen"_s, u"0"_s} + options;
        return std::get<ListenCommand>(app::parseCommandLine(arguments)).spec.behaviour;
    };
    QCOMPARE(behaviour({}), workbench::Behaviour::Echo);
    QCOMPARE(behaviour({u"--behaviour"_s, u"discard"_s}), workbench::Behaviour::Discard);
    QCOMPARE(behaviour({u"--behavior=greet"_s}), workbench::Behaviour::Greet);
    QCOMPARE(behaviour({u"--greeting"_s, u"hi"_s}), workbench::Behaviour::Greet);
}

QTEST_GUILESS_MAIN(TestCommandLine)

#include "tst_commandline.moc"
