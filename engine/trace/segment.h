#pragma once

#include "engine/trace/blockpool.h"
#include "engine/trace/event.h"
#include "engine/trace/eventtable.h"

#include <QByteArrayView>

#include <span>

namespace swb::trace {

/**
 * A fixed run of records with their previews, and kind and family as columns of their own so that
 * filters read one byte per event. All of it is one block, which moves to disk and back as it is.
 *
 * **Thread:** one writer fills the slots in order; a reader touches only slots that were published
 * (EventLog::count()).
 */
class Segment
{
public:
    static constexpr quint32 capacity = 16384;
    static constexpr std::size_t byteSize
        = capacity * (sizeof(Event) + std::size_t(previewCapacity) + 2 * sizeof(quint8));

    explicit Segment(Block memory);

    /** Precondition: slot < capacity; preview.size() <= previewCapacity. */
    void write(quint32 slot, const Event &event, QByteArrayView preview);

    const Event &record(quint32 slot) const { return m_records[slot]; }
    QByteArrayView preview(quint32 slot) const
    {
        return {m_previews + std::size_t(slot) * previewCapacity, m_records[slot].previewSize};
    }
    /** net::EventKind of every slot, as a byte. */
    std::span<const quint8> kinds() const { return {m_kinds, capacity}; }
    /** EventFamily of every slot, as a byte. */
    std::span<const quint8> families() const { return {m_families, capacity}; }

    std::span<std::byte> bytes();
    std::span<const std::byte> bytes() const;

private:
    Block m_memory;
    Event *m_records;
    char *m_previews;
    quint8 *m_kinds;
    quint8 *m_families;
};

} // namespace swb::trace
