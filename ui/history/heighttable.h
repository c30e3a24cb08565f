#pragma once

#include <QtGlobal>

#include <deque>
#include <vector>

namespace swb::ui {

/**
 * The heights of the items of a long list, summed in blocks, so that the way from an item to its
 * position and back stays short while items are measured one by one, come at the end and go at the
 * front.
 */
class HeightTable
{
public:
    void clear();
    void append(int height);
    /** Takes away the first items. */
    void removeFirst(qsizetype count);
    void set(qsizetype item, int height);

    qsizetype count() const { return static_cast<qsizetype>(m_heights.size()); }
    int height(qsizetype item) const { return m_heights[static_cast<std::size_t>(item)]; }
    qint64 total() const { return m_total; }
    /** The distance of the item's upper edge from the first one's; total() for count(). */
    qint64 top(qsizetype item) const;
    /** The item at the distance: the last with a height that begins at or before it; -1 if empty.
     */
    qsizetype itemAt(qint64 y) const;

private:
    static constexpr qsizetype blockSize = 256;
    void rebuildBlocks();

    std::deque<int> m_heights;
    std::vector<qint64> m_blocks; ///< sum of each blockSize heights
    qint64 m_total = 0;
};

} // namespace swb::ui
