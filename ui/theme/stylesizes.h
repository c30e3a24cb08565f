#pragma once

#include <QStyle>
#include <QStyleOption>

#include <optional>

class QWidget;

namespace swb::ui {

/** Outer sizes of controls; nothing means: as Fusion has it. */
std::optional<QSize> workbenchSize(
    QStyle::ContentsType type, const QStyleOption &option, QSize contents, const QWidget *widget);

/** Where the text of a framed line edit lies; icons at its ends bring margins of their own. */
QRect lineEditContents(const QRect &rect, const QWidget *widget);

/** Where the parts of combo boxes, spin boxes and scroll bars lie. */
std::optional<QRect> workbenchSubControl(
    QStyle::ComplexControl control, const QStyleOptionComplex &option, QStyle::SubControl part);

} // namespace swb::ui
