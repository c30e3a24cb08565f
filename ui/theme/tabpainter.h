#pragma once

#include "ui/theme/tokens.h"

#include <QStyleOption>

class QPainter;
class QWidget;

namespace swb::ui {

/** The underline of the chosen tab. */
void paintTabShape(QPainter *painter, const QStyleOptionTab &option, const Tokens &tokens);
/** Icon and text, centred between the widgets that the tab may hold at its sides. */
void paintTabLabel(QPainter *painter, const QStyleOptionTab &option, const Tokens &tokens);
/** The line below all tabs. */
void paintTabBarBase(QPainter *painter, const QRect &rect, const Tokens &tokens);

} // namespace swb::ui
