#pragma once

#include "ui/history/bubblecontent.h"
#include "ui/history/conversationfeed.h"
#include "ui/presentation/eventtext.h"
#include "ui/theme/icon.h"

#include <QFont>
#include <QFontMetrics>
#include <QRect>
#include <QTextLayout>

#include <memory>

namespace swb::ui {

class ObjectDirectory;
class Theme;

/** How a transcript shows its items. */
struct ConversationOptions
{
    bool hex = false;
    bool controlCharacters = true;
    bool socketEvents = true;
    QString find; ///< marked in the bubbles
};

/** One item of the transcript, ready to be painted; positions are relative to the item's top left.
 */
struct ItemLayout
{
    ConversationItem item;
    int height = 0;
    QRect bubble; ///< also the place of a rule's words
    QString time;
    QString title; ///< a rule's name; the size of a folded bubble
    QString detail;
    QString meta; ///< beside the bubble
    QString fate; ///< in a pill beside the bubble
    IconName icon = IconName::Ring;
    BubbleContent content;
    std::unique_ptr<QTextLayout> text; ///< of an unfolded bubble
    int lines = 0; ///< of `text`
    QString more; ///< what the bubble leaves out
};

/**
 * Lays out single items of a transcript: asks for the bytes, makes the texts and measures them.
 * Every text is bounded, so that one item costs at most a few milliseconds.
 */
class ItemLayouter
{
public:
    ItemLayouter(ConversationFeed &feed, const ObjectDirectory &directory, const Theme &theme);

    void updateFonts();
    void setWidth(int width);

    std::unique_ptr<ItemLayout> layout(
        const ConversationItem &item, const ConversationOptions &options, bool unfolded);
    /** The likely height of an item that was not laid out yet. */
    int estimate(const ConversationItem &item, const ConversationOptions &options) const;
    /** "received 14 bytes at 10:42:41, Grüße, Welt\n" */
    QString sentence(const ConversationItem &item) const;

    int contentLeft() const { return m_contentLeft; }
    int contentRight() const { return m_contentRight; }
    const QFont &mono() const { return m_mono; }
    const QFont &timeFont() const { return m_timeFont; }
    const QFont &titleFont() const { return m_titleFont; }
    const QFont &hintFont() const { return m_hintFont; }
    const QFont &pillFont() const { return m_pillFont; }

    static constexpr int bubblePadding = 12;
    static constexpr int gutter = 16;
    static constexpr int gap = 10; ///< between a bubble and what stands beside it
    static constexpr int chevronSize = 12;
    static constexpr int iconSize = 13;
    static constexpr int pillPadding = 8;

private:
    static bool isShown(const ConversationItem &item, const ConversationOptions &options);
    void layoutRule(ItemLayout &layout);
    void layoutBubble(ItemLayout &layout, const ConversationOptions &options, bool unfolded);
    int roomForText(const ItemLayout &layout) const;
    void layoutFolded(ItemLayout &layout, int widest);
    void layoutText(ItemLayout &layout, const ConversationOptions &options, int widest);
    QList<QTextLayout::FormatRange> formats(
        const ItemLayout &layout, const ConversationOptions &options) const;
    QString metaText(const ItemLayout &layout) const;
    QString fateText(const ConversationItem &item) const;
    int hexColumns() const;

    ConversationFeed &m_feed;
    const ObjectDirectory &m_directory;
    const Theme &m_theme;
    QFont m_mono;
    QFont m_shapedMono; ///< for scripts that need shaping
    QFont m_timeFont;
    QFont m_titleFont;
    QFont m_hintFont;
    QFont m_pillFont;
    int m_width = 800;
    int m_contentLeft = 0;
    int m_contentRight = 0;
};

} // namespace swb::ui
