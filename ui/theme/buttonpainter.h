#pragma once

#include "ui/theme/tokens.h"

#include <QStyleOption>

class QPainter;
class QWidget;

namespace swb::ui {

/** Ground, border and ink of a button in its state; the same rules for push and tool buttons. */
struct ButtonLook
{
    QColor fill;
    QColor border;
    qreal borderWidth = 1;
    QColor ink;
};

ButtonLook pushButtonLook(
    const QStyleOptionButton &option, const QWidget *widget, const Tokens &tokens);
void paintPushButtonBevel(QPainter *painter, const QStyleOptionButton &option,
    const QWidget *widget, const Tokens &tokens);
void paintPushButtonLabel(QPainter *painter, const QStyleOptionButton &option,
    const QWidget *widget, const Tokens &tokens);

ButtonLook toolButtonLook(
    const QStyleOptionToolButton &option, const QWidget *widget, const Tokens &tokens);
/** Ground, label and menu arrow at once. */
void paintToolButton(QPainter *painter, const QStyleOptionToolButton &option, const QWidget *widget,
    const Tokens &tokens);

} // namespace swb::ui
