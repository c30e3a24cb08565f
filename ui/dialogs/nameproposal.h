#pragma once

#include "ui/models/objectdirectory.h"

#include <QString>

namespace swb::ui {

/** `base`, or "base 2", "base 3", ... if servers or connections of that name exist. */
QString proposeName(const QString &base, const ObjectDirectory &directory);

} // namespace swb::ui
