#pragma once

#include "ui/theme/tokens.h"

#include <QStyleOption>

class QPainter;
class QWidget;

namespace swb::ui {

inline constexpr int scrollBarExtent = 9;

/** A thin thumb on the ground of the view it belongs to; wider under the mouse. */
void paintScrollBar(QPainter *painter, const QStyleOptionSlider &option, const QRect &thumb,
    const QWidget *widget, const Tokens &tokens);

/** The whole length is groove; there are no arrow buttons. */
QRect scrollBarThumb(const QStyleOptionSlider &option);

} // namespace swb::ui
