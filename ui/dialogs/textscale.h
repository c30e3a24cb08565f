#pragma once

#include "ui/theme/theme.h"

#include <QFontMetrics>

namespace swb::ui {

/** How much larger than usual the desktop's text is; sizes that hold text grow with it. */
inline double textScale(const Theme &theme)
{
    constexpr double usualHeight = 16; // px, of body text
    return QFontMetrics(theme.font(TextRole::Body)).height() / usualHeight;
}

inline int scaledToText(int pixels, const Theme &theme)
{
    return qRound(pixels * textScale(theme));
}

/** From here on what stands side by side goes below each other. */
inline bool isLargeText(const Theme &theme)
{
    return textScale(theme) > 1.3;
}

} // namespace swb::ui
