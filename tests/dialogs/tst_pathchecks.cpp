#include "ui/dialogs/pathchecks.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace swb::ui;

class PathChecks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listenPaths_data();
    void listenPaths();
    void connectPaths();
    void abstractNames();
    void facts();
};

Q_DECLARE_METATYPE(Severity)
Q_DECLARE_METATYPE(PathFacts)

void PathChecks::listenPaths_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<PathFacts>("facts");
    QTest::addColumn<Severity>("severity");
    QTest::addColumn<QString>("code");
    const PathFacts usual;
    const PathFacts taken{true, true, true};
    const PathFacts noFolder{false, false, false};
    const PathFacts noRight{false, true, false};
    const auto row = [](const char *name, const QString &path, const PathFacts &facts,
                         Severity severity, const char *code) {
        QTest::newRow(name) << path << facts << severity << QString::fromLatin1(code);
    };
    const QString socket = QStringLiteral("/tmp/echo.sock");
    row("usual", socket, usual, Severity::Hint, "");
    row("empty", {}, usual, Severity::Missing, "");
    row("exists", socket, taken, Severity::Warning, "EADDRINUSE");
    row("no folder", socket, noFolder, Severity::Warning, "EACCES");
    row("no right", socket, noRight, Severity::Warning, "EACCES");
    row("longest", u'/' + QString(107, u'a'), usual, Severity::Hint, "");
    row("too long", u'/' + QString(108, u'a'), usual, Severity::Error, "EINVAL");
    row("too many bytes", u'/' + QString(60, u'\u00fc'), usual, Severity::Error, "EINVAL");
    row("NUL inside", QStringLiteral("/tmp/a") + QChar(u'\0'), usual, Severity::Error, "EINVAL");
    for (const char *number : {"8080", "0x50", "1e3", "0", "0b1", "0o7", "1.5", "Infinity"}) {
        row(number, QString::fromLatin1(number), usual, Severity::Error, "ERR_INVALID_ARG_VALUE");
    }
    for (const char *name : {"-1", "80a", "./8080", "0x", "0xg", "nan", "inf"}) {
        row(name, QString::fromLatin1(name), usual, Severity::Hint, "");
    }
}

void PathChecks::listenPaths()
{
    QFETCH(QString, path);
    QFETCH(PathFacts, facts);
    QFETCH(Severity, severity);
    QFETCH(QString, code);
    const Verdict verdict = checkListenPath(path, facts);
    QCOMPARE(verdict.severity, severity);
    QCOMPARE(verdict.code, code);
    QVERIFY(!verdict.text.isEmpty());
}

void PathChecks::connectPaths()
{
    const QString path = QStringLiteral("/tmp/echo.sock");
    QCOMPARE(checkConnectPath(path, {true, true, true}).severity, Severity::Hint);
    QCOMPARE(checkConnectPath(path, {}).code, QStringLiteral("ENOENT"));
    QCOMPARE(checkConnectPath(QString(), {}).severity, Severity::Missing);
    QCOMPARE(checkConnectPath(QString(109, u'a'), {}).severity, Severity::Error);
    QVERIFY(!checkConnectPath(QStringLiteral("8080"), {true, true, true}).blocks());
}

void PathChecks::abstractNames()
{
    const QString path = pathFromField(QStringLiteral("\\0echo"));
    QCOMPARE(path, QChar(u'\0') + QStringLiteral("echo"));
    QVERIFY(isAbstractPath(path));
    QCOMPARE(fieldFromPath(path), QStringLiteral("\\0echo"));
    QCOMPARE(fieldFromPath(QStringLiteral("/tmp/a")), QStringLiteral("/tmp/a"));
    QVERIFY(!checkListenPath(path, {}).blocks());
    QCOMPARE(checkConnectPath(path, {}).severity, Severity::Hint);
}

void PathChecks::facts()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("file"));
    QVERIFY(!lookAtPath(path).exists);
    QVERIFY(lookAtPath(path).folderExists);
    QVERIFY(lookAtPath(path).folderIsWritable);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(lookAtPath(path).exists);
    QVERIFY(!lookAtPath(folder.filePath(QStringLiteral("none/file"))).folderExists);
}

QTEST_APPLESS_MAIN(PathChecks)
#include "tst_pathchecks.moc"
