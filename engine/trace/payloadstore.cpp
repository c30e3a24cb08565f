#include "engine/trace/payloadstore.h"

#include <QVarLengthArray>

#include <algorithm>
#include <cstring>
#include <limits>

namespace swb::trace {

namespace {

constexpr quint64 chunkBytes = quint64(1) << 20;
constexpr std::size_t recycledChunks = 4;

quint64 asCount(qint64 bytes)
{
    return static_cast<quint64>(std::max<qint64>(bytes, 0));
}

char *bytesOf(const Block &chunk)
{
    return reinterpret_cast<char *>(chunk.get());
}

} // namespace

PayloadStore::PayloadStore(qint64 totalBytes, qint64 bytesPerObject, bool keep)
    : m_mostChunks(std::max<quint64>(asCount(totalBytes) / chunkBytes, 2)),
      m_mostPerObject(asCount(bytesPerObject)), m_keep(keep && totalBytes > 0),
      m_pool(std::make_shared<BlockPool>(chunkBytes, recycledChunks))
{
}

quint64 PayloadStore::append(net::ObjectId object, QByteArrayView bytes)
{
    auto left = static_cast<quint64>(bytes.size());
    if (left == 0)
        return noPayload;
    if (!accept(object, left)) {
        m_elidedBytes.fetch_add(left, std::memory_order_relaxed);
        return noPayload;
    }
    const quint64 position = m_end;
    const char *from = bytes.data();
    while (left > 0) {
        const quint64 offset = m_end % chunkBytes;
        if (offset == 0)
            startChunk();
        const quint64 size = std::min(left, chunkBytes - offset);
        std::memcpy(m_chunk + offset, from, size);
        from += size;
        left -= size;
        m_end += size;
    }
    return position;
}

void PayloadStore::release(quint64 position)
{
    std::vector<Block> released; // declared before the lock, so freed after it
    const std::lock_guard lock(m_mutex);
    // The writer is still filling the newest chunk.
    while (m_chunks.size() > 1 && (m_firstChunk + 1) * chunkBytes <= position) {
        released.push_back(std::move(m_chunks.front()));
        m_chunks.pop_front();
        ++m_firstChunk;
    }
}

bool PayloadStore::accept(net::ObjectId object, quint64 size)
{
    // One payload never pushes out its own beginning.
    const quint64 most = (m_mostChunks - 1) * chunkBytes;
    if (!m_keep || size > std::min<quint64>(most, std::numeric_limits<quint32>::max()))
        return false;
    const auto number = static_cast<std::size_t>(net::toNumber(object));
    if (number >= m_bytesOfObject.size())
        m_bytesOfObject.resize(std::max(number + 1, m_bytesOfObject.size() * 2));
    quint64 &used = m_bytesOfObject[number];
    if (size > m_mostPerObject || used > m_mostPerObject - size)
        return false;
    used += size;
    return true;
}

void PayloadStore::startChunk()
{
    Block oldest; // goes back to the pool before the new one is taken, but outside the lock
    {
        const std::lock_guard lock(m_mutex);
        if (m_chunks.size() >= m_mostChunks) {
            oldest = std::move(m_chunks.front());
            m_chunks.pop_front();
            ++m_firstChunk;
            m_elidedBytes.fetch_add(chunkBytes, std::memory_order_relaxed);
        }
    }
    oldest.reset();
    Block next = m_pool->take();
    m_chunk = bytesOf(next);
    const std::lock_guard lock(m_mutex);
    m_chunks.push_back(std::move(next));
}

QByteArray PayloadStore::read(quint64 position, qint64 size) const
{
    if (position == noPayload || size <= 0)
        return {};
    const quint64 first = position / chunkBytes;
    const quint64 last = (position + static_cast<quint64>(size) - 1) / chunkBytes;
    QVarLengthArray<Block, 4> chunks;
    {
        const std::lock_guard lock(m_mutex);
        if (first < m_firstChunk || last >= m_firstChunk + m_chunks.size())
            return {};
        for (quint64 number = first; number <= last; ++number)
            chunks.append(m_chunks[static_cast<std::size_t>(number - m_firstChunk)]);
    }
    QByteArray result(size, Qt::Uninitialized);
    char *to = result.data();
    auto left = static_cast<quint64>(size);
    quint64 offset = position % chunkBytes;
    for (const Block &chunk : chunks) {
        const quint64 part = std::min(left, chunkBytes - offset);
        std::memcpy(to, bytesOf(chunk) + offset, part);
        to += part;
        left -= part;
        offset = 0;
    }
    return result;
}

} // namespace swb::trace
