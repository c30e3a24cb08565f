#pragma once

#include "ui/theme/splitdot.h"

class QPainter;

namespace swb::ui {

/** How one lane of a link looks at one moment. */
enum class LaneLook : quint8 { Lit, Ended, Opening, Cut };

/** The upper lane points to the right, the lower one to the left. */
enum class LaneSide : quint8 { Writable, Readable };

LaneLook laneLook(DotState state, LaneSide side);

/**
 * Paints one lane along the middle line of `rect`. `phase` is how far its dashes have travelled, in
 * pixels; negative: none are shown.
 */
void paintLane(QPainter *painter, const QRectF &rect, LaneSide side, LaneLook look, qreal phase,
    const Tokens &tokens);

} // namespace swb::ui
