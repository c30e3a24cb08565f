#pragma once

#include "ui/theme/tokens.h"

#include <QStyleOption>

class QPainter;
class QWidget;

namespace swb::ui {

/** The ground and border that line edits, combo boxes, spin boxes and text edits have in common. */
void paintField(QPainter *painter, const QRect &rect, const QStyleOption &option,
    const QWidget *widget, const Tokens &tokens);

void paintComboBox(QPainter *painter, const QStyleOptionComboBox &option, const QWidget *widget,
    const Tokens &tokens);
void paintComboBoxLabel(
    QPainter *painter, const QStyleOptionComboBox &option, const QRect &rect, const Tokens &tokens);

/** `up` and `down` are where the arrows lie, as subControlRect() gives them. */
void paintSpinBox(QPainter *painter, const QStyleOptionSpinBox &option, const QRect &up,
    const QRect &down, const QWidget *widget, const Tokens &tokens);

} // namespace swb::ui
