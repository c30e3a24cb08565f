#pragma once

#include "engine/trace/blockpool.h"
#include "engine/trace/event.h"

#include <QByteArray>
#include <QByteArrayView>

#include <atomic>
#include <deque>
#include <mutex>
#include <vector>

namespace swb::trace {

/**
 * Whole payloads, one after the other in chunks of 1 MiB, addressed by a position that only grows.
 * Beyond the total limit the oldest chunks are let go; beyond its own limit an object's payloads
 * are not kept any more. What is not kept is counted.
 *
 * **Thread:** append() on the writer's, which takes the lock only at a new chunk; the rest
 * anywhere.
 */
class PayloadStore
{
public:
    PayloadStore(qint64 totalBytes, qint64 bytesPerObject, bool keep);

    /** Writer: where the bytes begin, or noPayload if they are empty or not kept. */
    quint64 append(net::ObjectId object, QByteArrayView bytes);
    /** A copy of the bytes from that position on; empty if they were let go since. */
    QByteArray read(quint64 position, qint64 size) const;
    /** The bytes before that position are not wanted any more; not counted as elided. */
    void release(quint64 position);
    /** Bytes that were not kept, or were kept and let go since. */
    quint64 elidedBytes() const { return m_elidedBytes.load(std::memory_order_relaxed); }

private:
    bool accept(net::ObjectId object, quint64 size);
    void startChunk();

    const quint64 m_mostChunks;
    const quint64 m_mostPerObject;
    const bool m_keep;
    const std::shared_ptr<BlockPool> m_pool;

    // Only the writer's.
    std::vector<quint64> m_bytesOfObject; ///< by object number
    quint64 m_end = 0; ///< position of the next byte
    char *m_chunk = nullptr; ///< the chunk that m_end lies in

    std::atomic<quint64> m_elidedBytes{0};
    mutable std::mutex m_mutex; ///< guards the two below
    std::deque<Block> m_chunks;
    quint64 m_firstChunk = 0; ///< number of m_chunks.front()
};

} // namespace swb::trace
