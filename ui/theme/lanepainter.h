#pragma once

#include "ui/theme/splitdot.h"

class QPainter;

namespace swb::ui {

/** How one lane of a link looks at one moment. */
enum class LaneLook : quint8 { Lit, Ended, Opening, Cut };

/** The upper lane points to the right, the lower one to the left. */
enum class LaneSide : quint8 { Writable, Readable };

LaneLook laneLook(DotState state, LaneSide side);

/** The dashes of a lane: how far they have travelled, and how visible they are (0: not at all). */
struct LaneDashes
{
    qreal travelled = 0;
    qreal strength = 0;
};

/** Paints one lane along the middle line of `rect`. */
void paintLane(QPainter *painter, const QRectF &rect, LaneSide side, LaneLook look,
    const LaneDashes &dashes, const Tokens &tokens);

} // namespace swb::ui
