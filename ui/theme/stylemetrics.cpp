#include "ui/theme/stylemetrics.h"

#include "ui/theme/controlroles.h"
#include "ui/theme/focushalo.h"
#include "ui/theme/scrollbarpainter.h"

#include <QApplication>
#include <QWidget>

namespace swb::ui {

namespace {

constexpr int normalLine = 18; ///< the highest line at the default text size, over our fonts

/** Signs beside text grow with it, for those who have set a larger text size. */
int grownWithText(int size, const QWidget *widget)
{
    const int line
        = widget ? widget->fontMetrics().height() : QFontMetrics(QApplication::font()).height();
    return std::max(size, size * line / normalLine);
}

} // namespace

std::optional<int> workbenchPixelMetric(QStyle::PixelMetric metric, const QWidget *widget)
{
    switch (metric) {
    case QStyle::PM_FocusFrameHMargin:
    case QStyle::PM_FocusFrameVMargin:
        return haloWidth;
    case QStyle::PM_DefaultFrameWidth:
        // Two for the rounded corners of text edits.
        return widget && (widget->inherits("QPlainTextEdit") || widget->inherits("QTextEdit")) ? 2
                                                                                               : 1;
    case QStyle::PM_ButtonIconSize:
    case QStyle::PM_SmallIconSize:
    case QStyle::PM_ToolBarIconSize:
    case QStyle::PM_TabBarIconSize:
    case QStyle::PM_ListViewIconSize:
    case QStyle::PM_LineEditIconSize:
    case QStyle::PM_IndicatorWidth:
    case QStyle::PM_IndicatorHeight:
    case QStyle::PM_ExclusiveIndicatorWidth:
    case QStyle::PM_ExclusiveIndicatorHeight:
        return grownWithText(16, widget);
    case QStyle::PM_CheckBoxLabelSpacing:
    case QStyle::PM_RadioButtonLabelSpacing:
        return 8;
    case QStyle::PM_ButtonShiftHorizontal:
    case QStyle::PM_ButtonShiftVertical:
    case QStyle::PM_ButtonDefaultIndicator:
    case QStyle::PM_TabBarTabShiftVertical:
    case QStyle::PM_TabBarTabShiftHorizontal:
    case QStyle::PM_TabBarTabOverlap:
    case QStyle::PM_TabBarBaseOverlap:
    case QStyle::PM_MenuBarPanelWidth:
    case QStyle::PM_ToolBarFrameWidth:
    case QStyle::PM_DockWidgetFrameWidth:
        return 0;
    case QStyle::PM_TabBarBaseHeight:
    case QStyle::PM_MenuPanelWidth:
    case QStyle::PM_SplitterWidth:
        return 1;
    case QStyle::PM_TabBarTabHSpace:
        return 24;
    case QStyle::PM_TabBarTabVSpace:
        return 18;
    case QStyle::PM_ScrollBarExtent:
        return scrollBarExtent;
    case QStyle::PM_ScrollBarSliderMin:
        return 28;
    case QStyle::PM_ScrollView_ScrollBarSpacing:
        return 0;
    case QStyle::PM_MenuHMargin:
    case QStyle::PM_MenuVMargin:
        return 4;
    case QStyle::PM_MenuBarItemSpacing:
        return 2;
    case QStyle::PM_ToolTipLabelFrameWidth:
        return 6;
    case QStyle::PM_HeaderMargin:
        return 8;
    case QStyle::PM_DockWidgetSeparatorExtent:
        return 5;
    case QStyle::PM_ToolBarItemSpacing:
        return 6;
    case QStyle::PM_TreeViewIndentation:
        return 16;
    default:
        return std::nullopt;
    }
}

std::optional<int> workbenchStyleHint(QStyle::StyleHint hint)
{
    switch (hint) {
    case QStyle::SH_EtchDisabledText:
    case QStyle::SH_DitherDisabledText:
    case QStyle::SH_DialogButtonBox_ButtonsHaveIcons:
    case QStyle::SH_ComboBox_Popup:
    case QStyle::SH_FocusFrame_AboveWidget:
    case QStyle::SH_ScrollBar_Transient:
    case QStyle::SH_Widget_Animate:
    case QStyle::SH_Widget_Animation_Duration:
        return 0;
    case QStyle::SH_ItemView_ShowDecorationSelected:
        return 1;
    case QStyle::SH_TabBar_Alignment:
        return static_cast<int>(Qt::AlignLeft);
    case QStyle::SH_ToolTipLabel_Opacity:
        return 255;
    default:
        return std::nullopt;
    }
}

int controlHeight(const QWidget *widget, int fontHeight)
{
    int height = 30;
    switch (controlSize(widget)) {
    case ControlSize::Normal:
        break;
    case ControlSize::Dense:
        height = 28;
        break;
    case ControlSize::Tall:
        height = 32;
        break;
    }
    return std::max(height, height - normalLine + fontHeight);
}

} // namespace swb::ui
