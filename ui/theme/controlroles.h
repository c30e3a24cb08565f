#pragma once

#include <QtGlobal>

class QAbstractButton;
class QWidget;

namespace swb::ui {

/** The one filled button of a surface. Works for QPushButton and QToolButton. */
void makePrimary(QAbstractButton *button, bool primary = true);
bool isPrimary(const QWidget *widget);

/** Red text: what it does cannot be taken back. Never primary, never the default. */
void makeDanger(QAbstractButton *button);
bool isDanger(const QWidget *widget);

/** Height of a control: 28 in dense bars, 30, 32 in dialogs; larger with a larger font. */
enum class ControlSize : quint8 { Normal, Dense, Tall };
void setControlSize(QWidget *control, ControlSize size);
ControlSize controlSize(const QWidget *control);

/** What validation says about a field; the style draws the border in that colour. */
enum class FieldState : quint8 { Neutral, Bad, Warning };
void setFieldState(QWidget *field, FieldState state);
FieldState fieldState(const QWidget *field);

inline constexpr int roundEnds = 999; ///< a focus radius of half the height

/** Corner radius that the focus halo follows; 6 unless told. */
void setFocusRadius(QWidget *widget, int radius);
int focusRadius(const QWidget *widget);

} // namespace swb::ui
