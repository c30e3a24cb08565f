#pragma once

#include "ui/history/eventcolumns.h"
#include "ui/history/eventrowpainter.h"
#include "ui/history/eventrows.h"
#include "ui/history/eventrowtext.h"
#include "ui/history/eventselection.h"
#include "ui/history/rowwindow.h"

#include <QAbstractScrollArea>
#include <QTimer>

class QLabel;
class QPushButton;

namespace swb::ui {

class EventHeader;
class EventPopover;

/**
 * The Events list: every event of the log (or those that a filter lets through) as rows of a table,
 * painted by itself, because an item view cannot follow a million events a second. Follows the tail
 * until the person scrolls up or chooses a row.
 *
 * **Thread:** the UI's. Call refresh() when the log has grown, at most once a frame.
 */
class EventList : public QAbstractScrollArea
{
    Q_OBJECT

public:
    EventList(const trace::EventLog &log, const ObjectDirectory &directory, const Theme &theme,
        QWidget *parent = nullptr);

    /** Takes in new events, for a few milliseconds at most; goes on by itself if that was not all.
     */
    void refresh();

    const EventRows &rows() const { return m_rows; }
    EventRows &rows() { return m_rows; }
    /** The rows were changed from outside (filter, clear, pause). */
    void rowsWereChanged();

    bool isFollowing() const { return m_following; }
    void setFollowing(bool following);

    /** Selects the event and scrolls to it; nothing if it is not among the rows. */
    void setCurrentEvent(quint64 event);
    /** The row with the focus ring; -1 if there is none. */
    qint64 currentRow() const { return m_selection.currentRow(m_rows); }
    /** First and last selected row; both -1 if there is none. */
    QPair<qint64, qint64> selectedRows() const { return m_selection.selectedRows(m_rows); }
    /** One line per selected row, cells parted by tabs; bounded. */
    QString selectionText();

    const EventColumns &columns() const { return m_columns; }
    const EventRowText &rowText(qint64 row);
    QString columnTitle(EventColumn column) const;
    RowWindow window() const;
    QRect rowRect(qint64 row) const; ///< in the viewport
    quint64 rowsFormatted() const { return m_texts.formatted(); }

    QByteArray saveState() const { return m_columns.saveState(); }
    bool restoreState(const QByteArray &state);
    /** Gives a column the width of its widest text in sight. */
    void fitColumn(EventColumn column);
    void resizeColumn(EventColumn column, int width);

public Q_SLOTS:
    void copySelection();
    /** Shows everything about the current row. */
    void showDetail();

Q_SIGNALS:
    /** Enter or double click on a row. */
    void activated(quint64 event);
    void currentEventChanged(quint64 event);
    void followingChanged(bool following);
    /** The number of rows, held events or family counts may have changed; once per refresh. */
    void countsChanged();
    void clearFilterRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    void updateScrollBar();
    void updateEmptyState();
    void updateMetrics();
    void handleNamesChanged(const QList<net::ObjectId> &added, const QList<net::ObjectId> &updated);
    void moveCurrent(quint64 row, bool extend);
    void pressRow(QPoint position, bool extend);
    bool handleMoveKey(QKeyEvent *event);

    const Theme &m_theme;
    EventRows m_rows;
    EventRowTexts m_texts;
    EventSelection m_selection;
    EventColumns m_columns;
    EventRowPainter m_painter;
    EventHeader *m_header;
    EventPopover *m_popover = nullptr;
    QWidget *m_empty;
    QLabel *m_emptyText;
    QPushButton *m_clearFilter;
    QTimer m_more; ///< goes on with what one refresh could not take in
    bool m_following = true;
    bool m_settingScrollBar = false;
};

} // namespace swb::ui
