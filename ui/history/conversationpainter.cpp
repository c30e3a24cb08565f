#include "ui/history/conversationpainter.h"

#include "ui/history/itemlayout.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace swb::ui {

namespace {

using Kind = ConversationItem::Kind;

constexpr int bubbleRadius = 8;
constexpr int verticalPadding = 6;
constexpr qreal ringWidth = 1.5;

/** Draws one line with its text vertically centred in the line of that height at `y`. */
void drawWords(QPainter &painter, int x, int y, int height, const QString &text)
{
    const QFontMetrics metrics = painter.fontMetrics();
    painter.drawText(QPoint(x, y + (height + metrics.ascent() - metrics.descent() + 1) / 2), text);
}

} // namespace

ConversationPainter::ConversationPainter(const Theme &theme, const ItemLayouter &layouter)
    : m_theme(theme), m_layouter(layouter)
{
}

void ConversationPainter::paint(QPainter &painter, const ItemLayout &layout, QPoint top,
    const QRect &clip, ItemState state) const
{
    if (layout.height == 0) {
        return;
    }
    const Tokens &tokens = m_theme.tokens();
    const QRect body = layout.bubble.translated(top);
    const int firstLine
        = qMin(body.height(), QFontMetrics(m_layouter.mono()).height() + 2 * verticalPadding);
    painter.setFont(m_layouter.timeFont());
    painter.setPen(tokens.text3);
    drawWords(painter, top.x() + ItemLayouter::gutter, body.y(), firstLine, layout.time);
    if (layout.item.isBubble()) {
        paintBubble(painter, layout, body, clip, state.unfolded);
        paintBeside(painter, layout, body);
    } else {
        paintRule(painter, layout, body);
    }
    if (state.current) {
        const QRect ring = layout.item.isBubble() ? body : body.adjusted(-8, 0, 8, 0);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(state.active ? QPen(tokens.accent, ringWidth) : QPen(tokens.edge, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(ring), bubbleRadius, bubbleRadius);
    }
}

void ConversationPainter::paintRule(
    QPainter &painter, const ItemLayout &layout, const QRect &words) const
{
    const Tokens &tokens = m_theme.tokens();
    const FamilyColors &colors = tokens.family(layout.item.family);
    const int middle = words.center().y();
    const QColor line = layout.item.family == trace::EventFamily::Lifecycle
            || layout.item.family == trace::EventFamily::Attempts
        ? tokens.line
        : colors.tint.darker(tokens.dark ? 70 : 115);
    painter.fillRect(
        QRect(m_layouter.contentLeft(), middle, words.left() - 12 - m_layouter.contentLeft(), 1),
        line);
    painter.fillRect(
        QRect(words.right() + 12, middle, m_layouter.contentRight() - words.right() - 12, 1), line);
    const int size = ItemLayouter::iconSize;
    paintIcon(&painter, QRect(words.x(), middle - size / 2, size, size), layout.icon, colors.text);
    int x = words.x() + size + 6;
    painter.setFont(m_layouter.titleFont());
    painter.setPen(colors.text);
    drawWords(painter, x, words.y(), words.height(), layout.title);
    x += painter.fontMetrics().horizontalAdvance(layout.title) + ItemLayouter::gap;
    painter.setFont(m_layouter.hintFont());
    painter.setPen(tokens.text2);
    drawWords(painter, x, words.y(), words.height(), layout.detail);
}

void ConversationPainter::paintBubble(QPainter &painter, const ItemLayout &layout,
    const QRect &bubble, const QRect &clip, bool unfolded) const
{
    const Tokens &tokens = m_theme.tokens();
    const FamilyColors &colors = layout.item.kind == Kind::Received ? tokens.peer() : tokens.own();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.tint);
    painter.drawRoundedRect(bubble, bubbleRadius, bubbleRadius);
    painter.setRenderHint(QPainter::Antialiasing, false);
    QRect content = bubble.adjusted(ItemLayouter::bubblePadding, verticalPadding,
        -ItemLayouter::bubblePadding, -verticalPadding);
    if (layout.content.canFold) {
        const int size = ItemLayouter::chevronSize;
        const int line = QFontMetrics(m_layouter.mono()).height();
        paintIcon(&painter, QRect(content.x(), content.y() + (line - size) / 2, size, size),
            unfolded ? IconName::ChevronDown : IconName::ChevronRight, colors.text);
        content.setLeft(content.left() + size + 6);
    }
    if (layout.text) {
        paintText(painter, layout, content, clip);
        return;
    }
    painter.setFont(m_layouter.mono());
    painter.setPen(tokens.text);
    drawWords(painter, content.x(), content.y(), content.height(), layout.title);
    const int used = painter.fontMetrics().horizontalAdvance(layout.title) + ItemLayouter::gap;
    painter.setFont(m_layouter.hintFont());
    painter.setPen(tokens.text2);
    drawWords(painter, content.x() + used, content.y(), content.height(), layout.detail);
}

void ConversationPainter::paintText(
    QPainter &painter, const ItemLayout &layout, const QRect &content, const QRect &clip) const
{
    const Tokens &tokens = m_theme.tokens();
    painter.setPen(tokens.text);
    // Stacked marks must not reach out of the bubble. Lines outside the clip are left out.
    painter.save();
    painter.setClipRect(
        content.adjusted(0, -verticalPadding, 0, verticalPadding), Qt::IntersectClip);
    layout.text->draw(&painter, content.topLeft(), {}, clip);
    painter.restore();
    if (!layout.more.isEmpty()) {
        painter.setFont(m_layouter.hintFont());
        painter.setPen(tokens.text2);
        const int height = painter.fontMetrics().height();
        drawWords(painter, content.x(), content.bottom() + 1 - height, height, layout.more);
    }
}

void ConversationPainter::paintBeside(
    QPainter &painter, const ItemLayout &layout, const QRect &bubble) const
{
    const Tokens &tokens = m_theme.tokens();
    const bool received = layout.item.kind == Kind::Received;
    const int line
        = qMin(bubble.height(), QFontMetrics(m_layouter.mono()).height() + 2 * verticalPadding);
    int x = received ? bubble.right() + 1 + ItemLayouter::gap : bubble.x();
    if (!layout.meta.isEmpty()) {
        painter.setFont(m_layouter.hintFont());
        painter.setPen(tokens.text2);
        const int width = painter.fontMetrics().horizontalAdvance(layout.meta);
        x = received ? x : x - ItemLayouter::gap - width;
        drawWords(painter, x, bubble.y(), line, layout.meta);
        x = received ? x + width + ItemLayouter::gap : x;
    }
    if (layout.fate.isEmpty()) {
        return;
    }
    painter.setFont(m_layouter.pillFont());
    const bool failed = layout.item.fate == SentFate::Failed;
    const FamilyColors &colors
        = tokens.family(failed ? trace::EventFamily::Trouble : trace::EventFamily::Flow);
    const int height = painter.fontMetrics().height() + 4;
    const int width
        = painter.fontMetrics().horizontalAdvance(layout.fate) + 2 * ItemLayouter::pillPadding;
    const QRect pill(
        x - ItemLayouter::gap - width, bubble.y() + (line - height) / 2, width, height);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.tint);
    painter.drawRoundedRect(pill, height / 2.0, height / 2.0);
    painter.setPen(colors.text);
    drawWords(painter, pill.x() + ItemLayouter::pillPadding, pill.y(), height, layout.fate);
}

} // namespace swb::ui
