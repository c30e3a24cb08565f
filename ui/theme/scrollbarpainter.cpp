#include "ui/theme/scrollbarpainter.h"

#include "ui/theme/shades.h"
#include "ui/theme/stylepaint.h"

#include <QAbstractScrollArea>
#include <QPainter>
#include <QStyle>

namespace swb::ui {

namespace {

constexpr int minThumb = 28;
constexpr qreal thumbWidth = 4;
constexpr qreal wideThumbWidth = 6;

/** The bar covers what is below, so it has to look like the view beside it. */
void paintGround(QPainter *painter, const QRect &rect, const QWidget *widget)
{
    for (const QWidget *at = widget; at; at = at->parentWidget()) {
        const auto *area = qobject_cast<const QAbstractScrollArea *>(at);
        if (area && area->viewport()) {
            const QWidget *view = area->viewport();
            painter->fillRect(rect, view->palette().brush(view->backgroundRole()));
            return;
        }
    }
    if (widget)
        painter->fillRect(rect, widget->palette().brush(widget->backgroundRole()));
}

} // namespace

QRect scrollBarThumb(const QStyleOptionSlider &option)
{
    const bool horizontal = option.orientation == Qt::Horizontal;
    const int length = horizontal ? option.rect.width() : option.rect.height();
    const qint64 range = static_cast<qint64>(option.maximum) - option.minimum;
    int size = length;
    if (range > 0) {
        const qint64 whole = range + option.pageStep;
        size = static_cast<int>(
            static_cast<qint64>(option.pageStep) * length / std::max<qint64>(1, whole));
        size = std::min(std::max(size, minThumb), length);
    }
    const int start = QStyle::sliderPositionFromValue(
        option.minimum, option.maximum, option.sliderPosition, length - size, option.upsideDown);
    const QRect rect = option.rect;
    return horizontal ? QRect(rect.left() + start, rect.top(), size, rect.height())
                      : QRect(rect.left(), rect.top() + start, rect.width(), size);
}

void paintScrollBar(QPainter *painter, const QStyleOptionSlider &option, const QRect &thumb,
    const QWidget *widget, const Tokens &tokens)
{
    paintGround(painter, option.rect, widget);
    if (!isEnabled(option) || option.maximum <= option.minimum)
        return;
    const bool held = option.activeSubControls & QStyle::SC_ScrollBarSlider && isPressed(option);
    const bool wide = held || isHovered(option);
    const qreal width = wide ? wideThumbWidth : thumbWidth;
    QRectF bar(thumb);
    if (option.orientation == Qt::Horizontal)
        bar.adjust(2, bar.height() - width - 1.5, -2, -1.5);
    else
        bar.adjust(bar.width() - width - 1.5, 2, -1.5, -2);
    const QColor ink = held ? tokens.text3 : mixed(tokens.edge, tokens.surface, wide ? 0.05 : 0.3);
    paintBox(painter, bar, {ink, QColor(), 0, width / 2});
}

} // namespace swb::ui
