#pragma once

#include "ui/theme/tokens.h"

#include <QPalette>

namespace swb::ui {

/** Every role of every group from the tokens, so nothing of the desktop's own colours shines
 * through. */
QPalette paletteFor(const Tokens &tokens);

/** The same for text fields, where selected text needs more contrast than a selected row. */
QPalette textFieldPaletteFor(const Tokens &tokens);

} // namespace swb::ui
