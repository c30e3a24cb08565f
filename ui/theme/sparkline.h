#pragma once

#include "ui/theme/tokens.h"

#include <QRectF>

#include <span>

class QPainter;

namespace swb::ui {

inline constexpr int sparklineSamples = 24; ///< one each 250 ms: the last six seconds

/**
 * Paints samples as a small filled curve, the newest at the right edge. `scale` is the value at the
 * top; 0 means the largest sample. Nothing but a base line is drawn when all samples are 0.
 */
void paintSparkline(QPainter *painter, const QRectF &rect, std::span<const float> samples,
    const QColor &color, float scale = 0);

/** Two curves on one middle line: sent above, received below, on one scale. */
void paintMirroredPlot(QPainter *painter, const QRectF &rect, std::span<const float> sent,
    std::span<const float> received, const Tokens &tokens);

} // namespace swb::ui
