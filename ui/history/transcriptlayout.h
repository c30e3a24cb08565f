#pragma once

#include "ui/history/heighttable.h"
#include "ui/history/itemlayout.h"

#include <QCache>
#include <QSet>

namespace swb::ui {

/**
 * Where the items of a transcript stand, in pixels from its top: measured for those that were laid
 * out, estimated for the rest. Keeps the layouts of a few screens.
 *
 * **Owned by:** the view. The feed must outlive it.
 */
class TranscriptLayout
{
public:
    TranscriptLayout(ConversationFeed &feed, const ObjectDirectory &directory, const Theme &theme);

    const ItemLayouter &layouter() const { return m_layouter; }
    const ConversationOptions &options() const { return m_options; }

    /** Forgets everything: another object is shown. */
    void clear();
    /** Takes over what is new in the feed; items from `firstChanged` on have changed. */
    void update(quint64 firstChanged);
    /** Width, fonts or options are others: all is estimated again. */
    void restart(int width, const ConversationOptions &options);

    quint64 firstItem() const { return m_firstItem; }
    quint64 endItem() const { return m_firstItem + static_cast<quint64>(m_heights.count()); }
    bool contains(quint64 item) const { return item >= m_firstItem && item < endItem(); }
    bool isEmpty() const { return m_heights.count() == 0; }

    int topMargin() const;
    qint64 totalHeight() const;
    qint64 top(quint64 item) const { return topMargin() + m_heights.top(place(item)); }
    int height(quint64 item) const { return m_heights.height(place(item)); }
    /** The item at the distance from the top, or the nearest. Precondition: not empty. */
    quint64 itemAt(qint64 y) const;

    /** Null if the item is not laid out. */
    const ItemLayout *ready(quint64 item) const { return m_layouts.object(item); }
    /** Lays the item out if it is not; its height may change. */
    const ItemLayout &layOut(quint64 item);
    /** How many items were laid out so far. */
    quint64 laidOut() const { return m_laidOut; }

    bool isUnfolded(quint64 item) const { return m_unfolded.contains(item); }
    /** False if the item has nothing to fold. */
    bool toggleFold(quint64 item);

    static constexpr int margin = 8; ///< above the first and below the last item
    static constexpr int earlierMargin = 36; ///< above, with the line that counts earlier items

private:
    qsizetype place(quint64 item) const
    {
        return static_cast<qsizetype>(item) - static_cast<qsizetype>(m_firstItem);
    }
    void appendEstimates();

    ConversationFeed &m_feed;
    ItemLayouter m_layouter;
    ConversationOptions m_options;
    HeightTable m_heights;
    QCache<quint64, ItemLayout> m_layouts;
    QSet<quint64> m_unfolded;
    quint64 m_firstItem = 0; ///< the item of the first height
    quint64 m_laidOut = 0;
};

} // namespace swb::ui
