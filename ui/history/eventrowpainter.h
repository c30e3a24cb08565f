#pragma once

#include "ui/history/eventcolumns.h"
#include "ui/history/eventrowtext.h"

#include <QFont>
#include <QFontMetrics>

class QPainter;

namespace swb::ui {

class ObjectDirectory;
class Theme;

/**
 * Paints rows of the Events list. Holds fonts and metrics, so that painting measures nothing but
 * the texts themselves.
 */
class EventRowPainter
{
public:
    struct RowState
    {
        bool selected = false;
        bool current = false; ///< has the focus ring
        bool active = false; ///< the list has the focus
    };

    EventRowPainter(const Theme &theme, const ObjectDirectory &directory);

    /** After the application's font has changed. */
    void updateFonts();
    int rowHeight() const { return m_rowHeight; }
    const QFont &font() const { return m_font; }
    /** Widths that fit usual texts in the fonts of now. */
    std::array<int, eventColumnCount> defaultWidths() const;
    int headerWidth(const QString &title) const { return m_metrics.horizontalAdvance(title); }
    /** The width that shows the whole cell. */
    int neededWidth(const EventRowText &text, EventColumn column, bool microseconds) const;

    void paint(QPainter &painter, const EventColumns &columns, const EventRowText &text, int y,
        RowState state) const;

private:
    void paintGround(
        QPainter &painter, const QRect &row, const EventRowText &text, RowState state) const;
    void paintTime(
        QPainter &painter, const QRect &cell, const EventRowText &text, bool micro) const;
    void paintObject(QPainter &painter, const QRect &cell, const EventRowText &text) const;
    void paintEvent(QPainter &painter, const QRect &cell, const EventRowText &text) const;

    const Theme &m_theme;
    const ObjectDirectory &m_directory;
    QFont m_font;
    QFont m_eventFont;
    QFont m_mono;
    QFont m_monoSmall;
    QFontMetrics m_metrics;
    QFontMetrics m_eventMetrics;
    QFontMetrics m_monoMetrics;
    QFontMetrics m_monoSmallMetrics;
    int m_rowHeight = 23;
};

} // namespace swb::ui
