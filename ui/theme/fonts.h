#pragma once

#include <QFont>

namespace swb::ui {

/** The desktop's own font, or Inter where the desktop names no family of its own. */
QFont chooseBaseFont(const QFont &systemFont);

/** Fixed pitch, JetBrains Mono if installed; without ligatures, they would falsify data. */
QFont chooseFixedFont(const QFont &base);

/** `base` scaled, whether its size is given in points or in pixels. */
QFont scaledFont(const QFont &base, double factor, QFont::Weight weight);

} // namespace swb::ui
