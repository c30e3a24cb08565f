#include "engine/trace/segmentstore.h"

#include <algorithm>
#include <cerrno>
#include <chrono>

namespace swb::trace {

namespace {

constexpr std::chrono::seconds longestWait{2}; ///< a disk that hangs longer counts as refusing
constexpr std::size_t recycledSegments = 4;

quint64 segmentLimit(qint64 memoryBytes)
{
    const auto segments
        = static_cast<quint64>(std::max<qint64>(memoryBytes, 0)) / Segment::byteSize;
    return std::max<quint64>(segments, 2); // the one being written never moves out
}

qint64 positionOf(qint64 place)
{
    return place * static_cast<qint64>(Segment::byteSize);
}

bool isDiskFull(int error)
{
    return error == ENOSPC || error == EDQUOT || error == EFBIG;
}

} // namespace

SegmentStore::SegmentStore(qint64 memoryBytes, const QString &spillDirectory)
    : m_limit(segmentLimit(memoryBytes)),
      m_pool(std::make_shared<BlockPool>(Segment::byteSize, recycledSegments)),
      m_file(spillDirectory), m_thread([this] { run(); })
{
}

SegmentStore::~SegmentStore()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stop = true;
    }
    m_work.notify_one();
    m_thread.join();
}

std::shared_ptr<Segment> SegmentStore::append()
{
    auto next = std::make_shared<Segment>(m_pool->take());
    std::unique_lock lock(m_mutex);
    makeRoom(lock);
    m_entries.push_back({next, -1});
    ++m_resident;
    if (m_resident > m_limit) {
        m_mayTry = true;
        lock.unlock();
        m_work.notify_one();
    }
    return next;
}

std::shared_ptr<const Segment> SegmentStore::segment(quint64 number) const
{
    qint64 place = -1;
    {
        const std::lock_guard lock(m_mutex);
        if (number >= m_entries.size())
            return nullptr;
        const Entry &entry = m_entries[number];
        if (entry.segment || entry.place < 0)
            return entry.segment;
        place = entry.place;
    }
    auto loaded = std::make_shared<Segment>(m_pool->take());
    if (m_file.read(positionOf(place), loaded->bytes()) != 0)
        return nullptr;
    // Its place may have been given to another segment while it was read.
    const std::lock_guard lock(m_mutex);
    return m_entries[number].place == place ? loaded : nullptr;
}

void SegmentStore::release(quint64 number)
{
    {
        const std::lock_guard lock(m_mutex);
        // The writer is still filling the newest segment.
        const quint64 full = m_entries.empty() ? 0 : m_entries.size() - 1;
        const quint64 end = std::min(number, full);
        while (m_elided.load(std::memory_order_relaxed) < end)
            elideOldest();
    }
    // A writer that waits for the disk may have its room already.
    m_progress.notify_one();
}

quint64 SegmentStore::resident() const
{
    const std::lock_guard lock(m_mutex);
    return m_resident;
}

void SegmentStore::makeRoom(std::unique_lock<std::mutex> &lock)
{
    const quint64 most = 2 * m_limit;
    if (m_resident < most)
        return;
    if (canSpill() && !m_hangs) {
        const auto start = std::chrono::steady_clock::now();
        m_hangs = !m_progress.wait_for(
            lock, longestWait, [&] { return m_resident < most || !canSpill(); });
        const std::chrono::nanoseconds waited = std::chrono::steady_clock::now() - start;
        m_throttledNs.fetch_add(waited.count(), std::memory_order_relaxed);
    }
    while (m_resident >= most)
        elideOldest();
}

void SegmentStore::elideOldest()
{
    const quint64 number = m_elided.load(std::memory_order_relaxed);
    Entry &entry = m_entries[number];
    if (entry.segment) {
        entry.segment.reset();
        --m_resident;
        m_oldestResident = number + 1;
    }
    if (entry.place >= 0) {
        m_freePlaces.push_back(entry.place);
        entry.place = -1;
    }
    m_elided.store(number + 1, std::memory_order_release);
}

void SegmentStore::run()
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_work.wait(lock, [this] { return m_stop || canSpill(); });
        if (m_stop)
            return;
        spillOldest(lock);
        m_progress.notify_one();
    }
}

void SegmentStore::spillOldest(std::unique_lock<std::mutex> &lock)
{
    const quint64 number = m_oldestResident;
    std::shared_ptr<const Segment> segment = m_entries[number].segment;
    const bool reusesPlace = !m_freePlaces.empty();
    qint64 place = m_places;
    if (reusesPlace) {
        place = m_freePlaces.back();
        m_freePlaces.pop_back();
    }

    lock.unlock();
    const int error = m_file.write(positionOf(place), segment->bytes());
    segment.reset();
    lock.lock();

    m_hangs = false;
    const bool isWritten = error == 0;
    if (isWritten && !reusesPlace)
        ++m_places;
    const bool isStillWanted = number >= m_elided.load(std::memory_order_relaxed);
    if (isWritten && isStillWanted) {
        m_entries[number] = {nullptr, place};
        --m_resident;
        m_oldestResident = number + 1;
        return;
    }
    if (isWritten || reusesPlace)
        m_freePlaces.push_back(place);
    if (isWritten)
        return;

    m_mayTry = false;
    const bool hasOlderOnDisk = m_elided.load(std::memory_order_relaxed) < m_oldestResident;
    if (isDiskFull(error) && !reusesPlace && hasOlderOnDisk && m_resident > m_limit + m_limit / 2) {
        elideOldest();
        m_mayTry = true;
    }
}

} // namespace swb::trace
