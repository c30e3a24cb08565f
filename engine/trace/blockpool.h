#pragma once

#include <cstddef>
#include <memory>
#include <mutex>
#include <vector>

namespace swb::trace {

/** One cache line; blocks are made of them so that records never straddle two. */
struct alignas(64) CacheLine
{
    std::byte bytes[64];
};

/** Uninitialised memory that goes back to its pool when the last user lets go of it. */
using Block = std::shared_ptr<CacheLine[]>;

/**
 * Hands out blocks of one size and keeps a few returned ones for reuse: memory that the system has
 * already mapped costs the writer no page faults.
 *
 * **Thread:** any. **Owned by:** shared; every block out keeps its pool alive.
 */
class BlockPool : public std::enable_shared_from_this<BlockPool>
{
public:
    BlockPool(std::size_t blockBytes, std::size_t keepFree);

    Block take();

private:
    using Memory = std::unique_ptr<CacheLine[]>;
    void giveBack(Memory memory) noexcept;

    const std::size_t m_lines;
    const std::size_t m_keepFree;
    std::mutex m_mutex;
    std::vector<Memory> m_free;
};

} // namespace swb::trace
