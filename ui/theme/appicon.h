#pragma once

#include <QIcon>

namespace swb::ui {

/** The program's own icon, for windows: from the desktop's theme if installed, else our drawing. */
QIcon applicationIcon();

} // namespace swb::ui
