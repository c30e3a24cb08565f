#include "ui/theme/controlroles.h"

#include <QAbstractButton>
#include <QCoreApplication>
#include <QEvent>
#include <QVariant>

namespace swb::ui {

namespace {

constexpr char primaryProperty[] = "swbPrimary";
constexpr char dangerProperty[] = "swbDanger";
constexpr char sizeProperty[] = "swbSize";
constexpr char fieldProperty[] = "swbFieldState";
constexpr char radiusProperty[] = "swbFocusRadius";

int intProperty(const QWidget *widget, const char *name, int fallback)
{
    if (!widget)
        return fallback;
    const QVariant value = widget->property(name);
    return value.isValid() ? value.toInt() : fallback;
}

} // namespace

void makePrimary(QAbstractButton *button, bool primary)
{
    button->setProperty(primaryProperty, primary);
    button->update();
}

bool isPrimary(const QWidget *widget)
{
    return intProperty(widget, primaryProperty, 0) != 0;
}

void makeDanger(QAbstractButton *button)
{
    button->setProperty(dangerProperty, true);
    button->update();
}

bool isDanger(const QWidget *widget)
{
    return intProperty(widget, dangerProperty, 0) != 0;
}

void setControlSize(QWidget *control, ControlSize size)
{
    control->setProperty(sizeProperty, static_cast<int>(size));
    // Buttons and combo boxes keep their size hint until the style changes.
    QEvent event(QEvent::StyleChange);
    QCoreApplication::sendEvent(control, &event);
    control->updateGeometry();
}

ControlSize controlSize(const QWidget *control)
{
    return static_cast<ControlSize>(intProperty(control, sizeProperty, 0));
}

void setFieldState(QWidget *field, FieldState state)
{
    field->setProperty(fieldProperty, static_cast<int>(state));
    field->update();
}

FieldState fieldState(const QWidget *field)
{
    return static_cast<FieldState>(intProperty(field, fieldProperty, 0));
}

void setFocusRadius(QWidget *widget, int radius)
{
    widget->setProperty(radiusProperty, radius);
}

int focusRadius(const QWidget *widget)
{
    return intProperty(widget, radiusProperty, 6);
}

} // namespace swb::ui
