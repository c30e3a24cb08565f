#include "ui/theme/tabpainter.h"

#include "ui/theme/shades.h"
#include "ui/theme/stylepaint.h"

#include <QPainter>
#include <QStyle>

namespace swb::ui {

namespace {

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

void paintTabLabel(
    QPainter *painter, const QStyleOptionTab &option, const QRect &textRect, const Tokens &tokens)
{
    QColor ink = isChosen(option) || isHovered(option) ? tokens.text : tokens.text2;
    if (!isEnabled(option))
        ink = disabledText(tokens);
    QRect rect = textRect;
    if (!option.icon.isNull()) {
        const QRect icon(rect.left(), rect.center().y() - 7, 15, 15);
        paintTintedIcon(painter, icon, option.icon, ink, isEnabled(option));
        rect.setLeft(icon.right() + 7);
    }
    QFont font = painter->font();
    font.setWeight(isChosen(option) ? QFont::DemiBold : QFont::Medium);
    painter->setFont(font);
    painter->setPen(ink);
    painter->drawText(
        rect, Qt::AlignCenter | Qt::TextShowMnemonic | Qt::TextSingleLine, option.text);
}

void paintTabBarBase(QPainter *painter, const QRect &rect, const Tokens &tokens)
{
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), tokens.line);
}

} // namespace swb::ui
