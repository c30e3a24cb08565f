#pragma once

#include <QWidget>

#include <optional>

namespace swb::ui {

class EventList;
class Theme;
enum class EventColumn : quint8;

/**
 * The header row of an EventList: the titles of its columns. Dragging a border resizes a column, a
 * double click on it fits the column to what is in sight.
 *
 * **Owned by:** the list.
 */
class EventHeader : public QWidget
{
    Q_OBJECT

public:
    EventHeader(EventList &list, const Theme &theme);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;

private:
    EventList &m_list;
    const Theme &m_theme;
    std::optional<EventColumn> m_dragged;
    int m_dragX = 0;
    int m_dragWidth = 0;
};

} // namespace swb::ui
