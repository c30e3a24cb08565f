#include "ui/theme/stylesizes.h"

#include "ui/theme/menupainter.h"
#include "ui/theme/scrollbarpainter.h"
#include "ui/theme/stylemetrics.h"

#include <QToolButton>
#include <QWidget>

namespace swb::ui {

namespace {

constexpr int spinArrowWidth = 20;
constexpr int fieldMargin = 6; ///< plus two pixels of QLineEdit's own

QSize pushButtonSize(const QStyleOptionButton &option, const QWidget *widget)
{
    const QFontMetrics metrics(widget ? widget->font() : QFont());
    int width = metrics.size(Qt::TextShowMnemonic, option.text).width();
    if (!option.icon.isNull())
        width += option.iconSize.width() + (option.text.isEmpty() ? 0 : 7);
    if (option.features & QStyleOptionButton::HasMenu)
        width += 18;
    const int height = controlHeight(widget, metrics.height());
    return {std::max(width + 26, option.text.isEmpty() ? height : 0), height};
}

QSize toolButtonSize(const QStyleOptionToolButton &option, const QWidget *widget)
{
    const bool words = option.toolButtonStyle != Qt::ToolButtonIconOnly && !option.text.isEmpty();
    const QFontMetrics metrics(option.font);
    const bool split = option.features & QStyleOptionToolButton::MenuButtonPopup;
    if (!words) {
        const int side = std::max(28, option.iconSize.height() + 12);
        return {side + (split ? splitButtonWidth : 0), side};
    }
    int width = metrics.size(Qt::TextShowMnemonic, option.text).width() + 24;
    if (option.toolButtonStyle != Qt::ToolButtonTextOnly && !option.icon.isNull())
        width += option.iconSize.width() + 7;
    if (split)
        width += splitButtonWidth;
    else if (option.features & QStyleOptionToolButton::HasMenu)
        width += 18;
    return {width, controlHeight(widget, metrics.height())};
}

int indicatorRoom(const QWidget *widget)
{
    const auto metric = [widget](QStyle::PixelMetric which) {
        return workbenchPixelMetric(which, widget).value_or(0);
    };
    return metric(QStyle::PM_IndicatorWidth) + metric(QStyle::PM_CheckBoxLabelSpacing) + 2;
}

std::optional<QRect> comboPart(const QStyleOptionComboBox &option, QStyle::SubControl part)
{
    const QRect rect = option.rect;
    switch (part) {
    case QStyle::SC_ComboBoxEditField: {
        const int left = option.editable ? fieldMargin - 1 : fieldMargin + 4;
        return QStyle::visualRect(
            option.direction, rect, rect.adjusted(left, 1, -comboArrowWidth, -1));
    }
    case QStyle::SC_ComboBoxArrow:
        return QStyle::visualRect(
            option.direction, rect, rect.adjusted(rect.width() - comboArrowWidth, 0, 0, 0));
    case QStyle::SC_ComboBoxListBoxPopup:
        return rect.translated(0, 2);
    default:
        return rect;
    }
}

std::optional<QRect> spinPart(const QStyleOptionSpinBox &option, QStyle::SubControl part)
{
    const QRect rect = option.rect;
    const bool arrows = option.buttonSymbols != QAbstractSpinBox::NoButtons;
    const int arrowRoom = arrows ? spinArrowWidth : fieldMargin;
    const QRect right = rect.adjusted(rect.width() - arrowRoom - 1, 1, -1, -1);
    const int half = right.height() / 2;
    QRect result = rect;
    switch (part) {
    case QStyle::SC_SpinBoxEditField:
        result = rect.adjusted(fieldMargin, 1, -arrowRoom - 1, -1);
        break;
    case QStyle::SC_SpinBoxUp:
        result = arrows ? right.adjusted(0, 0, 0, -half) : QRect();
        break;
    case QStyle::SC_SpinBoxDown:
        result = arrows ? right.adjusted(0, right.height() - half, 0, 0) : QRect();
        break;
    default:
        break;
    }
    return QStyle::visualRect(option.direction, rect, result);
}

std::optional<QRect> scrollBarPart(const QStyleOptionSlider &option, QStyle::SubControl part)
{
    const QRect thumb = scrollBarThumb(option);
    const bool horizontal = option.orientation == Qt::Horizontal;
    QRect before = option.rect;
    QRect after = option.rect;
    if (horizontal) {
        before.setRight(thumb.left() - 1);
        after.setLeft(thumb.right() + 1);
    } else {
        before.setBottom(thumb.top() - 1);
        after.setTop(thumb.bottom() + 1);
    }
    switch (part) {
    case QStyle::SC_ScrollBarGroove:
        return option.rect;
    case QStyle::SC_ScrollBarSlider:
        return thumb;
    case QStyle::SC_ScrollBarSubPage:
        return before;
    case QStyle::SC_ScrollBarAddPage:
        return after;
    default:
        return QRect();
    }
}

} // namespace

std::optional<QSize> workbenchSize(
    QStyle::ContentsType type, const QStyleOption &option, QSize contents, const QWidget *widget)
{
    switch (type) {
    case QStyle::CT_PushButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(&option))
            return pushButtonSize(*button, widget);
        return std::nullopt;
    case QStyle::CT_ToolButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(&option))
            return toolButtonSize(*button, widget);
        return std::nullopt;
    case QStyle::CT_LineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(&option);
            frame && frame->lineWidth == 0) {
            return std::nullopt;
        }
        return QSize(
            contents.width() + 2 * fieldMargin, controlHeight(widget, option.fontMetrics.height()));
    case QStyle::CT_ComboBox:
        return QSize(contents.width() + comboArrowWidth + fieldMargin + 8,
            controlHeight(widget, option.fontMetrics.height()));
    case QStyle::CT_SpinBox:
        return QSize(contents.width() + spinArrowWidth + 2 * fieldMargin,
            controlHeight(widget, option.fontMetrics.height()));
    case QStyle::CT_CheckBox:
    case QStyle::CT_RadioButton:
        return QSize(contents.width() + indicatorRoom(widget), std::max(24, contents.height() + 4));
    case QStyle::CT_TabBarTab:
        return QSize(contents.width(), std::max(36, contents.height()));
    case QStyle::CT_HeaderSection: {
        const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(&option);
        const int width
            = header ? header->fontMetrics.horizontalAdvance(header->text) + 32 : contents.width();
        return QSize(width, std::max(26, option.fontMetrics.height() + 10));
    }
    case QStyle::CT_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(&option))
            return menuItemSize(*item, contents);
        return std::nullopt;
    case QStyle::CT_MenuBarItem:
        return QSize(contents.width() + 18, std::max(28, contents.height() + 8));
    default:
        return std::nullopt;
    }
}

QRect lineEditContents(const QRect &rect, const QWidget *widget)
{
    int left = fieldMargin;
    int right = fieldMargin;
    if (widget) {
        const auto icons = widget->findChildren<QToolButton *>(Qt::FindDirectChildrenOnly);
        for (const QToolButton *icon : icons) {
            const bool leading = icon->geometry().center().x() < rect.center().x();
            (leading ? left : right) = 0;
        }
    }
    return rect.adjusted(left, 0, -right, 0);
}

std::optional<QRect> workbenchSubControl(
    QStyle::ComplexControl control, const QStyleOptionComplex &option, QStyle::SubControl part)
{
    if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(&option);
        combo && control == QStyle::CC_ComboBox) {
        return comboPart(*combo, part);
    }
    if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(&option);
        spin && control == QStyle::CC_SpinBox) {
        return spinPart(*spin, part);
    }
    if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(&option);
        bar && control == QStyle::CC_ScrollBar) {
        return scrollBarPart(*bar, part);
    }
    return std::nullopt;
}

} // namespace swb::ui
