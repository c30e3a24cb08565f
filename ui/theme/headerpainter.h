#pragma once

#include "ui/theme/tokens.h"

#include <QStyleOption>

class QPainter;

namespace swb::ui {

/** Column headers: ground with a line below, a divider, quiet text and the mark of the sort order.
 */
void paintHeaderSection(QPainter *painter, const QStyleOptionHeader &option, const Tokens &tokens);
void paintHeaderLabel(QPainter *painter, const QStyleOptionHeader &option, const Tokens &tokens);

} // namespace swb::ui
