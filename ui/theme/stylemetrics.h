#pragma once

#include <QStyle>

#include <optional>

class QWidget;

namespace swb::ui {

inline constexpr int comboArrowWidth = 26;
inline constexpr int splitButtonWidth = 24; ///< the part of a split button that opens its menu

/** Sizes and hints that differ from Fusion's; nothing means: as Fusion has it. */
std::optional<int> workbenchPixelMetric(QStyle::PixelMetric metric, const QWidget *widget);
std::optional<int> workbenchStyleHint(QStyle::StyleHint hint);

/** Height of a one-line control: by its ControlSize, and never too small for its font. */
int controlHeight(const QWidget *widget, int fontHeight);

} // namespace swb::ui
