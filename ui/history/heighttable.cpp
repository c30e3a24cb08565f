#include "ui/history/heighttable.h"

namespace swb::ui {

void HeightTable::clear()
{
    m_heights.clear();
    m_blocks.clear();
    m_total = 0;
}

void HeightTable::append(int height)
{
    if (count() % blockSize == 0) {
        m_blocks.push_back(0);
    }
    m_heights.push_back(height);
    m_blocks.back() += height;
    m_total += height;
}

void HeightTable::removeFirst(qsizetype count)
{
    count = qMin(count, this->count());
    m_heights.erase(m_heights.begin(), m_heights.begin() + count);
    rebuildBlocks();
}

void HeightTable::rebuildBlocks()
{
    m_blocks.clear();
    m_total = 0;
    for (qsizetype i = 0; i < count(); ++i) {
        if (i % blockSize == 0) {
            m_blocks.push_back(0);
        }
        m_blocks.back() += height(i);
        m_total += height(i);
    }
}

void HeightTable::set(qsizetype item, int height)
{
    const int difference = height - this->height(item);
    m_heights[static_cast<std::size_t>(item)] = height;
    m_blocks[static_cast<std::size_t>(item / blockSize)] += difference;
    m_total += difference;
}

qint64 HeightTable::top(qsizetype item) const
{
    qint64 y = 0;
    const qsizetype block = item / blockSize;
    for (qsizetype i = 0; i < block; ++i) {
        y += m_blocks[static_cast<std::size_t>(i)];
    }
    for (qsizetype i = block * blockSize; i < item; ++i) {
        y += height(i);
    }
    return y;
}

qsizetype HeightTable::itemAt(qint64 y) const
{
    if (m_heights.empty()) {
        return -1;
    }
    if (y >= m_total) {
        return count() - 1;
    }
    qint64 above = 0;
    std::size_t block = 0;
    while (above + m_blocks[block] <= y) {
        above += m_blocks[block];
        ++block;
    }
    qsizetype item = static_cast<qsizetype>(block) * blockSize;
    while (above + height(item) <= y) {
        above += height(item);
        ++item;
    }
    return item;
}

} // namespace swb::ui
