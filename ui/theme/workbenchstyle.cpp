#include "ui/theme/workbenchstyle.h"

#include "ui/theme/buttonpainter.h"
#include "ui/theme/fieldpainter.h"
#include "ui/theme/focushalo.h"
#include "ui/theme/headerpainter.h"
#include "ui/theme/iconrenderer.h"
#include "ui/theme/menupainter.h"
#include "ui/theme/scrollbarpainter.h"
#include "ui/theme/stylemetrics.h"
#include "ui/theme/stylesizes.h"
#include "ui/theme/tabpainter.h"
#include "ui/theme/theme.h"
#include "ui/theme/viewpainter.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QFocusFrame>
#include <QHeaderView>
#include <QLineEdit>
#include <QPainter>
#include <QTabBar>

namespace swb::ui {

namespace {

/** For message boxes, which keep a pixmap and do not live through a change of scheme. */
QIcon messageIcon(IconName name, const QColor &color)
{
    return QIcon(renderIcon(name, QSize(64, 64), 1.0, color));
}

} // namespace

WorkbenchStyle::WorkbenchStyle(const Theme &theme)
    : QProxyStyle(QStringLiteral("fusion")), m_theme(theme)
{
}

const Tokens &WorkbenchStyle::tokens() const
{
    return m_theme.tokens();
}

void WorkbenchStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option,
    QPainter *painter, const QWidget *widget) const
{
    if (!paintPrimitive(element, *option, painter, widget, tokens()))
        QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void WorkbenchStyle::drawControl(ControlElement element, const QStyleOption *option,
    QPainter *painter, const QWidget *widget) const
{
    switch (element) {
    case CE_PushButtonBevel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option))
            return paintPushButtonBevel(painter, *button, widget, tokens());
        break;
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option))
            return paintPushButtonLabel(painter, *button, widget, tokens());
        break;
    case CE_ComboBoxLabel:
        if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option)) {
            const QRect rect = subControlRect(CC_ComboBox, combo, SC_ComboBoxEditField, widget);
            return paintComboBoxLabel(painter, *combo, rect, tokens());
        }
        break;
    case CE_TabBarTabShape:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option))
            return paintTabShape(painter, *tab, tokens());
        break;
    case CE_TabBarTabLabel:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option))
            return paintTabLabel(painter, *tab, tokens());
        break;
    case CE_HeaderSection:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option))
            return paintHeaderSection(painter, *header, tokens());
        break;
    case CE_HeaderLabel:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option))
            return paintHeaderLabel(painter, *header, tokens());
        break;
    case CE_HeaderEmptyArea:
        return paintHeaderRest(painter, option->rect, tokens());
    case CE_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option))
            return paintMenuItem(painter, *item, tokens());
        break;
    case CE_MenuEmptyArea:
        return;
    case CE_MenuBarItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option))
            return paintMenuBarItem(painter, *item, tokens());
        break;
    case CE_MenuBarEmptyArea:
        painter->fillRect(option->rect, tokens().window);
        return;
    case CE_ToolBar:
        return paintToolBar(painter, option->rect, tokens());
    case CE_Splitter:
        painter->fillRect(option->rect, tokens().line);
        return;
    case CE_FocusFrame:
        if (const auto *frame = qobject_cast<const QFocusFrame *>(widget); frame && frame->widget())
            paintHalo(painter, frame->rect(), frame->widget(), tokens());
        return;
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void WorkbenchStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
    QPainter *painter, const QWidget *widget) const
{
    switch (control) {
    case CC_ToolButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option))
            return paintToolButton(painter, *button, widget, tokens());
        break;
    case CC_ComboBox:
        if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option))
            return paintComboBox(painter, *combo, widget, tokens());
        break;
    case CC_SpinBox:
        if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option)) {
            return paintSpinBox(painter, *spin,
                subControlRect(CC_SpinBox, spin, SC_SpinBoxUp, widget),
                subControlRect(CC_SpinBox, spin, SC_SpinBoxDown, widget), widget, tokens());
        }
        break;
    case CC_ScrollBar:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option))
            return paintScrollBar(painter, *bar, scrollBarThumb(*bar), widget, tokens());
        break;
    default:
        break;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

int WorkbenchStyle::pixelMetric(
    PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    if (const auto value = workbenchPixelMetric(metric, widget))
        return *value;
    return QProxyStyle::pixelMetric(metric, option, widget);
}

int WorkbenchStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
    QStyleHintReturn *returnData) const
{
    if (const auto value = workbenchStyleHint(hint))
        return *value;
    if (hint == SH_Table_GridLineColor)
        return static_cast<int>(tokens().line.rgba());
    return QProxyStyle::styleHint(hint, option, widget, returnData);
}

QSize WorkbenchStyle::sizeFromContents(ContentsType type, const QStyleOption *option,
    const QSize &contents, const QWidget *widget) const
{
    if (const auto size = workbenchSize(type, *option, contents, widget))
        return *size;
    QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
    if (type == CT_ItemViewItem)
        size.setHeight(std::max(size.height(), option->fontMetrics.height() + 9));
    return size;
}

QRect WorkbenchStyle::subElementRect(
    SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    if (element == SE_LineEditContents) {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        return frame && frame->lineWidth > 0 ? lineEditContents(option->rect, widget)
                                             : option->rect;
    }
    return QProxyStyle::subElementRect(element, option, widget);
}

QRect WorkbenchStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option,
    SubControl subControl, const QWidget *widget) const
{
    if (const auto rect = workbenchSubControl(control, *option, subControl))
        return *rect;
    return QProxyStyle::subControlRect(control, option, subControl, widget);
}

QIcon WorkbenchStyle::standardIcon(
    StandardPixmap standardIcon, const QStyleOption *option, const QWidget *widget) const
{
    switch (standardIcon) {
    case SP_LineEditClearButton:
    case SP_TitleBarCloseButton:
        return themedIcon(m_theme, IconName::Cross);
    case SP_ToolBarHorizontalExtensionButton:
        return themedIcon(m_theme, IconName::Kebab);
    case SP_MessageBoxInformation:
    case SP_MessageBoxQuestion:
        return messageIcon(IconName::Info, tokens().accentText);
    case SP_MessageBoxWarning:
        return messageIcon(IconName::Warn, tokens().family(trace::EventFamily::Flow).fill);
    case SP_MessageBoxCritical:
        return messageIcon(IconName::Error, tokens().family(trace::EventFamily::Trouble).fill);
    default:
        return QProxyStyle::standardIcon(standardIcon, option, widget);
    }
}

void WorkbenchStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    const bool hovers = qobject_cast<QAbstractButton *>(widget) || qobject_cast<QLineEdit *>(widget)
        || qobject_cast<QComboBox *>(widget) || qobject_cast<QAbstractSpinBox *>(widget)
        || qobject_cast<QTabBar *>(widget) || widget->inherits("QScrollBar")
        || widget->inherits("QPlainTextEdit") || widget->inherits("QTextEdit");
    if (hovers)
        widget->setAttribute(Qt::WA_Hover);
    if (qobject_cast<QDialog *>(widget)) {
        widget->setBackgroundRole(QPalette::Base);
        widget->setAutoFillBackground(true);
    }
    if (auto *bar = qobject_cast<QTabBar *>(widget))
        bar->setExpanding(false);
}

bool WorkbenchStyle::event(QEvent *event)
{
    if (event->type() == QEvent::FocusIn)
        moveHalo(QApplication::focusWidget());
    else if (event->type() == QEvent::FocusOut)
        moveHalo(nullptr);
    return QProxyStyle::event(event);
}

void WorkbenchStyle::moveHalo(QWidget *focused)
{
    QWidget *owner = haloOwner(focused);
    if (!owner) {
        if (m_halo)
            m_halo->setWidget(nullptr);
        return;
    }
    if (!m_halo)
        m_halo = new QFocusFrame(owner->parentWidget());
    m_halo->setWidget(owner);
}

} // namespace swb::ui
