#pragma once

#include "ui/theme/icon.h"

#include <QPixmap>

namespace swb::ui {

/** The resource path of an icon's drawing. */
QString iconResource(IconName name);

/** One tinted icon of `pixels` device pixels, from the pixmap cache if it has been drawn before. */
QPixmap renderIcon(IconName name, QSize pixels, qreal ratio, const QColor &color);

} // namespace swb::ui
