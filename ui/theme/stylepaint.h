#pragma once

#include "ui/theme/icon.h"
#include "ui/theme/tokens.h"

#include <QStyleOption>

class QPainter;

namespace swb::ui {

inline constexpr qreal controlRadius = 6;

/** A rounded box; the border is inside of `rect`. An invalid border or fill leaves it out. */
struct BoxLook
{
    QColor fill;
    QColor border;
    qreal borderWidth = 1;
    qreal radius = controlRadius;
};

void paintBox(QPainter *painter, const QRectF &rect, const BoxLook &look);

/** Accent border for painted items that have the focus, inside of `rect`. */
void paintFocusRing(QPainter *painter, const QRectF &rect, qreal radius, const Tokens &tokens);

/** A symbolic icon centred in `rect`. */
void paintCentredIcon(
    QPainter *painter, const QRectF &rect, int size, IconName name, const QColor &color);

/** Any icon centred in `rect`; one of ours is tinted in `color`. */
void paintTintedIcon(
    QPainter *painter, const QRect &rect, const QIcon &icon, const QColor &color, bool enabled);

bool isEnabled(const QStyleOption &option);
bool isHovered(const QStyleOption &option);
bool isPressed(const QStyleOption &option);
bool hasFocus(const QStyleOption &option);

} // namespace swb::ui
