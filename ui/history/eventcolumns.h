#pragma once

#include <QByteArray>
#include <QRect>

#include <array>
#include <optional>

namespace swb::ui {

/** The columns of the Events list, left to right. */
enum class EventColumn : quint8 { Time, SinceLast, Object, Event, Detail, Bytes, Count };

inline constexpr int eventColumnCount = static_cast<int>(EventColumn::Count);

/**
 * Where the columns of the Events list stand: widths, what is hidden, and the mapping between a
 * horizontal position and a column. Detail takes what the others leave. Painting, hit tests, header
 * and accessibility all ask here.
 */
class EventColumns
{
public:
    EventColumns();

    /** Widths that fit the given fonts; asked again after the font has changed. */
    void setDefaults(const std::array<int, eventColumnCount> &widths);
    /** The width of the whole list; a narrow one loses Since last and the microseconds. */
    void setTotalWidth(int width);

    bool isVisible(EventColumn column) const;
    bool showsMicroseconds() const { return !m_narrow; }
    int totalWidth() const { return m_total; }
    int width(EventColumn column) const;
    int left(EventColumn column) const;
    /** The cell of the column in a row at `y`, without its inner margins. */
    QRect cell(EventColumn column, int y, int height) const;
    /** How many columns are visible, and which one is the nth of them. */
    int visibleCount() const;
    EventColumn visibleColumn(int position) const;

    std::optional<EventColumn> columnAt(int x) const;
    /** The column whose right (for Bytes: left) border is grabbed at `x`. */
    std::optional<EventColumn> borderAt(int x) const;
    /** Drags the border of borderAt() so that the column gets the width. */
    void resize(EventColumn column, int width);
    int borderX(EventColumn column) const;

    QByteArray saveState() const;
    /** False, and nothing changed, if the state is not one of ours. */
    bool restoreState(const QByteArray &state);

    static constexpr int gutter = 16; ///< before the first and after the last column
    static constexpr int padding = 12; ///< between neighbouring columns
    static constexpr int narrowWidth = 900; ///< list width below which columns are hidden

private:
    std::array<int, eventColumnCount> m_widths;
    std::array<bool, eventColumnCount> m_changed{}; ///< chosen by the person, kept over defaults
    int m_total = 1000;
    bool m_narrow = false;
};

} // namespace swb::ui
