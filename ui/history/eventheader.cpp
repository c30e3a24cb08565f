#include "ui/history/eventheader.h"

#include "ui/history/eventlist.h"
#include "ui/theme/theme.h"

#include <QMouseEvent>
#include <QPainter>

namespace swb::ui {

namespace {

constexpr int smallestHeight = 25;

} // namespace

EventHeader::EventHeader(EventList &list, const Theme &theme)
    : QWidget(&list), m_list(list), m_theme(theme)
{
    setMouseTracking(true);
}

QSize EventHeader::sizeHint() const
{
    const QFontMetrics metrics(m_theme.font(TextRole::Hint));
    return {100, qMax(smallestHeight, metrics.height() + 9)};
}

void EventHeader::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = m_theme.tokens();
    QPainter painter(this);
    painter.fillRect(rect(), tokens.surface2);
    painter.fillRect(QRect(0, height() - 1, width(), 1), tokens.line);
    painter.setFont(m_theme.font(TextRole::Hint));
    painter.setPen(tokens.text2);
    const EventColumns &columns = m_list.columns();
    for (int i = 0; i < columns.visibleCount(); ++i) {
        const EventColumn column = columns.visibleColumn(i);
        const bool right = column == EventColumn::SinceLast || column == EventColumn::Bytes;
        const QRect cell = columns.cell(column, 0, height() - 1);
        painter.drawText(cell, Qt::AlignVCenter | (right ? Qt::AlignRight : Qt::AlignLeft),
            painter.fontMetrics().elidedText(
                m_list.columnTitle(column), Qt::ElideRight, cell.width()));
        if (column != EventColumn::Detail) {
            painter.fillRect(columns.borderX(column), 6, 1, height() - 13, tokens.line);
        }
    }
}

void EventHeader::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton) {
        return;
    }
    m_dragged = m_list.columns().borderAt(event->position().toPoint().x());
    if (m_dragged) {
        m_dragX = event->position().toPoint().x();
        m_dragWidth = m_list.columns().width(*m_dragged);
    }
}

void EventHeader::mouseMoveEvent(QMouseEvent *event)
{
    const int x = event->position().toPoint().x();
    if (m_dragged) {
        // The border of the last column is at its left side.
        const int moved = *m_dragged == EventColumn::Bytes ? m_dragX - x : x - m_dragX;
        m_list.resizeColumn(*m_dragged, m_dragWidth + moved);
        return;
    }
    setCursor(m_list.columns().borderAt(x) ? Qt::SplitHCursor : Qt::ArrowCursor);
}

void EventHeader::mouseReleaseEvent(QMouseEvent *)
{
    m_dragged.reset();
}

void EventHeader::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (const auto column = m_list.columns().borderAt(event->position().toPoint().x())) {
        m_list.fitColumn(*column);
    }
}

} // namespace swb::ui
