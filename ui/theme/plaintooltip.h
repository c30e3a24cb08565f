#pragma once

#include <QString>

namespace swb::ui {

/** A tool tip that shows `text` as it is. Qt guesses whether a tool tip is markup, so foreign text
 *  must not be passed to it directly. */
QString plainToolTip(const QString &text);

} // namespace swb::ui
