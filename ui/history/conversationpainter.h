#pragma once

#include <QPoint>

class QPainter;
class QRect;

namespace swb::ui {

class ItemLayouter;
class Theme;
struct ItemLayout;

/** Paints laid out items of a transcript. */
class ConversationPainter
{
public:
    struct ItemState
    {
        bool current = false; ///< has the ring
        bool active = false; ///< the view has the focus
        bool unfolded = false;
    };

    ConversationPainter(const Theme &theme, const ItemLayouter &layouter);

    /** `clip` is in the painter's coordinates: lines outside it are left out. */
    void paint(QPainter &painter, const ItemLayout &layout, QPoint top, const QRect &clip,
        ItemState state) const;

private:
    void paintRule(QPainter &painter, const ItemLayout &layout, const QRect &words) const;
    void paintBubble(QPainter &painter, const ItemLayout &layout, const QRect &bubble,
        const QRect &clip, bool unfolded) const;
    void paintText(
        QPainter &painter, const ItemLayout &layout, const QRect &content, const QRect &clip) const;
    void paintBeside(QPainter &painter, const ItemLayout &layout, const QRect &bubble) const;

    const Theme &m_theme;
    const ItemLayouter &m_layouter;
};

} // namespace swb::ui
