#pragma once

#include "ui/theme/tokens.h"

#include <QStyleOption>

class QPainter;

namespace swb::ui {

void paintMenuPanel(QPainter *painter, const QRect &rect, const Tokens &tokens);
void paintMenuItem(QPainter *painter, const QStyleOptionMenuItem &option, const Tokens &tokens);
void paintMenuBarItem(QPainter *painter, const QStyleOptionMenuItem &option, const Tokens &tokens);
/** Room for mark, icon, text, shortcut and arrow; `contents` is what QMenu has measured. */
QSize menuItemSize(const QStyleOptionMenuItem &option, QSize contents);

} // namespace swb::ui
