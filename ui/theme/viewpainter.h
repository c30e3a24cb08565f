#pragma once

#include "ui/theme/tokens.h"

#include <QStyle>
#include <QStyleOption>

class QPainter;
class QWidget;

namespace swb::ui {

/** Frames, indicators and panels. False: not ours, as Fusion has it. */
bool paintPrimitive(QStyle::PrimitiveElement element, const QStyleOption &option, QPainter *painter,
    const QWidget *widget, const Tokens &tokens);

void paintToolBar(QPainter *painter, const QRect &rect, const Tokens &tokens);
void paintHeaderRest(QPainter *painter, const QRect &rect, const Tokens &tokens);

} // namespace swb::ui
