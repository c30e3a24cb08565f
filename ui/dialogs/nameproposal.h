#pragma once

#include "ui/models/objectdirectory.h"

#include <QString>

namespace swb::ui {

/** `base`, or "base 2", "base 3", ... if servers or connections of that name exist. */
QString proposeName(const QString &base, const ObjectDirectory &directory);

/** The object's label in typographic quotes, short enough for the line below a field. */
QString quotedName(ObjectId id, const ObjectDirectory &directory);

} // namespace swb::ui
