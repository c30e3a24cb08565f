#include "ui/theme/menupainter.h"

#include "ui/theme/choicepainter.h"
#include "ui/theme/shades.h"
#include "ui/theme/stylepaint.h"

#include <QPainter>
#include <QStyle>

namespace swb::ui {

namespace {

constexpr int sideMargin = 8;
constexpr int markWidth = 24; ///< check mark or icon
constexpr int arrowWidth = 18;
constexpr int shortcutGap = 28;
constexpr int separatorHeight = 9;

void paintSeparator(QPainter *painter, const QStyleOptionMenuItem &option, const Tokens &tokens)
{
    painter->fillRect(
        QRect(option.rect.left() + 4, option.rect.center().y(), option.rect.width() - 8, 1),
        tokens.line);
}

void paintMark(QPainter *painter, const QRect &rect, const QStyleOptionMenuItem &option,
    const QColor &ink, const Tokens &tokens)
{
    if (option.checkType == QStyleOptionMenuItem::NotCheckable) {
        if (!option.icon.isNull())
            paintTintedIcon(painter, rect, option.icon, ink, isEnabled(option));
        return;
    }
    if (!option.checked)
        return;
    const bool exclusive = option.checkType == QStyleOptionMenuItem::Exclusive;
    if (exclusive) {
        QRectF dot(0, 0, 6, 6);
        dot.moveCenter(QRectF(rect).center());
        paintBox(painter, dot, {isEnabled(option) ? tokens.accentText : ink, QColor(), 0, 3});
    } else {
        paintCentredIcon(
            painter, rect, 14, IconName::Check, isEnabled(option) ? tokens.accentText : ink);
    }
}

} // namespace

void paintMenuPanel(QPainter *painter, const QRect &rect, const Tokens &tokens)
{
    painter->fillRect(rect, softEdge(tokens));
    painter->fillRect(rect.adjusted(1, 1, -1, -1), tokens.dark ? tokens.surface2 : tokens.surface);
}

void paintMenuItem(QPainter *painter, const QStyleOptionMenuItem &option, const Tokens &tokens)
{
    if (option.menuItemType == QStyleOptionMenuItem::Separator) {
        paintSeparator(painter, option, tokens);
        return;
    }
    const bool active = option.state & QStyle::State_Selected;
    if (active)
        paintBox(
            painter, option.rect, {isEnabled(option) ? tokens.sel : tokens.line, QColor(), 0, 5});
    const QColor ink = isEnabled(option) ? tokens.text : disabledText(tokens);
    const auto placed = [&option](const QRect &rect) {
        return QStyle::visualRect(option.direction, option.rect, rect);
    };
    QRect rest = option.rect.adjusted(sideMargin, 0, -sideMargin, 0);
    const QRect mark(rest.left(), rest.center().y() - 8 + 1, 16, 16);
    paintMark(painter, placed(mark), option, ink, tokens);
    rest.setLeft(rest.left() + markWidth);
    rest.setRight(rest.right() - arrowWidth);
    painter->setFont(option.font);
    const auto flags = Qt::AlignVCenter | Qt::TextShowMnemonic | Qt::TextSingleLine;
    const qsizetype tab = option.text.indexOf(u'\t');
    painter->setPen(ink);
    painter->drawText(placed(rest), static_cast<int>(flags | Qt::AlignLeft), option.text.left(tab));
    if (tab >= 0) {
        painter->setPen(isEnabled(option) ? tokens.text3 : ink);
        painter->drawText(placed(rest.adjusted(0, 0, arrowWidth, 0)),
            static_cast<int>(flags | Qt::AlignRight), option.text.mid(tab + 1));
    }
    if (option.menuItemType == QStyleOptionMenuItem::SubMenu) {
        const QRect arrow(rest.right() + 1, rest.top(), arrowWidth, rest.height());
        paintCentredIcon(painter, placed(arrow), 12, IconName::ChevronRight, ink);
    }
}

void paintMenuBarItem(QPainter *painter, const QStyleOptionMenuItem &option, const Tokens &tokens)
{
    painter->fillRect(option.rect, tokens.window);
    const bool open = option.state & QStyle::State_Sunken;
    if (isEnabled(option) && (open || option.state & QStyle::State_Selected)) {
        paintBox(painter, QRectF(option.rect).adjusted(1, 2, -1, -2),
            {open ? tokens.sel : hoverGround(tokens), QColor(), 0, 5});
    }
    painter->setPen(isEnabled(option) ? tokens.text : disabledText(tokens));
    painter->drawText(
        option.rect, Qt::AlignCenter | Qt::TextShowMnemonic | Qt::TextSingleLine, option.text);
}

QSize menuItemSize(const QStyleOptionMenuItem &option, QSize contents)
{
    if (option.menuItemType == QStyleOptionMenuItem::Separator)
        return {contents.width(), separatorHeight};
    // QMenu adds the shortcut's own width itself.
    const bool shortcut = option.text.contains(u'\t');
    const int width
        = contents.width() + 2 * sideMargin + markWidth + (shortcut ? shortcutGap : arrowWidth);
    return {width, std::max(28, option.fontMetrics.height() + 10)};
}

} // namespace swb::ui
