#pragma once

#include <QObject>
#include <QSize>

class QDockWidget;
class QMainWindow;
class QSettings;

namespace swb::ui {

class EndpointsPanel;
class EngineStatusBar;
class EventsPanel;
class MainToolBar;

/**
 * Sizes of the panes: what they are at first, what gives way in a small window (ui.md section 11),
 * and keeping it all from one run to the next. A saved state that cannot be read is ignored.
 *
 * **Owned by:** the window, which tells it about its resizes.
 */
class WindowLayout : public QObject
{
    Q_OBJECT

public:
    struct Panes
    {
        QDockWidget *endpointsDock;
        QDockWidget *eventsDock;
        EndpointsPanel *endpoints;
        EventsPanel *events;
        MainToolBar *toolBar;
        EngineStatusBar *statusBar;
    };

    WindowLayout(QMainWindow *window, const Panes &panes);

    void restore(QSettings &settings);
    void save(QSettings &settings) const;
    void handleResize(QSize size);
    void handleShown(); ///< widths take hold only in a window that is shown

    void setEndpointsShown(bool shown);
    void setEventsShown(bool shown);
    /** The first object opens the events, unless the person folded them. */
    void openEventsOnce();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void applyEndpointsWidth();
    void applyEventsHeight(bool collapsed);
    void setNarrow(bool narrow);
    void setTight(bool tight);
    void setLow(bool low);

    QMainWindow *m_window;
    Panes m_panes;
    int m_endpointsWidth;
    int m_eventsHeight;
    bool m_shown = false;
    bool m_narrow = false;
    bool m_tight = false; ///< too narrow for the tree
    bool m_low = false;
    bool m_hiddenByWidth = false;
    bool m_foldedByHeight = false;
    bool m_untouched = true; ///< the events pane still waits for the first object
};

} // namespace swb::ui
