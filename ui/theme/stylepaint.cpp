#include "ui/theme/stylepaint.h"

#include <QPainter>
#include <QStyle>

namespace swb::ui {

void paintBox(QPainter *painter, const QRectF &rect, const BoxLook &look)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool bordered = look.border.isValid() && look.border.alpha() > 0;
    const qreal inset = bordered ? look.borderWidth / 2 : 0;
    painter->setPen(bordered ? QPen(look.border, look.borderWidth) : QPen(Qt::NoPen));
    painter->setBrush(look.fill.isValid() ? QBrush(look.fill) : QBrush(Qt::NoBrush));
    const qreal radius = std::max<qreal>(0, look.radius - inset);
    painter->drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius);
    painter->restore();
}

void paintFocusRing(QPainter *painter, const QRectF &rect, qreal radius, const Tokens &tokens)
{
    paintBox(painter, rect, {QColor(), tokens.accent, 1.5, radius});
}

void paintCentredIcon(
    QPainter *painter, const QRectF &rect, int size, IconName name, const QColor &color)
{
    QRectF square(0, 0, size, size);
    square.moveCenter(rect.center());
    paintIcon(painter, square, name, color);
}

void paintTintedIcon(
    QPainter *painter, const QRect &rect, const QIcon &icon, const QColor &color, bool enabled)
{
    if (const auto name = themedIconName(icon)) {
        const int side = std::min(rect.width(), rect.height());
        paintCentredIcon(painter, rect, side, *name, color);
        return;
    }
    icon.paint(painter, rect, Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
}

bool isEnabled(const QStyleOption &option)
{
    return option.state & QStyle::State_Enabled;
}

bool isHovered(const QStyleOption &option)
{
    return isEnabled(option) && option.state & QStyle::State_MouseOver;
}

bool isPressed(const QStyleOption &option)
{
    return isEnabled(option) && option.state & QStyle::State_Sunken;
}

bool hasFocus(const QStyleOption &option)
{
    return isEnabled(option) && option.state & QStyle::State_HasFocus;
}

} // namespace swb::ui
