#include "engine/trace/segmentstore.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <optional>
#include <sys/resource.h>

using namespace swb::trace;

namespace {

constexpr auto segmentBytes = static_cast<qint64>(Segment::byteSize);

/** Fills a segment so that every byte of it tells its number. */
void fill(Segment &segment, quint64 number)
{
    for (quint32 slot = 0; slot < Segment::capacity; ++slot) {
        Event event;
        event.timeNs = static_cast<qint64>(number);
        event.value = slot;
        event.kind = swb::net::EventKind::Data;
        event.previewSize = 4;
        segment.write(
            slot, event, QByteArray::number(static_cast<qulonglong>(number)).leftJustified(4));
    }
}

bool isWhole(const Segment &segment, quint64 number)
{
    const QByteArray preview = QByteArray::number(static_cast<qulonglong>(number)).leftJustified(4);
    for (quint32 slot = 0; slot < Segment::capacity; ++slot) {
        const Event &event = segment.record(slot);
        if (event.timeNs != static_cast<qint64>(number) || event.value != slot
            || segment.preview(slot) != preview
            || segment.kinds()[slot] != static_cast<quint8>(swb::net::EventKind::Data)
            || segment.families()[slot] != static_cast<quint8>(EventFamily::Received))
            return false;
    }
    return true;
}

void appendFilled(SegmentStore &store, quint64 from, quint64 to)
{
    for (quint64 number = from; number < to; ++number)
        fill(*store.append(), number);
}

/** The numbers of the segments that can be read and are right; nothing if one is wrong. */
std::optional<QList<quint64>> readable(const SegmentStore &store, quint64 count)
{
    QList<quint64> numbers;
    for (quint64 number = 0; number < count; ++number) {
        const auto segment = store.segment(number);
        if (!segment)
            continue;
        if (!isWhole(*segment, number))
            return {};
        numbers.append(number);
    }
    return numbers;
}

QList<quint64> range(quint64 from, quint64 to)
{
    QList<quint64> numbers;
    for (quint64 number = from; number < to; ++number)
        numbers.append(number);
    return numbers;
}

/** While it lives, files of this process cannot grow beyond that size. */
class FileSizeLimit
{
public:
    explicit FileSizeLimit(qint64 bytes)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        rlimit limit = m_before;
        limit.rlim_cur = static_cast<rlim_t>(bytes);
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FileSizeLimit() { ::setrlimit(RLIMIT_FSIZE, &m_before); }
    FileSizeLimit(const FileSizeLimit &) = delete;
    FileSizeLimit &operator=(const FileSizeLimit &) = delete;

private:
    rlimit m_before{};
};

} // namespace

class TestSegmentStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void movesOldSegmentsToDiskAndBack();
    void leavesNoFileBehind();
    void staysInMemoryBelowTheLimit();
    void dropsTheOldestWhenTheDiskRefuses();
    void keepsTheNewestOnAFullDisk();
    void releasesWhatIsNotWanted();
};

void TestSegmentStore::movesOldSegmentsToDiskAndBack()
{
    const QTemporaryDir directory;
    SegmentStore store(4 * segmentBytes, directory.path());
    appendFilled(store, 0, 40);
    QTRY_VERIFY(store.resident() <= 4);
    QCOMPARE(store.elided(), 0U);
    QCOMPARE(readable(store, 40), range(0, 40));
    QVERIFY(!store.segment(40));
}

void TestSegmentStore::leavesNoFileBehind()
{
    const QTemporaryDir directory;
    const auto entries = QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot;
    SegmentStore store(2 * segmentBytes, directory.path());
    appendFilled(store, 0, 6);
    QTRY_VERIFY(store.resident() <= 2);
    QCOMPARE(QDir(directory.path()).entryList(entries), QStringList());
}

void TestSegmentStore::staysInMemoryBelowTheLimit()
{
    SegmentStore store(8 * segmentBytes, QStringLiteral("/nonexistent"));
    appendFilled(store, 0, 8);
    QCOMPARE(store.resident(), 8U);
    QCOMPARE(store.elided(), 0U);
    QCOMPARE(readable(store, 8), range(0, 8));
}

void TestSegmentStore::dropsTheOldestWhenTheDiskRefuses()
{
    SegmentStore store(4 * segmentBytes, QStringLiteral("/nonexistent"));
    const auto held = store.append();
    fill(*held, 0);
    appendFilled(store, 1, 20);
    QCOMPARE(store.resident(), 8U);
    QCOMPARE(store.elided(), 12U);
    QCOMPARE(readable(store, 20), range(12, 20));
    QVERIFY2(isWhole(*held, 0), "a segment that someone still reads is not reused");
}

void TestSegmentStore::keepsTheNewestOnAFullDisk()
{
    const QTemporaryDir directory;
    const FileSizeLimit limit(3 * segmentBytes + segmentBytes / 2);
    SegmentStore store(4 * segmentBytes, directory.path());
    appendFilled(store, 0, 30);
    // Three on disk and six in memory: half as many again as the limit allows without a disk.
    QTRY_COMPARE(store.resident(), 6U);
    QCOMPARE(store.elided(), 21U);
    QCOMPARE(readable(store, 30), range(21, 30));
}

void TestSegmentStore::releasesWhatIsNotWanted()
{
    const QTemporaryDir directory;
    SegmentStore store(4 * segmentBytes, directory.path());
    store.release(7);
    QCOMPARE(store.elided(), 0U);
    appendFilled(store, 0, 3);
    store.release(2);
    QCOMPARE(store.elided(), 2U);
    QCOMPARE(store.resident(), 1U);
    appendFilled(store, 3, 20); // some of it goes to disk
    store.release(10);
    QCOMPARE(readable(store, 20), range(10, 20));
    store.release(1000); // the newest is still being filled
    QCOMPARE(readable(store, 20), range(19, 20));
    appendFilled(store, 20, 40);
    QCOMPARE(readable(store, 40), range(19, 40));
    QTRY_VERIFY(store.resident() <= 4);
}

QTEST_GUILESS_MAIN(TestSegmentStore)

#include "tst_segmentstore.moc"
