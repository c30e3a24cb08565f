#include "engine/trace/blockpool.h"

#include <utility>

namespace swb::trace {

BlockPool::BlockPool(std::size_t blockBytes, std::size_t keepFree)
    : m_lines((blockBytes + sizeof(CacheLine) - 1) / sizeof(CacheLine)), m_keepFree(keepFree)
{
    m_free.reserve(keepFree);
}

Block BlockPool::take()
{
    Memory memory;
    {
        const std::lock_guard lock(m_mutex);
        if (!m_free.empty()) {
            memory = std::move(m_free.back());
            m_free.pop_back();
        }
    }
    if (!memory)
        memory = std::make_unique_for_overwrite<CacheLine[]>(m_lines);
    return Block(memory.release(),
        [pool = shared_from_this()](CacheLine *lines) { pool->giveBack(Memory(lines)); });
}

void BlockPool::giveBack(Memory memory) noexcept
{
    const std::lock_guard lock(m_mutex);
    if (m_free.size() < m_keepFree)
        m_free.push_back(std::move(memory));
}

} // namespace swb::trace
