#include "engine/trace/payloadstore.h"
#include "tests/trace/tracenotes.h"

#include <QTest>

#include <atomic>
#include <thread>

using namespace swb::trace;
using testing::objectId;

namespace {

constexpr qint64 mebibyte = 1 << 20;

QByteArray pattern(qsizetype size, quint32 seed)
{
    QByteArray bytes(size, Qt::Uninitialized);
    for (qsizetype i = 0; i < size; ++i)
        bytes[i] = static_cast<char>(
            seed + static_cast<quint32>(i) * 31U + static_cast<quint32>(i >> 8));
    return bytes;
}

} // namespace

class TestPayloadStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsBytesAcrossChunks();
    void dropsTheOldestAndCounts();
    void releasesWithoutCounting();
    void limitsEachObject();
    void keepsNothingWhenTold();
    void refusesWhatCanNeverFit();
    void isReadWhileItGrows();
};

void TestPayloadStore::keepsBytesAcrossChunks()
{
    PayloadStore store(8 * mebibyte, 8 * mebibyte, true);
    QCOMPARE(store.append(objectId(1), {}), noPayload);
    const QList<qsizetype> sizes{1, 700000, 700000, 2500000, 32};
    QList<quint64> positions;
    for (const qsizetype size : sizes)
        positions.append(store.append(objectId(1), pattern(size, static_cast<quint32>(size))));
    for (qsizetype i = 0; i < sizes.size(); ++i)
        QCOMPARE(
            store.read(positions[i], sizes[i]), pattern(sizes[i], static_cast<quint32>(sizes[i])));
    QCOMPARE(store.read(positions[3], 5), pattern(5, 2500000));
    QCOMPARE(store.elidedBytes(), 0U);
    QCOMPARE(store.read(noPayload, 5), QByteArray());
    QCOMPARE(store.read(positions[0] + 100 * mebibyte, 5), QByteArray());
}

void TestPayloadStore::dropsTheOldestAndCounts()
{
    PayloadStore store(3 * mebibyte, 100 * mebibyte, true);
    QList<quint64> positions;
    for (quint32 i = 0; i < 16; ++i)
        positions.append(store.append(objectId(1), pattern(mebibyte / 2, i)));
    QCOMPARE(store.elidedBytes(), quint64(5 * mebibyte));
    for (quint32 i = 0; i < 16; ++i) {
        const QByteArray expected = i < 10 ? QByteArray() : pattern(mebibyte / 2, i);
        QCOMPARE(store.read(positions[i], mebibyte / 2), expected);
    }
}

void TestPayloadStore::releasesWithoutCounting()
{
    PayloadStore store(8 * mebibyte, 100 * mebibyte, true);
    const quint64 first = store.append(objectId(1), pattern(mebibyte, 1));
    const quint64 second = store.append(objectId(1), pattern(1000, 2));
    store.release(second);
    QCOMPARE(store.read(first, mebibyte), QByteArray());
    QCOMPARE(store.read(second, 1000), pattern(1000, 2));
    // What is wanted no more makes room: this would have pushed out the payload before otherwise.
    quint64 last = store.append(objectId(1), pattern(2 * mebibyte, 3));
    for (quint32 i = 0; i < 10; ++i) {
        store.release(last);
        last = store.append(objectId(1), pattern(2 * mebibyte, i));
        QCOMPARE(store.read(last, 2 * mebibyte), pattern(2 * mebibyte, i));
    }
    store.release(last + 100 * mebibyte);
    QCOMPARE(store.elidedBytes(), 0U);
    const quint64 next = store.append(objectId(1), pattern(10, 7));
    QCOMPARE(store.read(next, 10), pattern(10, 7));
}

void TestPayloadStore::limitsEachObject()
{
    PayloadStore store(100 * mebibyte, 1000, true);
    const quint64 first = store.append(objectId(1), pattern(600, 1));
    QVERIFY(first != noPayload);
    QCOMPARE(store.append(objectId(1), pattern(600, 2)), noPayload);
    QVERIFY(store.append(objectId(1), pattern(400, 3)) != noPayload);
    QCOMPARE(store.append(objectId(1), pattern(1, 4)), noPayload);
    QVERIFY(store.append(objectId(70000), pattern(1000, 5)) != noPayload);
    QCOMPARE(store.elidedBytes(), 601U);
    QCOMPARE(store.read(first, 600), pattern(600, 1));
}

void TestPayloadStore::keepsNothingWhenTold()
{
    PayloadStore store(100 * mebibyte, 100 * mebibyte, false);
    QCOMPARE(store.append(objectId(1), pattern(10, 1)), noPayload);
    QCOMPARE(store.elidedBytes(), 10U);
}

void TestPayloadStore::refusesWhatCanNeverFit()
{
    PayloadStore store(3 * mebibyte, 100 * mebibyte, true);
    QVERIFY(store.append(objectId(1), pattern(mebibyte / 2, 1)) != noPayload);
    const quint64 largest = store.append(objectId(1), pattern(2 * mebibyte, 2));
    QCOMPARE(store.read(largest, 2 * mebibyte), pattern(2 * mebibyte, 2));
    QCOMPARE(store.append(objectId(1), pattern(2 * mebibyte + 1, 3)), noPayload);
    QCOMPARE(store.elidedBytes(), quint64(2 * mebibyte + 1));
}

void TestPayloadStore::isReadWhileItGrows()
{
    constexpr quint32 count = 20000;
    constexpr qsizetype size = 1000;
    PayloadStore store(3 * mebibyte, 1000 * mebibyte, true);
    std::atomic<quint32> published{0};
    std::thread writer([&] {
        for (quint32 i = 0; i < count; ++i) {
            store.append(objectId(1), pattern(size, i));
            published.store(i + 1, std::memory_order_release);
        }
    });
    quint32 seen = 0;
    quint32 kept = 0;
    bool right = true;
    while (seen < count) {
        const quint32 now = published.load(std::memory_order_acquire);
        if (now == seen) {
            std::this_thread::yield();
            continue;
        }
        seen = now;
        // The newest and one that may be on its way out.
        for (const quint32 i : {now - 1, now - std::min(now, 2500U)}) {
            const QByteArray bytes = store.read(quint64(i) * size, size);
            right = right && (bytes.isEmpty() || bytes == pattern(size, i));
            kept += bytes.isEmpty() ? 0U : 1U;
        }
    }
    writer.join();
    QVERIFY(right);
    QVERIFY(kept > 0);
    QCOMPARE(store.read(quint64(count - 1) * size, size), pattern(size, count - 1));
}

QTEST_GUILESS_MAIN(TestPayloadStore)

#include "tst_payloadstore.moc"
