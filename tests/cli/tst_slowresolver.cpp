#include "tests/cli/program.h"

#include <QElapsedTimer>
#include <QProcessEnvironment>
#include <QTest>

using namespace swb::tests;
using namespace Qt::Literals::StringLiterals;

/** A name that is never answered holds nobody up. */
class TestSlowResolver : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void interruptDoesNotWaitForTheAnswer();
};

void TestSlowResolver::interruptDoesNotWaitForTheAnswer()
{
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    QSKIP("The sanitizers' own library has to be loaded first");
#endif
    constexpr qint64 resolverMs = 60000;
    Program program({u"connect"_s, u"slow.example.test:80"_s, u"--json"_s});
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LD_PRELOAD"_s, QStringLiteral(SWB_SLOW_RESOLVER));
    program.process().setProcessEnvironment(environment);
    program.start();
    QTRY_VERIFY_WITH_TIMEOUT(program.eventNames().contains(u"1 connect()"_s), patience);
    QElapsedTimer sinceInterrupt;
    sinceInterrupt.start();
    program.interrupt();
    QTRY_VERIFY_WITH_TIMEOUT(!program.isRunning(), patience);
    QVERIFY(sinceInterrupt.elapsed() < resolverMs);
    QCOMPARE(program.exitCode(), 1); // it never connected
    QCOMPARE(program.eventNames().constLast(), u"1 close"_s); // nothing of the end is lost
}

QTEST_GUILESS_MAIN(TestSlowResolver)

#include "tst_slowresolver.moc"
