#include "ui/theme/viewpainter.h"

#include "ui/theme/choicepainter.h"
#include "ui/theme/fieldpainter.h"
#include "ui/theme/menupainter.h"
#include "ui/theme/shades.h"
#include "ui/theme/stylepaint.h"
#include "ui/theme/tabpainter.h"

#include <QAbstractButton>
#include <QPainter>
#include <QVariant>
#include <QWidget>

namespace swb::ui {

namespace {

bool isTextEdit(const QWidget *widget)
{
    return widget && (widget->inherits("QPlainTextEdit") || widget->inherits("QTextEdit"));
}

void paintArrow(QPainter *painter, const QStyleOption &option, IconName name, qreal degrees,
    const Tokens &tokens)
{
    const QPointF centre = QRectF(option.rect).center();
    painter->save();
    painter->translate(centre);
    painter->rotate(degrees);
    painter->translate(-centre);
    paintCentredIcon(
        painter, option.rect, 12, name, isEnabled(option) ? tokens.text2 : disabledText(tokens));
    painter->restore();
}

void paintBranch(QPainter *painter, const QStyleOption &option, const Tokens &tokens)
{
    if (!(option.state & QStyle::State_Children))
        return;
    const bool open = option.state & QStyle::State_Open;
    paintCentredIcon(painter, option.rect, 11,
        open ? IconName::ChevronDown : IconName::ChevronRight,
        isHovered(option) ? tokens.text : tokens.text3);
}

void paintDockHandle(QPainter *painter, const QRect &rect, const Tokens &tokens)
{
    // The grab area takes the colour of the calmer side; the line itself is one pixel.
    const bool upright = rect.height() > rect.width();
    painter->fillRect(rect, upright ? tokens.sidebar : tokens.surface);
    painter->fillRect(upright ? QRect(rect.right(), rect.top(), 1, rect.height())
                              : QRect(rect.left(), rect.bottom(), rect.width(), 1),
        tokens.line);
}

void paintFrame(
    QPainter *painter, const QStyleOption &option, const QWidget *widget, const Tokens &tokens)
{
    if (isTextEdit(widget) && widget->property("readOnly").toBool() && !hasFocus(option)) {
        paintBox(painter, option.rect, {tokens.surface, softEdge(tokens), 1, controlRadius});
        return;
    }
    if (isTextEdit(widget)) {
        paintField(painter, option.rect, option, widget, tokens);
        return;
    }
    if (widget && widget->inherits("QComboBoxPrivateContainer")) {
        paintMenuPanel(painter, option.rect, tokens);
        return;
    }
    const bool focused = hasFocus(option) && widget && widget->focusPolicy() != Qt::NoFocus;
    paintBox(painter, option.rect, {QColor(), focused ? tokens.accent : tokens.line, 1, 2});
}

void paintItemFocus(
    QPainter *painter, const QStyleOption &option, const QWidget *widget, const Tokens &tokens)
{
    // Buttons and tabs show their focus themselves; in an open combo box the ground is enough.
    if (qobject_cast<const QAbstractButton *>(widget)
        || (widget && (widget->inherits("QTabBar") || widget->inherits("QComboBoxListView")))) {
        return;
    }
    if (option.state & QStyle::State_KeyboardFocusChange || (widget && widget->hasFocus()))
        paintFocusRing(painter, QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5), 4, tokens);
}

} // namespace

bool paintPrimitive(QStyle::PrimitiveElement element, const QStyleOption &option, QPainter *painter,
    const QWidget *widget, const Tokens &tokens)
{
    switch (element) {
    case QStyle::PE_PanelLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(&option);
            frame && frame->lineWidth > 0) {
            paintField(painter, option.rect, option, widget, tokens);
        }
        return true;
    case QStyle::PE_FrameLineEdit:
        return true;
    case QStyle::PE_Frame:
        paintFrame(painter, option, widget, tokens);
        return true;
    case QStyle::PE_IndicatorCheckBox:
    case QStyle::PE_IndicatorItemViewItemCheck:
        paintCheckIndicator(painter, option, tokens);
        return true;
    case QStyle::PE_IndicatorRadioButton:
        paintRadioIndicator(painter, option, tokens);
        return true;
    case QStyle::PE_IndicatorBranch:
        paintBranch(painter, option, tokens);
        return true;
    case QStyle::PE_IndicatorArrowDown:
        paintArrow(painter, option, IconName::ChevronDown, 0, tokens);
        return true;
    case QStyle::PE_IndicatorArrowUp:
        paintArrow(painter, option, IconName::ChevronDown, 180, tokens);
        return true;
    case QStyle::PE_IndicatorArrowRight:
        paintArrow(painter, option, IconName::ChevronRight, 0, tokens);
        return true;
    case QStyle::PE_IndicatorArrowLeft:
        paintArrow(painter, option, IconName::ChevronRight, 180, tokens);
        return true;
    case QStyle::PE_FrameFocusRect:
        paintItemFocus(painter, option, widget, tokens);
        return true;
    case QStyle::PE_FrameTabBarBase:
        paintTabBarBase(painter, option.rect, tokens);
        return true;
    case QStyle::PE_IndicatorHeaderArrow: // part of the label here
    case QStyle::PE_FrameTabWidget:
    case QStyle::PE_FrameStatusBarItem:
    case QStyle::PE_FrameDockWidget:
    case QStyle::PE_PanelMenuBar:
    case QStyle::PE_FrameMenu:
        return true;
    case QStyle::PE_PanelMenu:
        paintMenuPanel(painter, option.rect, tokens);
        return true;
    case QStyle::PE_PanelTipLabel:
        paintBox(
            painter, option.rect, {option.palette.color(QPalette::ToolTipBase), QColor(), 0, 0});
        return true;
    case QStyle::PE_PanelStatusBar:
        painter->fillRect(option.rect, tokens.window);
        painter->fillRect(
            QRect(option.rect.left(), option.rect.top(), option.rect.width(), 1), tokens.line);
        return true;
    case QStyle::PE_IndicatorDockWidgetResizeHandle:
        paintDockHandle(painter, option.rect, tokens);
        return true;
    case QStyle::PE_IndicatorToolBarSeparator: {
        const QRect rect = option.rect;
        painter->fillRect(
            QRect(rect.center().x(), rect.top() + 7, 1, rect.height() - 14), tokens.line);
        return true;
    }
    case QStyle::PE_FrameGroupBox:
        paintBox(painter, option.rect, {QColor(), tokens.line, 1, 8});
        return true;
    default:
        return false;
    }
}

void paintToolBar(QPainter *painter, const QRect &rect, const Tokens &tokens)
{
    painter->fillRect(rect, tokens.window);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), tokens.line);
}

void paintHeaderRest(QPainter *painter, const QRect &rect, const Tokens &tokens)
{
    painter->fillRect(rect, tokens.surface);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), tokens.line);
}

} // namespace swb::ui
