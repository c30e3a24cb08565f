#pragma once

#include "engine/workbench/objects.h"
#include "ui/theme/splitdot.h"

namespace swb::ui {

/** The sign that stands for an object's state, everywhere. */
DotState objectDot(const workbench::ObjectSnapshot &object);

} // namespace swb::ui
