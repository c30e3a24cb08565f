#include "ui/theme/buttonpainter.h"

#include "ui/theme/controlroles.h"
#include "ui/theme/shades.h"
#include "ui/theme/stylemetrics.h"
#include "ui/theme/stylepaint.h"

#include <QApplication>
#include <QPainter>
#include <QStyle>

namespace swb::ui {

namespace {

constexpr int iconGap = 7;
constexpr int arrowSize = 12;

/** Ground, border and ink of a button in its state; the same rules for push and tool buttons. */
struct ButtonLook
{
    QColor fill;
    QColor border;
    qreal borderWidth = 1;
    QColor ink;
};

struct ButtonState
{
    bool enabled = true;
    bool hovered = false;
    bool pressed = false;
    bool checked = false;
    bool focused = false;
};

ButtonState stateOf(const QStyleOption &option)
{
    return {isEnabled(option), isHovered(option), isPressed(option),
        (option.state & QStyle::State_On) != 0, hasFocus(option)};
}

ButtonLook primaryLook(const ButtonState &state, const Tokens &tokens)
{
    const QColor black(Qt::black);
    const double shade = state.pressed ? 0.2 : state.hovered ? 0.1 : 0;
    const QColor ground = mixed(tokens.accent, black, shade);
    return {ground, state.focused ? mixed(tokens.accent, black, 0.3) : ground,
        state.focused ? 1.5 : 1.0, tokens.onAccent};
}

ButtonLook disabledLook(bool quiet, const Tokens &tokens)
{
    if (quiet)
        return {QColor(), QColor(), 1, disabledText(tokens)};
    return {tokens.surface2, disabledEdge(tokens), 1, disabledText(tokens)};
}

ButtonLook quietLook(const ButtonState &state, const Tokens &tokens, const QColor &ink)
{
    ButtonLook look{QColor(), QColor(), 1, ink};
    if (state.checked) {
        look.fill = tokens.sel;
        look.ink = tokens.accentText;
    } else if (state.pressed) {
        look.fill = pressedGround(tokens);
    } else if (state.hovered) {
        look.fill = hoverGround(tokens);
    }
    return look;
}

ButtonLook plainLook(const ButtonState &state, const Tokens &tokens)
{
    ButtonLook look{tokens.surface, softEdge(tokens), 1, tokens.text};
    if (tokens.dark)
        look.fill = tokens.surface2;
    if (state.checked) {
        look.fill = tokens.sel;
        look.border = mixed(tokens.sel, tokens.accent, 0.6);
        look.ink = tokens.accentText;
    } else if (state.pressed) {
        look.fill = mixed(look.fill, tokens.text, 0.12);
        look.border = tokens.edge;
    } else if (state.hovered) {
        look.fill = mixed(look.fill, tokens.text, 0.045);
        look.border = mixed(softEdge(tokens), tokens.edge, 0.6);
    }
    return look;
}

void addDanger(ButtonLook &look, const ButtonState &state, const Tokens &tokens)
{
    const FamilyColors &trouble = tokens.family(trace::EventFamily::Trouble);
    look.ink = trouble.text;
    if (state.hovered || state.pressed) {
        look.fill = state.pressed ? mixed(trouble.tint, trouble.fill, 0.15) : trouble.tint;
        look.border = mixed(trouble.tint, trouble.fill, 0.6);
    }
}

ButtonLook lookOf(const ButtonState &state, const QWidget *widget, bool quiet,
    const QColor &quietInk, const Tokens &tokens)
{
    if (!state.enabled)
        return disabledLook(quiet, tokens);
    if (isPrimary(widget))
        return primaryLook(state, tokens);
    ButtonLook look = quiet ? quietLook(state, tokens, quietInk) : plainLook(state, tokens);
    if (isDanger(widget))
        addDanger(look, state, tokens);
    if (state.focused) {
        look.border = tokens.accent;
        look.borderWidth = 1.5;
    }
    return look;
}

/** Icon and text as one group, centred in `rect`. */
void paintLabel(QPainter *painter, const QRect &rect, const QIcon &icon, QSize iconSize,
    const QString &text, const QFont &font, const ButtonLook &look, const QStyleOption &option)
{
    painter->setFont(font);
    const QFontMetrics metrics(font);
    const int flags = Qt::TextShowMnemonic | Qt::TextSingleLine;
    const int textWidth = text.isEmpty() ? 0 : metrics.size(flags, text).width();
    const int iconWidth = icon.isNull() ? 0 : iconSize.width();
    const int gap = textWidth > 0 && iconWidth > 0 ? iconGap : 0;
    int x = rect.left() + std::max(0, (rect.width() - textWidth - iconWidth - gap) / 2);
    if (iconWidth > 0) {
        const QRect place = QStyle::visualRect(option.direction, rect,
            QRect(x, rect.center().y() - iconSize.height() / 2 + 1 - (rect.height() & 1), iconWidth,
                iconSize.height()));
        paintTintedIcon(painter, place, icon, look.ink, isEnabled(option));
        x += iconWidth + gap;
    }
    if (textWidth == 0)
        return;
    painter->setPen(look.ink);
    const QRect place = QStyle::visualRect(
        option.direction, rect, QRect(x, rect.top(), rect.right() - x + 1, rect.height()));
    painter->drawText(place, flags | Qt::AlignVCenter | Qt::AlignLeft, text);
}

void paintSplit(QPainter *painter, const QRect &rect, const ButtonLook &look)
{
    const QRect arrow = rect.adjusted(rect.width() - splitButtonWidth, 0, 0, 0);
    painter->setPen(withAlpha(look.ink, 0.35));
    painter->drawLine(arrow.left(), rect.top() + 7, arrow.left(), rect.bottom() - 7);
    paintCentredIcon(painter, arrow, arrowSize, IconName::ChevronDown, look.ink);
}

ButtonLook pushButtonLook(
    const QStyleOptionButton &option, const QWidget *widget, const Tokens &tokens)
{
    return lookOf(
        stateOf(option), widget, option.features & QStyleOptionButton::Flat, tokens.text, tokens);
}

ButtonLook toolButtonLook(
    const QStyleOptionToolButton &option, const QWidget *widget, const Tokens &tokens)
{
    const bool quiet = option.state & QStyle::State_AutoRaise;
    const bool words = option.toolButtonStyle != Qt::ToolButtonIconOnly && !option.text.isEmpty();
    return lookOf(stateOf(option), widget, quiet, words ? tokens.text : tokens.text2, tokens);
}

} // namespace

void paintPushButtonBevel(QPainter *painter, const QStyleOptionButton &option,
    const QWidget *widget, const Tokens &tokens)
{
    const ButtonLook look = pushButtonLook(option, widget, tokens);
    paintBox(painter, option.rect, {look.fill, look.border, look.borderWidth, controlRadius});
}

void paintPushButtonLabel(QPainter *painter, const QStyleOptionButton &option,
    const QWidget *widget, const Tokens &tokens)
{
    const ButtonLook look = pushButtonLook(option, widget, tokens);
    QRect rect = option.rect.adjusted(8, 0, -8, 0);
    if (option.features & QStyleOptionButton::HasMenu) {
        const QRect arrow = rect.adjusted(rect.width() - arrowSize, 0, 0, 0);
        paintCentredIcon(painter, arrow, arrowSize, IconName::ChevronDown, look.ink);
        rect.setRight(arrow.left() - 4);
    }
    paintLabel(painter, rect, option.icon, option.iconSize, option.text,
        widget ? widget->font() : painter->font(), look, option);
}

void paintToolButton(QPainter *painter, const QStyleOptionToolButton &option, const QWidget *widget,
    const Tokens &tokens)
{
    const ButtonLook look = toolButtonLook(option, widget, tokens);
    paintBox(painter, option.rect, {look.fill, look.border, look.borderWidth, controlRadius});

    QRect rect = option.rect.adjusted(3, 0, -3, 0);
    if (option.features & QStyleOptionToolButton::MenuButtonPopup) {
        paintSplit(painter, option.rect, look);
        rect.setRight(option.rect.right() - splitButtonWidth);
    } else if (option.features & QStyleOptionToolButton::HasMenu
        && option.toolButtonStyle != Qt::ToolButtonIconOnly) {
        const QRect arrow = rect.adjusted(rect.width() - arrowSize - 4, 0, -4, 0);
        paintCentredIcon(painter, arrow, arrowSize, IconName::ChevronDown, look.ink);
        rect.setRight(arrow.left() - 3);
    }
    if (option.features & QStyleOptionToolButton::Arrow && option.arrowType != Qt::NoArrow) {
        paintCentredIcon(painter, rect, 14,
            option.arrowType == Qt::RightArrow ? IconName::ChevronRight : IconName::ChevronDown,
            look.ink);
        return;
    }
    const bool showsIcon = option.toolButtonStyle != Qt::ToolButtonTextOnly;
    const bool showsText = option.toolButtonStyle != Qt::ToolButtonIconOnly || option.icon.isNull();
    paintLabel(painter, rect, showsIcon ? option.icon : QIcon(), option.iconSize,
        showsText ? option.text : QString(), option.font, look, option);
}

} // namespace swb::ui
