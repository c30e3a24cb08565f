#include "engine/net/server.h"
#include "engine/uv/platform.h"
#include "tests/engine/recordinglisteners.h"
#include "tests/support/loopfixture.h"
#include "tests/support/posixpeer.h"

#include <QScopeGuard>
#include <QTest>

#include <atomic>
#include <fcntl.h>
#include <sys/resource.h>
#include <thread>
#include <unistd.h>
#include <vector>

using namespace swb;
using namespace swb::tests;

namespace {

/** Takes every descriptor that becomes free, from a thread of its own, until it is told to stop. */
class DescriptorThief
{
public:
    DescriptorThief()
    {
        takeAll();
        m_thread = std::thread([this] {
            while (!m_stop) {
                takeAll();
            }
        });
    }
    ~DescriptorThief()
    {
        m_stop = true;
        m_thread.join();
        for (const int descriptor : m_taken) {
            ::close(descriptor);
        }
    }

private:
    void takeAll()
    {
        for (int taken = ::dup(0); taken >= 0; taken = ::dup(0)) {
            m_taken.push_back(taken);
        }
    }

    std::vector<int> m_taken;
    std::atomic<bool> m_stop{false};
    std::thread m_thread;
};

class TickCounter final : public uv::TimerListener
{
public:
    void timerFired(uv::Timer &) override { ++ticks; }
    int ticks = 0;
};

} // namespace

class TestDescriptors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void softLimitIsRaised();
    void budgetKeepsAReserve_data();
    void budgetKeepsAReserve();
    void ticketsComeBack();
    void serverSurvivesWithoutADescriptor();
};

void TestDescriptors::softLimitIsRaised()
{
    rlimit before{};
    QCOMPARE(::getrlimit(RLIMIT_NOFILE, &before), 0);
    rlimit lower = before;
    lower.rlim_cur = 100;
    QCOMPARE(::setrlimit(RLIMIT_NOFILE, &lower), 0);
    QVERIFY(uv::platform::raiseDescriptorLimit() > 100);
    rlimit after{};
    QCOMPARE(::getrlimit(RLIMIT_NOFILE, &after), 0);
    QCOMPARE(after.rlim_cur, before.rlim_max);
}

void TestDescriptors::budgetKeepsAReserve_data()
{
    QTest::addColumn<qint64>("descriptorLimit");
    QTest::addColumn<qint64>("sockets");
    QTest::newRow("unknown") << qint64(0) << qint64(0);
    QTest::newRow("usual") << qint64(1024) << qint64(896);
    QTest::newRow("small") << qint64(256) << qint64(128);
    QTest::newRow("tiny") << qint64(64) << qint64(32);
}

void TestDescriptors::budgetKeepsAReserve()
{
    QFETCH(qint64, descriptorLimit);
    const uv::DescriptorBudget budget(descriptorLimit);
    QTEST(budget.limit(), "sockets");
}

void TestDescriptors::ticketsComeBack()
{
    uv::DescriptorBudget budget(4);
    {
        const uv::DescriptorBudget::Ticket first = budget.take();
        uv::DescriptorBudget::Ticket second = budget.take();
        QVERIFY(first && second);
        QVERIFY(!budget.take());
        const uv::DescriptorBudget::Ticket moved = std::move(second);
        QCOMPARE(budget.used(), qint64(2));
    }
    QCOMPARE(budget.used(), qint64(0));
}

void TestDescriptors::serverSurvivesWithoutADescriptor()
{
#ifdef __SANITIZE_ADDRESS__
    QSKIP("The undefined behaviour sanitizer needs a pipe to check a type it has not met before.");
#endif
    rlimit before{};
    QCOMPARE(::getrlimit(RLIMIT_NOFILE, &before), 0);
    rlimit few = before;
    few.rlim_cur = 128;
    QCOMPARE(::setrlimit(RLIMIT_NOFILE, &few), 0);
    const auto restore = qScopeGuard([&before] { ::setrlimit(RLIMIT_NOFILE, &before); });

    LoopFixture fixture; // without a budget: the system itself refuses
    RecordingServer record;
    net::Server server(fixture.runtime, {}, record);
    net::ListenOptions on;
    on.host = QStringLiteral("127.0.0.1");
    QVERIFY(!server.listen(on));
    QVERIFY(fixture.runUntil([&record] { return record.listening; }));
    const quint16 port = server.address().port();
    PosixPeer served = PosixPeer::connectTcp(port);
    QVERIFY(fixture.runUntil([&record] { return record.accepted.size() == 1; }));
    record.accepted.front()->record.echoes = true;
    std::vector<PosixPeer> waiting;
    for (int i = 0; i < 20; ++i) {
        waiting.push_back(PosixPeer::connectTcp(port));
    }

    TickCounter counter;
    uv::HandlePtr<uv::Timer> timer = uv::Timer::create(fixture.loop, counter);
    timer->start(std::chrono::milliseconds(5), std::chrono::milliseconds(5));
    {
        const DescriptorThief thief;
        // The loop stays alive: its timers run and the open connection is served.
        QVERIFY(fixture.runUntil([&counter] { return counter.ticks >= 50; }));
        served.send("alive");
        QVERIFY(fixture.runUntil([&served] {
            served.receive();
            return served.received == "alive";
        }));
        QVERIFY(server.isListening());
        QVERIFY(!record.error);
    }
    // With descriptors free again new peers are served, on the same port.
    const std::size_t acceptedBefore = record.accepted.size();
    PosixPeer late = PosixPeer::connectTcp(port);
    QVERIFY(fixture.runUntil([&] {
        late.receive();
        if (late.error != 0) {
            late = PosixPeer::connectTcp(port); // came while accepting paused
        }
        for (std::size_t i = acceptedBefore; i < record.accepted.size(); ++i) {
            if (record.accepted[i]->socket->peerAddress().port() == late.localPort()) {
                return true;
            }
        }
        return false;
    }));
    QCOMPARE(server.address().port(), port);
    timer.reset();
    record.accepted.clear();
    server.close();
    QCOMPARE(fixture.close(), 0);
}

QTEST_APPLESS_MAIN(TestDescriptors)
#include "tst_descriptors.moc"
