#include "engine/trace/rowlist.h"

namespace swb::trace {

void RowList::clear()
{
    m_blocks.clear();
    m_offset = 0;
    m_size = 0;
}

quint64 RowList::rowFrom(quint64 index) const
{
    quint64 low = 0;
    quint64 high = m_size;
    while (low < high) {
        const quint64 middle = low + (high - low) / 2;
        if (at(middle) < index)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

void RowList::dropFront(quint64 rows)
{
    m_offset += rows;
    m_size -= rows;
    while (m_offset >= blockRows) {
        m_blocks.pop_front();
        m_offset -= blockRows;
    }
}

} // namespace swb::trace
