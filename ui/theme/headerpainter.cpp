#include "ui/theme/headerpainter.h"

#include "ui/theme/shades.h"
#include "ui/theme/stylepaint.h"

#include <QPainter>
#include <QStyle>

namespace swb::ui {

namespace {

constexpr int markSize = 11;

} // namespace

void paintHeaderSection(QPainter *painter, const QStyleOptionHeader &option, const Tokens &tokens)
{
    const QRect rect = option.rect;
    painter->fillRect(rect, tokens.surface);
    if (isPressed(option))
        painter->fillRect(rect, pressedGround(tokens));
    else if (isHovered(option))
        painter->fillRect(rect, hoverGround(tokens));
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), tokens.line);
    const bool last = option.position == QStyleOptionHeader::End
        || option.position == QStyleOptionHeader::OnlyOneSection;
    if (option.orientation == Qt::Horizontal && !last)
        painter->fillRect(QRect(rect.right(), rect.top() + 6, 1, rect.height() - 13), tokens.line);
}

void paintHeaderLabel(QPainter *painter, const QStyleOptionHeader &option, const Tokens &tokens)
{
    // Fusion takes the margin off at the top and bottom too, which would cut the letters.
    const QRect rect = option.rect.adjusted(0, -8, 0, 8);
    const QColor ink = isEnabled(option) ? tokens.text2 : disabledText(tokens);
    QFont font = painter->font();
    font.setWeight(QFont::Medium);
    painter->setFont(font);
    const bool sorted = option.sortIndicator != QStyleOptionHeader::None;
    const int markRoom = sorted ? markSize + 4 : 0;
    const QString text = painter->fontMetrics().elidedText(
        option.text, Qt::ElideRight, rect.width() - markRoom, Qt::TextShowMnemonic);
    const int width = painter->fontMetrics().horizontalAdvance(text);
    const bool right = option.textAlignment & Qt::AlignRight;
    painter->setPen(ink);
    const QRect textRect = right ? rect : rect.adjusted(0, 0, -markRoom, 0);
    painter->drawText(textRect, static_cast<int>(option.textAlignment | Qt::AlignVCenter), text);
    if (!sorted)
        return;
    const int x = right ? rect.right() - width - markSize - 3 : rect.left() + width + 4;
    const QRectF mark(x, rect.center().y() - markSize / 2, markSize, markSize);
    painter->save();
    if (option.sortIndicator == QStyleOptionHeader::SortUp) {
        painter->translate(mark.center());
        painter->rotate(180);
        painter->translate(-mark.center());
    }
    paintIcon(painter, mark, IconName::ChevronDown, ink);
    painter->restore();
}

} // namespace swb::ui
