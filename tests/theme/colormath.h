#pragma once

#include <QColor>

namespace swb::ui {

/** WCAG 2.1: (lighter + 0.05) / (darker + 0.05) of the relative luminances. */
double contrastRatio(const QColor &first, const QColor &second);

enum class Vision { Normal, Protan, Deutan, Tritan };

/** What a person with that vision sees: Machado 2009 at full severity, in linear RGB. */
QColor simulated(const QColor &color, Vision vision);

/** CIEDE2000 with all weights 1. */
double colorDistance(const QColor &first, const QColor &second);

} // namespace swb::ui
