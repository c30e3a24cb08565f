#include "ui/history/transcriptlayout.h"

namespace swb::ui {

namespace {

constexpr int cachedLayouts = 300; // a few screens

} // namespace

TranscriptLayout::TranscriptLayout(
    ConversationFeed &feed, const ObjectDirectory &directory, const Theme &theme)
    : m_feed(feed), m_layouter(feed, directory, theme), m_layouts(cachedLayouts)
{
}

void TranscriptLayout::clear()
{
    m_heights.clear();
    m_layouts.clear();
    m_unfolded.clear();
    m_firstItem = 0;
}

void TranscriptLayout::update(quint64 firstChanged)
{
    const quint64 first = m_feed.items().firstItem();
    if (first > m_firstItem) {
        m_heights.removeFirst(place(first));
        m_firstItem = first;
        m_unfolded.removeIf([first](quint64 item) { return item < first; });
    }
    const QList<quint64> laidOut = m_layouts.keys();
    for (const quint64 item : laidOut) {
        if (item >= firstChanged || item < m_firstItem) {
            m_layouts.remove(item);
        }
    }
    appendEstimates();
}

void TranscriptLayout::appendEstimates()
{
    const ConversationBuilder &items = m_feed.items();
    for (quint64 item = endItem(); item < items.endItem(); ++item) {
        m_heights.append(m_layouter.estimate(items.item(item), m_options));
    }
}

void TranscriptLayout::restart(int width, const ConversationOptions &options)
{
    m_options = options;
    m_layouter.updateFonts();
    m_layouter.setWidth(width);
    m_layouts.clear();
    m_heights.clear();
    appendEstimates();
}

int TranscriptLayout::topMargin() const
{
    return m_firstItem > 0 ? earlierMargin : margin;
}

qint64 TranscriptLayout::totalHeight() const
{
    return topMargin() + m_heights.total() + margin;
}

quint64 TranscriptLayout::itemAt(qint64 y) const
{
    return m_firstItem + static_cast<quint64>(m_heights.itemAt(y - topMargin()));
}

const ItemLayout &TranscriptLayout::layOut(quint64 item)
{
    if (const ItemLayout *layout = m_layouts.object(item)) {
        return *layout;
    }
    auto made = m_layouter.layout(m_feed.items().item(item), m_options, isUnfolded(item));
    ++m_laidOut;
    m_heights.set(place(item), made->height);
    const ItemLayout &layout = *made;
    m_layouts.insert(item, made.release());
    return layout;
}

bool TranscriptLayout::toggleFold(quint64 item)
{
    if (!contains(item) || !layOut(item).content.canFold) {
        return false;
    }
    if (!m_unfolded.remove(item)) {
        m_unfolded.insert(item);
    }
    m_layouts.remove(item);
    layOut(item);
    return true;
}

} // namespace swb::ui
