#include "ui/history/eventrowpainter.h"

#include "ui/models/objectdirectory.h"
#include "ui/models/objectdot.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace swb::ui {

namespace {

constexpr int smallestRow = 23;
constexpr int iconSize = 12;
constexpr int iconGap = 6;
constexpr int barWidth = 3;

/** Draws one line at the cell's left (or right) edge; foreign text was bounded before. */
void drawLine(QPainter &painter, const QRect &cell, const QString &text,
    const QFontMetrics &metrics, bool right = false)
{
    if (text.isEmpty() || cell.width() <= 0) {
        return;
    }
    const QString shown = metrics.elidedText(text, Qt::ElideRight, cell.width());
    const int baseline = cell.y() + (cell.height() + metrics.ascent() - metrics.descent() + 1) / 2;
    const int x = right ? cell.right() + 1 - metrics.horizontalAdvance(shown) : cell.x();
    painter.drawText(QPoint(x, baseline), shown);
}

} // namespace

EventRowPainter::EventRowPainter(const Theme &theme, const ObjectDirectory &directory)
    : m_theme(theme), m_directory(directory), m_metrics(m_font), m_eventMetrics(m_font),
      m_monoMetrics(m_font), m_monoSmallMetrics(m_font)
{
    updateFonts();
}

void EventRowPainter::updateFonts()
{
    m_font = m_theme.font(TextRole::Secondary);
    m_eventFont = m_font;
    m_eventFont.setWeight(QFont::Medium);
    m_mono = m_theme.mono(TextRole::Hint);
    m_monoSmall = m_theme.mono(TextRole::Smallest);
    m_monoSmall.setWeight(QFont::Normal);
    m_metrics = QFontMetrics(m_font);
    m_eventMetrics = QFontMetrics(m_eventFont);
    m_monoMetrics = QFontMetrics(m_mono);
    m_monoSmallMetrics = QFontMetrics(m_monoSmall);
    m_rowHeight = qMax(smallestRow, qMax(m_metrics.height(), m_monoMetrics.height()) + 6);
}

std::array<int, eventColumnCount> EventRowPainter::defaultWidths() const
{
    const int digit = m_monoMetrics.horizontalAdvance(u'0');
    const int letter = m_metrics.averageCharWidth();
    const int micro = 4 * m_monoSmallMetrics.horizontalAdvance(u'0');
    return {12 * digit + micro, 11 * digit, 20 * letter, 26 * letter, 0, 10 * digit};
}

int EventRowPainter::neededWidth(
    const EventRowText &text, EventColumn column, bool microseconds) const
{
    switch (column) {
    case EventColumn::Time:
        return m_monoMetrics.horizontalAdvance(text.time)
            + (microseconds ? m_monoSmallMetrics.horizontalAdvance(text.microseconds) + 5 : 0);
    case EventColumn::SinceLast:
        return m_monoMetrics.horizontalAdvance(text.sinceLast);
    case EventColumn::Object:
        return iconSize + iconGap + m_metrics.horizontalAdvance(text.object);
    case EventColumn::Event:
        return iconSize + iconGap + m_eventMetrics.horizontalAdvance(text.title);
    case EventColumn::Detail:
        return (text.isData ? m_monoMetrics : m_metrics).horizontalAdvance(text.detail);
    case EventColumn::Bytes:
        return m_monoMetrics.horizontalAdvance(text.bytes);
    case EventColumn::Count:
        break;
    }
    return 0;
}

void EventRowPainter::paint(QPainter &painter, const EventColumns &columns,
    const EventRowText &text, int y, RowState state) const
{
    const Tokens &tokens = m_theme.tokens();
    paintGround(painter, {0, y, columns.totalWidth(), m_rowHeight}, text, state);
    const auto cell = [&](EventColumn column) { return columns.cell(column, y, m_rowHeight); };

    paintTime(painter, cell(EventColumn::Time), text, columns.showsMicroseconds());
    if (columns.isVisible(EventColumn::SinceLast)) {
        painter.setFont(m_mono);
        painter.setPen(tokens.text2);
        drawLine(painter, cell(EventColumn::SinceLast), text.sinceLast, m_monoMetrics, true);
    }
    paintObject(painter, cell(EventColumn::Object), text);
    paintEvent(painter, cell(EventColumn::Event), text);
    painter.setPen(tokens.text);
    painter.setFont(text.isData ? m_mono : m_font);
    drawLine(
        painter, cell(EventColumn::Detail), text.detail, text.isData ? m_monoMetrics : m_metrics);
    painter.setFont(m_mono);
    painter.setPen(tokens.text2);
    drawLine(painter, cell(EventColumn::Bytes), text.bytes, m_monoMetrics, true);
}

void EventRowPainter::paintGround(
    QPainter &painter, const QRect &row, const EventRowText &text, RowState state) const
{
    const Tokens &tokens = m_theme.tokens();
    const FamilyColors &trouble = tokens.family(trace::EventFamily::Trouble);
    if (state.selected) {
        painter.fillRect(row, tokens.sel);
    } else if (text.isTrouble()) {
        painter.fillRect(row, trouble.tint);
    }
    if (text.isTrouble()) {
        painter.fillRect(QRect(row.x(), row.y(), barWidth, row.height()), trouble.fill);
    }
    if (state.current && state.active) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(tokens.accent, 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(row).adjusted(1, 1, -1, -1), 4, 4);
        painter.setRenderHint(QPainter::Antialiasing, false);
    }
}

void EventRowPainter::paintTime(
    QPainter &painter, const QRect &cell, const EventRowText &text, bool micro) const
{
    painter.setPen(m_theme.tokens().text2);
    painter.setFont(m_mono);
    drawLine(painter, cell, text.time, m_monoMetrics);
    if (!micro) {
        return;
    }
    const int used = m_monoMetrics.horizontalAdvance(text.time) + 4;
    painter.setPen(m_theme.tokens().text3);
    painter.setFont(m_monoSmall);
    drawLine(painter, cell.adjusted(used, 0, 0, 0), text.microseconds, m_monoSmallMetrics);
}

void EventRowPainter::paintObject(
    QPainter &painter, const QRect &cell, const EventRowText &text) const
{
    if (text.objectId == net::ObjectId::None) {
        return;
    }
    const QRect dot(cell.x(), cell.y() + (cell.height() - iconSize) / 2, iconSize, iconSize);
    const ObjectSnapshot *object = m_directory.find(text.objectId);
    // One that is gone shows as closed.
    const DotState state = object == nullptr ? DotState::Closed : objectDot(*object);
    paintDot(&painter, dot, state, m_theme.tokens());
    painter.setPen(m_theme.tokens().text);
    painter.setFont(m_font);
    drawLine(painter, cell.adjusted(iconSize + iconGap, 0, 0, 0), text.object, m_metrics);
}

void EventRowPainter::paintEvent(
    QPainter &painter, const QRect &cell, const EventRowText &text) const
{
    const FamilyColors &colors = m_theme.tokens().family(text.family);
    const QRect icon(cell.x(), cell.y() + (cell.height() - iconSize) / 2, iconSize, iconSize);
    paintIcon(&painter, icon, text.icon, colors.text);
    painter.setPen(colors.text);
    painter.setFont(m_eventFont);
    drawLine(painter, cell.adjusted(iconSize + iconGap, 0, 0, 0), text.title, m_eventMetrics);
}

} // namespace swb::ui
