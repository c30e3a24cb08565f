#include "engine/trace/eventlog.h"
#include "tests/trace/tracenotes.h"

#include <QDateTime>
#include <QTemporaryDir>
#include <QTest>

#include <chrono>
#include <condition_variable>
#include <cstring>
#include <mutex>
#include <thread>

using namespace swb;
using net::EventKind;
using trace::EventLog;
using trace::EventLogLimits;
using trace::EventReader;
using trace::testing::makeNote;
using trace::testing::objectId;

namespace {

constexpr auto segmentBytes = static_cast<qint64>(trace::Segment::byteSize);

/** A door that opens once for every time it is knocked at; what a sleeping reader waits on. */
class Door
{
public:
    void open()
    {
        {
            const std::lock_guard lock(m_mutex);
            ++m_opened;
        }
        m_condition.notify_one();
    }
    /** False if nobody opened for half a minute, which only a lost wake-up explains. */
    bool pass()
    {
        std::unique_lock lock(m_mutex);
        if (!m_condition.wait_for(lock, std::chrono::seconds(30), [this] { return m_opened > 0; }))
            return false;
        --m_opened;
        return true;
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_condition;
    int m_opened = 0;
};

/** The n-th note of a long run; all of it follows from n. */
class NumberedNote
{
public:
    explicit NumberedNote(quint64 number)
    {
        std::memcpy(m_payload, &number, sizeof number);
        std::memset(
            m_payload + sizeof number, static_cast<int>(number % 251), sizeof m_payload - 8);
        m_note.kind = static_cast<EventKind>(number % static_cast<quint64>(EventKind::Count));
        m_note.object = static_cast<net::ObjectId>(number % 1000 + 1);
        m_note.related = static_cast<net::ObjectId>(number % 7);
        m_note.bytes = static_cast<qint64>(number);
        m_note.value = -static_cast<qint64>(number);
        m_note.error = static_cast<qint32>(number % 5);
        m_note.port = static_cast<quint16>(number);
        m_note.payload = QByteArrayView(m_payload, static_cast<qsizetype>(number % 40));
    }
    NumberedNote(const NumberedNote &) = delete;
    NumberedNote &operator=(const NumberedNote &) = delete;

    const net::TraceNote &view() const { return m_note; }
    bool equals(const trace::Event &event, QByteArrayView preview) const
    {
        const qsizetype shown = std::min<qsizetype>(m_note.payload.size(), trace::previewCapacity);
        return event.kind == m_note.kind && event.object == m_note.object
            && event.related == m_note.related && event.bytes == m_note.bytes
            && event.value == m_note.value && event.error == m_note.error
            && event.port == m_note.port && event.previewSize == shown
            && preview == m_note.payload.first(shown);
    }

private:
    net::TraceNote m_note;
    char m_payload[40];
};

/** The first index from which on a record is missing, changed or late; `to` if none is. */
quint64 firstWrong(EventReader &reader, quint64 from, quint64 to)
{
    qint64 last = 0;
    for (quint64 index = from; index < to; ++index) {
        const qint64 time = reader.at(index).timeNs;
        if (time < last || !NumberedNote(index).equals(reader.at(index), reader.preview(index)))
            return index;
        last = time;
    }
    return to;
}

void recordNumbered(EventLog &log, quint64 from, quint64 to)
{
    for (quint64 number = from; number < to; ++number)
        log.record(NumberedNote(number).view());
}

} // namespace

class TestEventLog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void recordsEveryField();
    void keepsPayloadsWithinTheirLimits();
    void keepsRepeatedPayloadsOnce();
    void keepsOrderAndLosesNothing();
    void readsBackWhatWentToDisk();
    void readsFromSeveralThreads();
    void countsWhatItHadToDrop();
    void wakesOnlyAWaitingReader();
    void losesNoWakeUp();
};

void TestEventLog::recordsEveryField()
{
    EventLog log;
    auto note = makeNote(EventKind::Error, 7, {}, QStringLiteral("10.0.0.1"));
    note.note.family = 4;
    note.note.flags = net::Inferred;
    note.note.port = 8080;
    note.note.syscall = net::Syscall::Connect;
    note.note.error = -111;
    note.note.bytes = 12;
    note.note.value = 34;
    note.note.related = objectId(9);
    const qint64 before = log.nowNs();
    log.record(note.view());
    auto data = makeNote(EventKind::Data, 8, QByteArray(100, 'x'), QStringLiteral("10.0.0.1"));
    log.record(data.view());
    QCOMPARE(log.count(), 2U);

    EventReader reader(log);
    const trace::Event event = reader.at(0);
    QVERIFY(event.timeNs >= before && event.timeNs <= log.nowNs());
    QCOMPARE(event.kind, EventKind::Error);
    QCOMPARE(event.object, objectId(7));
    QCOMPARE(event.related, objectId(9));
    QCOMPARE(event.family, 4);
    QCOMPARE(event.flags, net::Inferred);
    QCOMPARE(event.port, 8080);
    QCOMPARE(event.syscall, net::Syscall::Connect);
    QCOMPARE(event.error, -111);
    QCOMPARE(event.bytes, 12);
    QCOMPARE(event.value, 34);
    QCOMPARE(event.payloadSize, 0U);
    QCOMPARE(log.text(event.text), QStringLiteral("10.0.0.1"));
    QVERIFY(reader.preview(0).isEmpty());
    QVERIFY(reader.bytes(0).isEmpty());

    QCOMPARE(reader.at(1).text, event.text);
    QCOMPARE(reader.at(1).bytes, 100);
    QCOMPARE(reader.preview(1).toByteArray(), QByteArray(32, 'x'));
    QCOMPARE(log.payload(reader.at(1)), QByteArray(100, 'x'));
    QCOMPARE(log.payload(reader.at(1), 3), QByteArray("xxx"));
    QCOMPARE(reader.bytes(1), QByteArray(100, 'x'));
    QVERIFY(qAbs(log.startMsSinceEpoch() - QDateTime::currentMSecsSinceEpoch()) < 60000);
}

void TestEventLog::keepsPayloadsWithinTheirLimits()
{
    EventLogLimits limits;
    limits.payloadBytesPerObject = 100;
    EventLog log(limits);
    log.record(makeNote(EventKind::Data, 1, QByteArray(90, 'a')).view());
    log.record(makeNote(EventKind::Data, 1, QByteArray(90, 'b')).view());
    log.record(makeNote(EventKind::Write, 1, QByteArray(20, 'c')).view());

    EventReader reader(log);
    QCOMPARE(reader.bytes(0), QByteArray(90, 'a'));
    QCOMPARE(reader.at(0).flags & net::PayloadElided, 0);
    QCOMPARE(log.payload(reader.at(1)), QByteArray());
    QCOMPARE(reader.bytes(1), QByteArray(32, 'b'));
    QCOMPARE(reader.bytes(1, 4), QByteArray(4, 'b'));
    QCOMPARE(reader.at(1).bytes, 90);
    QVERIFY((reader.at(1).flags & net::PayloadElided) != 0);
    // Short enough for the preview: nothing of it is missing.
    QCOMPARE(reader.bytes(2), QByteArray(20, 'c'));
    QCOMPARE(reader.at(2).flags & net::PayloadElided, 0);
    QCOMPARE(log.payloadBytesElided(), 110U);
}

void TestEventLog::keepsRepeatedPayloadsOnce()
{
    EventLogLimits limits;
    limits.payloadBytesPerObject = 100;
    EventLog log(limits);
    QByteArray bytes(60, 'a');
    net::TraceNote data;
    data.object = objectId(1);
    data.kind = EventKind::Data;
    data.payload = bytes;
    net::TraceNote echo = data;
    echo.kind = EventKind::Write;
    echo.repeatsData = true;
    log.record(data);
    log.record(echo);
    log.record(echo); // more than the limit together, but the bytes are kept once
    bytes.fill('b');
    data.payload = bytes;
    echo.payload = bytes;
    log.record(data); // too much
    log.record(echo);
    data.object = objectId(2);
    log.record(data);

    EventReader reader(log);
    QCOMPARE(reader.at(1).payload, reader.at(0).payload);
    for (quint64 i = 0; i < 3; ++i)
        QCOMPARE(reader.bytes(i), QByteArray(60, 'a'));
    QCOMPARE(reader.bytes(3), QByteArray(32, 'b'));
    QCOMPARE(reader.bytes(4), QByteArray(32, 'b'));
    QCOMPARE(reader.bytes(5), QByteArray(60, 'b'));
    QCOMPARE(log.payloadBytesElided(), 120U);
}

void TestEventLog::keepsOrderAndLosesNothing()
{
    constexpr quint64 count = 1000000;
    constexpr quint64 batch = 64;
    const QTemporaryDir directory;
    EventLogLimits limits;
    limits.memoryBytes = 16 * segmentBytes;
    limits.spillDirectory = directory.path();
    EventLog log(limits);
    Door door;
    log.setWaker([&door] { door.open(); });

    quint64 wrong = count;
    bool lostWakeUp = false;
    std::thread consumer([&] {
        EventReader reader(log);
        quint64 seen = 0;
        while (seen < count && wrong == count && !lostWakeUp) {
            const quint64 available = log.count();
            const quint64 checked = firstWrong(reader, seen, available);
            if (checked != available)
                wrong = checked;
            seen = available;
            lostWakeUp = seen < count && !log.waitForMore(seen) && !door.pass();
        }
    });
    for (quint64 done = 0; done < count; done += batch) {
        recordNumbered(log, done, std::min(done + batch, count));
        log.flush();
    }
    consumer.join();
    QVERIFY(!lostWakeUp);
    QCOMPARE(wrong, count);
    QCOMPARE(log.count(), count);
    QCOMPARE(log.elided(), 0U);
}

void TestEventLog::readsBackWhatWentToDisk()
{
    constexpr quint64 count = 30 * trace::Segment::capacity + 123;
    const QTemporaryDir directory;
    EventLogLimits limits;
    limits.memoryBytes = 2 * segmentBytes;
    limits.spillDirectory = directory.path();
    EventLog log(limits);
    recordNumbered(log, 0, count);
    QCOMPARE(log.elided(), 0U);

    EventReader reader(log);
    QCOMPARE(firstWrong(reader, 0, count), count);
    for (quint64 step = 0; step < 2000; ++step) {
        const quint64 index = step * 7919 * 131 % count;
        QVERIFY(NumberedNote(index).equals(reader.at(index), reader.preview(index)));
    }
}

void TestEventLog::readsFromSeveralThreads()
{
    constexpr quint64 count = 300000;
    const QTemporaryDir directory;
    EventLogLimits limits;
    limits.memoryBytes = 3 * segmentBytes;
    limits.spillDirectory = directory.path();
    EventLog log(limits);
    std::atomic<quint64> wrong{0};
    const auto readAll = [&](quint64 stride) {
        EventReader reader(log);
        quint64 index = 0;
        while (index < count) {
            if (index >= log.count()) {
                std::this_thread::yield();
                continue;
            }
            if (!NumberedNote(index).equals(reader.at(index), reader.preview(index)))
                ++wrong;
            // Now and then something old, which is on disk by now.
            if (index % 5000 == 0 && reader.at(index / 2).bytes != static_cast<qint64>(index / 2))
                ++wrong;
            index += stride;
        }
    };
    std::thread first([&] { readAll(1); });
    std::thread second([&] { readAll(3); });
    recordNumbered(log, 0, count);
    first.join();
    second.join();
    QCOMPARE(wrong.load(), 0U);
}

void TestEventLog::countsWhatItHadToDrop()
{
    constexpr quint64 capacity = trace::Segment::capacity;
    EventLogLimits limits;
    limits.memoryBytes = 2 * segmentBytes;
    limits.spillDirectory = QStringLiteral("/nonexistent/place");
    EventLog log(limits);
    EventReader early(log);
    recordNumbered(log, 0, 10);
    QCOMPARE(early.at(3).bytes, 3);
    recordNumbered(log, 10, 10 * capacity);

    QCOMPARE(log.count(), 10 * capacity);
    QCOMPARE(log.elided(), 6 * capacity);
    EventReader reader(log);
    QCOMPARE(reader.at(5).kind, EventKind::EventsElided);
    QCOMPARE(reader.at(5).value, static_cast<qint64>(6 * capacity));
    QVERIFY(reader.preview(5).isEmpty());
    QVERIFY(reader.bytes(5).isEmpty());
    QCOMPARE(firstWrong(reader, log.elided(), log.count()), log.count());
    QCOMPARE(early.at(3).bytes, 3);
}

void TestEventLog::wakesOnlyAWaitingReader()
{
    EventLog log;
    int woken = 0;
    log.setWaker([&woken] { ++woken; });
    auto note = makeNote(EventKind::Drain, 1);

    log.record(note.view());
    log.flush();
    QCOMPARE(woken, 0);
    QVERIFY(log.waitForMore(0));
    QVERIFY(!log.waitForMore(1));
    log.flush();
    QCOMPARE(woken, 0);
    log.record(note.view());
    QCOMPARE(woken, 0);
    log.flush();
    QCOMPARE(woken, 1);
    log.record(note.view());
    log.flush();
    QCOMPARE(woken, 1);
}

void TestEventLog::losesNoWakeUp()
{
    constexpr quint64 rounds = 100000;
    EventLog log;
    Door reader;
    std::atomic<quint64> answered{0};
    log.setWaker([&reader] { reader.open(); });

    bool lost = false;
    std::thread consumer([&] {
        quint64 seen = 0;
        while (seen < rounds && !lost) {
            seen = log.count();
            answered.store(seen, std::memory_order_release);
            lost = seen < rounds && !log.waitForMore(seen) && !reader.pass();
        }
        answered.store(rounds, std::memory_order_release);
    });
    auto note = makeNote(EventKind::Drain, 1);
    for (quint64 round = 0; round < rounds; ++round) {
        log.record(note.view());
        log.flush();
        // Every third round waits for the reader, so that the next one meets it falling asleep.
        while (round % 3 == 0 && answered.load(std::memory_order_acquire) <= round)
            std::this_thread::yield();
    }
    consumer.join();
    QVERIFY(!lost);
    QCOMPARE(log.count(), rounds);
}

QTEST_GUILESS_MAIN(TestEventLog)

#include "tst_eventlog.moc"
