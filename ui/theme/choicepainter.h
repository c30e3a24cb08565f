#pragma once

#include "ui/theme/tokens.h"

#include <QStyleOption>

class QPainter;

namespace swb::ui {

/** The box of a check box, also in item views. */
void paintCheckIndicator(QPainter *painter, const QStyleOption &option, const Tokens &tokens);
void paintRadioIndicator(QPainter *painter, const QStyleOption &option, const Tokens &tokens);

} // namespace swb::ui
