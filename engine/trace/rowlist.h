#pragma once

#include <QtGlobal>

#include <deque>
#include <memory>

namespace swb::trace {

/**
 * A growing list of ascending event indexes in blocks, so that appending the ten-millionth costs
 * what the first did, and the oldest can be let go.
 */
class RowList
{
public:
    quint64 size() const { return m_size; }
    quint64 at(quint64 row) const
    {
        const quint64 position = m_offset + row;
        return m_blocks[position / blockRows][position % blockRows];
    }
    void append(quint64 index)
    {
        const quint64 position = m_offset + m_size;
        if (position / blockRows == m_blocks.size())
            m_blocks.push_back(std::make_unique_for_overwrite<quint64[]>(blockRows));
        m_blocks.back()[position % blockRows] = index;
        ++m_size;
    }
    void clear();
    /** The first row whose index is not below that one; size() if there is none. */
    quint64 rowFrom(quint64 index) const;
    /** Removes rows from the front. */
    void dropFront(quint64 rows);

private:
    static constexpr quint64 blockRows = 8192;

    std::deque<std::unique_ptr<quint64[]>> m_blocks;
    quint64 m_offset = 0; ///< rows of the first block that were dropped
    quint64 m_size = 0;
};

} // namespace swb::trace
