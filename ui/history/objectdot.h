#pragma once

#include "engine/workbench/objects.h"
#include "ui/theme/splitdot.h"

namespace swb::ui {

/** The sign of an object's state, from its newest snapshot. */
DotState dotState(const workbench::ObjectSnapshot &object);

/** Paints it; an object that is gone (null) shows as closed. */
void paintObjectDot(QPainter &painter, const QRectF &rect, const workbench::ObjectSnapshot *object,
    const Tokens &tokens);

} // namespace swb::ui
