#pragma once

#include "ui/theme/tokens.h"

#include <QRect>

class QPainter;
class QWidget;

namespace swb::ui {

inline constexpr int haloWidth = 3; ///< how far it reaches beyond the control

/** The widget that gets the halo when `focused` has the focus; null if it paints its own. */
QWidget *haloOwner(QWidget *focused);

/** Paints the ring around `owner` into a frame that is larger by haloWidth on each side. */
void paintHalo(QPainter *painter, const QRect &frame, const QWidget *owner, const Tokens &tokens);

} // namespace swb::ui
