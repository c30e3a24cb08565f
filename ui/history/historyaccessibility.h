#pragma once

class QWidget;

namespace swb::ui {

/** Makes QAccessible find the interfaces of the painted views; further calls do nothing. */
void installHistoryAccessibility();

/** Tells assistive technology that the focus went to that child of the view. */
void announceFocusChild(QWidget *view, int child);

} // namespace swb::ui
