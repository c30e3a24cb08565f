#pragma once

#include "ui/theme/tokens.h"

#include <QRectF>

class QPainter;

namespace swb::ui {

/** What a dot can say: readyState of a socket, or the state of a server. */
enum class DotState : quint8 {
    Opening,
    Open,
    ReadOnly,
    WriteOnly,
    Closed, ///< a socket
    Listening,
    Resolving,
    Idle,
    Stopped,
    Failed ///< a server
};

inline constexpr int dotSize = 10; ///< at the default text size

/**
 * Paints the sign of an object's state, centred in `rect`. Socket: left half teal = readable, right
 * half blue = writable, ring = closed, dotted violet ring = opening. Server: rounded square, filled
 * = listening, hollow = not listening, dotted = resolving, red octagon = failed.
 */
void paintDot(QPainter *painter, const QRectF &rect, DotState state, const Tokens &tokens);

} // namespace swb::ui
