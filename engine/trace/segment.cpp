#include "engine/trace/segment.h"

#include <cstring>
#include <utility>

namespace swb::trace {

static_assert(static_cast<int>(net::EventKind::Count) <= 64, "kinds are a byte, kind sets 64 bits");

Segment::Segment(Block memory) : m_memory(std::move(memory))
{
    std::byte *next = m_memory.get()->bytes;
    m_records = reinterpret_cast<Event *>(next);
    next += capacity * sizeof(Event);
    m_previews = reinterpret_cast<char *>(next);
    next += std::size_t(capacity) * previewCapacity;
    m_kinds = reinterpret_cast<quint8 *>(next);
    m_families = m_kinds + capacity;
}

void Segment::write(quint32 slot, const Event &event, QByteArrayView preview)
{
    m_records[slot] = event;
    char *to = m_previews + std::size_t(slot) * previewCapacity;
    // The rest is cleared: blocks are recycled, and no bytes of an older event may reach the disk.
    if (preview.size() == previewCapacity) {
        std::memcpy(to, preview.data(), previewCapacity);
    } else {
        std::memset(to, 0, previewCapacity);
        if (!preview.isEmpty())
            std::memcpy(to, preview.data(), static_cast<std::size_t>(preview.size()));
    }
    m_kinds[slot] = static_cast<quint8>(event.kind);
    m_families[slot] = static_cast<quint8>(eventFamily(event));
}

std::span<std::byte> Segment::bytes()
{
    return {m_memory.get()->bytes, byteSize};
}

std::span<const std::byte> Segment::bytes() const
{
    return {m_memory.get()->bytes, byteSize};
}

} // namespace swb::trace
