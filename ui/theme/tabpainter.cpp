#include "ui/theme/tabpainter.h"

#include "ui/theme/shades.h"
#include "ui/theme/stylepaint.h"

#include <QPainter>
#include <QStyle>

namespace swb::ui {

namespace {

constexpr int iconSize = 15;
constexpr int iconGap = 6;
constexpr int sideMargin = 10;

bool isChosen(const QStyleOptionTab &option)
{
    return option.state & QStyle::State_Selected;
}

} // namespace

void paintTabShape(QPainter *painter, const QStyleOptionTab &option, const Tokens &tokens)
{
    const QRectF rect(option.rect);
    if (hasFocus(option))
        paintFocusRing(painter, rect.adjusted(2, 4, -2, -5), controlRadius, tokens);
    else if (isHovered(option) && !isChosen(option))
        paintBox(painter, rect.adjusted(2, 4, -2, -5),
            {hoverGround(tokens), QColor(), 0, controlRadius});
    if (!isChosen(option))
        return;
    const QRectF line(rect.left() + 12, rect.bottom() - 2.5, rect.width() - 24, 2.5);
    paintBox(painter, line, {tokens.accent, QColor(), 0, 1.25});
}

void paintTabLabel(QPainter *painter, const QStyleOptionTab &option, const Tokens &tokens)
{
    QColor ink = isChosen(option) || isHovered(option) ? tokens.text : tokens.text2;
    if (!isEnabled(option))
        ink = disabledText(tokens);
    QFont font = painter->font();
    font.setWeight(isChosen(option) ? QFont::DemiBold : QFont::Medium);
    painter->setFont(font);
    const int flags = Qt::TextShowMnemonic | Qt::TextSingleLine;
    const int textWidth = painter->fontMetrics().size(flags, option.text).width();
    const int iconRoom = option.icon.isNull() ? 0 : iconSize + iconGap;
    QRect rect = option.rect;
    if (!option.leftButtonSize.isEmpty())
        rect.setLeft(rect.left() + option.leftButtonSize.width() + sideMargin);
    if (!option.rightButtonSize.isEmpty())
        rect.setRight(rect.right() - option.rightButtonSize.width() - sideMargin);
    int x = rect.left() + std::max(0, (rect.width() - textWidth - iconRoom) / 2);
    if (iconRoom > 0) {
        const QRect icon(x, rect.center().y() - iconSize / 2 + 1, iconSize, iconSize);
        paintTintedIcon(painter, icon, option.icon, ink, isEnabled(option));
        x += iconRoom;
    }
    painter->setPen(ink);
    painter->drawText(QRect(x, rect.top(), rect.right() - x + 1, rect.height()),
        flags | Qt::AlignVCenter | Qt::AlignLeft, option.text);
}

void paintTabBarBase(QPainter *painter, const QRect &rect, const Tokens &tokens)
{
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), tokens.line);
}

} // namespace swb::ui
