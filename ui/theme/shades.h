#pragma once

#include "ui/theme/tokens.h"

namespace swb::ui {

/** `amount` 0 gives `from`, 1 gives `to`; alpha is mixed like the rest. */
QColor mixed(const QColor &from, const QColor &to, double amount);
QColor withAlpha(const QColor &color, double alpha);

/** Shades that follow from the tokens: states of controls that need no token of their own. */
QColor disabledText(const Tokens &tokens);
QColor disabledEdge(const Tokens &tokens);
/** Border of buttons and cards: between line and edge, they are recognised by more than it. */
QColor softEdge(const Tokens &tokens);
QColor hoverGround(const Tokens &tokens);
QColor pressedGround(const Tokens &tokens);
QColor focusHalo(const Tokens &tokens);

} // namespace swb::ui
