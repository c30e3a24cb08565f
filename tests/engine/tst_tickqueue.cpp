#include "engine/net/tickqueue.h"

#include <QStringList>
#include <QTest>

using swb::net::TickQueue;

namespace {

struct Recorder
{
    TickQueue &ticks;
    QStringList &log;
    QString name;

    void first()
    {
        log.append(name + QStringLiteral(".first"));
        ticks.post<&Recorder::second>(this);
    }
    void second() { log.append(name + QStringLiteral(".second")); }
};

} // namespace

class TestTickQueue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void jobsRunInOrderUntilNoneIsLeft();
    void jobsOfADeadObjectAreForgotten();
};

void TestTickQueue::jobsRunInOrderUntilNoneIsLeft()
{
    TickQueue ticks;
    QStringList log;
    Recorder a{ticks, log, QStringLiteral("a")};
    Recorder b{ticks, log, QStringLiteral("b")};
    ticks.post<&Recorder::first>(&a);
    ticks.post<&Recorder::first>(&b);
    ticks.drain();
    const QStringList expected{QStringLiteral("a.first"), QStringLiteral("b.first"),
        QStringLiteral("a.second"), QStringLiteral("b.second")};
    QCOMPARE(log, expected);
    QVERIFY(ticks.isEmpty());
}

void TestTickQueue::jobsOfADeadObjectAreForgotten()
{
    TickQueue ticks;
    QStringList log;
    Recorder a{ticks, log, QStringLiteral("a")};
    Recorder b{ticks, log, QStringLiteral("b")};
    ticks.post<&Recorder::second>(&a);
    ticks.post<&Recorder::second>(&b);
    ticks.cancel(&a);
    ticks.drain();
    QCOMPARE(log, QStringList{QStringLiteral("b.second")});
}

QTEST_APPLESS_MAIN(TestTickQueue)
#include "tst_tickqueue.moc"
