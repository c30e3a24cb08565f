#pragma once

#include "ui/theme/tokens.h"

#include <QStyleOption>

class QPainter;
class QWidget;

namespace swb::ui {

/** Roles (primary, danger) are read from the widget; see controlroles.h. */
void paintPushButtonBevel(QPainter *painter, const QStyleOptionButton &option,
    const QWidget *widget, const Tokens &tokens);
void paintPushButtonLabel(QPainter *painter, const QStyleOptionButton &option,
    const QWidget *widget, const Tokens &tokens);

/** Ground, label and menu arrow at once. */
void paintToolButton(QPainter *painter, const QStyleOptionToolButton &option, const QWidget *widget,
    const Tokens &tokens);

} // namespace swb::ui
