#pragma once

#include "engine/net/tracer.h"

#include <QTimer>
#include <QWidget>

#include <array>

class QComboBox;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QToolButton;

namespace swb::trace {
class EventLog;
enum class EventFamily : quint8;
} // namespace swb::trace

namespace swb::ui {

class EventList;
class FamilyChip;
class ObjectDirectory;
class ObjectFilterBox;
class Theme;
enum class IconName : quint8;

/**
 * The Events pane: filter bar (family chips, object, text), tail, pause and clear above the list of
 * events. Shortcuts belong to the window, which calls the slots.
 *
 * **Thread:** the UI's. Connect Engine::eventsAvailable to refresh().
 */
class EventsPanel : public QWidget
{
    Q_OBJECT

public:
    EventsPanel(const trace::EventLog &log, const ObjectDirectory &directory, const Theme &theme,
        QWidget *parent = nullptr);

    EventList *list() const { return m_list; }
    bool isCollapsed() const { return m_collapsed; }
    /** The height of the bar alone. */
    int headerHeight() const;

public Q_SLOTS:
    void refresh();
    /** What "Selected object" means. */
    void setSelectedObject(swb::net::ObjectId id);
    /** Shows only this object's events (and those of a server's sockets). */
    void showOnlyObject(swb::net::ObjectId id);
    void focusFilter();
    void setFollowing(bool following);
    void toggleFollowing();
    void setPaused(bool paused);
    void clearEvents();
    void undoClear();
    /** Takes away every condition. */
    void resetFilter();
    void setCollapsed(bool collapsed);

Q_SIGNALS:
    /** The person collapsed or opened the pane; the window gives it its height. */
    void collapsedChanged(bool collapsed);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    /** What the width of the bar depends on. */
    struct BarState
    {
        qsizetype digits = 0; ///< of all counts
        bool paused = false;
        bool cleared = false;
        bool operator==(const BarState &) const = default;
    };

    QToolButton *addButton(IconName icon, const QString &name, const QString &toolTip);
    void buildChips(QHBoxLayout *bar, const Theme &theme);
    void buildButtons(QHBoxLayout *bar);
    void applyFilter();
    void isolateFamily(trace::EventFamily family);
    void showFilterError(const QString &error);
    void updateCounts();
    void updateButtons();
    void measureBar();
    void adaptToWidth();

    const trace::EventLog &m_log;
    const Theme &m_theme;
    QWidget *m_bar;
    QLabel *m_title;
    std::array<FamilyChip *, 6> m_chips{};
    ObjectFilterBox *m_objects;
    QLineEdit *m_filter;
    QLabel *m_held;
    QLabel *m_error;
    QToolButton *m_tail = nullptr;
    QToolButton *m_pause = nullptr;
    QToolButton *m_clear = nullptr;
    QToolButton *m_undo = nullptr;
    QToolButton *m_collapse = nullptr;
    EventList *m_list;
    QTimer m_filterTimer; ///< lets typing finish
    QTimer m_countTimer; ///< figures need no more than ten updates a second
    BarState m_barState;
    int m_fullWidth = 0; ///< what the bar needs with the families' names
    bool m_collapsed = false;
};

} // namespace swb::ui
