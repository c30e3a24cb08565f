#pragma once

#include "ui/window/actionregistry.h"

namespace swb::ui {

/** The rows of the ActionRegistry, menu by menu in the order of the entries. */
const QList<ActionInfo> &actionTable();

} // namespace swb::ui
