#include "ui/window/windowlayout.h"

#include "ui/endpoints/endpointspanel.h"
#include "ui/history/eventlist.h"
#include "ui/history/eventspanel.h"
#include "ui/window/enginestatusbar.h"
#include "ui/window/maintoolbar.h"

#include <QDockWidget>
#include <QEvent>
#include <QMainWindow>
#include <QMenuBar>
#include <QSettings>

#include <utility>

namespace swb::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int stateVersion = 1;
constexpr int endpointsWidth = 292;
constexpr int narrowEndpointsWidth = 228;
constexpr int widestEndpoints = 420;
constexpr int eventsHeight = 205;
constexpr int leastEventsHeight = 96;
constexpr int narrowBelow = 1200;
constexpr int tightBelow = 1000;
constexpr int lowBelow = 640;
constexpr QSize firstSize(1280, 800);

} // namespace

WindowLayout::WindowLayout(QMainWindow *window, const Panes &panes)
    : QObject(window), m_window(window), m_panes(panes), m_endpointsWidth(endpointsWidth),
      m_eventsHeight(eventsHeight)
{
    panes.endpoints->setMinimumWidth(narrowEndpointsWidth);
    panes.endpoints->setMaximumWidth(widestEndpoints);
    panes.endpointsDock->installEventFilter(this);
    panes.eventsDock->installEventFilter(this);
    connect(panes.events, &EventsPanel::collapsedChanged, this, &WindowLayout::applyEventsHeight);
}

void WindowLayout::restore(QSettings &settings)
{
    settings.beginGroup(u"window"_s);
    const bool known = settings.value(u"version"_s).toInt() == stateVersion;
    const bool placed = known
        && m_window->restoreGeometry(settings.value(u"geometry"_s).toByteArray())
        && m_window->restoreState(settings.value(u"state"_s).toByteArray(), stateVersion);
    if (placed) {
        m_panes.events->list()->restoreState(settings.value(u"eventColumns"_s).toByteArray());
        m_eventsHeight
            = qMax(leastEventsHeight, settings.value(u"eventsHeight"_s, eventsHeight).toInt());
        m_window->menuBar()->setVisible(settings.value(u"menuBar"_s, false).toBool());
        m_endpointsWidth = settings.value(u"endpointsWidth"_s, endpointsWidth).toInt();
        m_untouched = !settings.value(u"eventsFolded"_s, false).toBool();
    } else {
        m_window->resize(firstSize);
    }
    settings.endGroup();
    m_panes.endpointsDock->show();
    m_panes.eventsDock->show();
    // Nothing has happened yet.
    m_panes.events->setCollapsed(true);
    applyEventsHeight(true);
}

void WindowLayout::save(QSettings &settings) const
{
    settings.beginGroup(u"window"_s);
    settings.setValue(u"version"_s, stateVersion);
    settings.setValue(u"geometry"_s, m_window->saveGeometry());
    settings.setValue(u"state"_s, m_window->saveState(stateVersion));
    settings.setValue(u"eventColumns"_s, m_panes.events->list()->saveState());
    settings.setValue(u"eventsHeight"_s,
        m_panes.events->isCollapsed() ? m_eventsHeight : m_panes.events->height());
    settings.setValue(
        u"endpointsWidth"_s, m_narrow ? m_endpointsWidth : m_panes.endpoints->width());
    settings.setValue(u"eventsFolded"_s, m_panes.events->isCollapsed() && !m_untouched);
    settings.setValue(u"menuBar"_s, m_window->menuBar()->isVisibleTo(m_window));
    settings.endGroup();
}

void WindowLayout::handleResize(QSize size)
{
    setNarrow(size.width() < narrowBelow);
    setTight(size.width() < tightBelow);
    setLow(size.height() < lowBelow);
}

void WindowLayout::setNarrow(bool narrow)
{
    if (narrow == m_narrow) {
        return;
    }
    m_narrow = narrow;
    m_panes.endpoints->setCompact(narrow);
    m_panes.statusBar->setCompact(narrow);
    m_panes.endpoints->setMaximumWidth(narrow ? narrowEndpointsWidth : widestEndpoints);
    // The window is being laid out now; the width takes hold after that.
    QMetaObject::invokeMethod(this, &WindowLayout::applyEndpointsWidth, Qt::QueuedConnection);
}

void WindowLayout::applyEndpointsWidth()
{
    m_window->resizeDocks({m_panes.endpointsDock}, {m_endpointsWidth}, Qt::Horizontal);
}

void WindowLayout::handleShown()
{
    if (std::exchange(m_shown, true)) {
        return;
    }
    applyEndpointsWidth();
    applyEventsHeight(m_panes.events->isCollapsed());
}

void WindowLayout::setTight(bool tight)
{
    if (tight == m_tight) {
        return;
    }
    m_tight = tight;
    if (tight && !m_panes.endpointsDock->isHidden()) {
        m_hiddenByWidth = true;
        m_panes.endpointsDock->hide();
    } else if (!tight && m_hiddenByWidth) {
        m_hiddenByWidth = false;
        m_panes.endpointsDock->show();
    }
}

void WindowLayout::setLow(bool low)
{
    if (low == m_low) {
        return;
    }
    m_low = low;
    if (low && !m_panes.events->isCollapsed()) {
        m_foldedByHeight = true;
        m_panes.events->setCollapsed(true);
    } else if (!low && m_foldedByHeight) {
        m_foldedByHeight = false;
        m_panes.events->setCollapsed(false);
    }
}

void WindowLayout::setEndpointsShown(bool shown)
{
    m_hiddenByWidth = false;
    m_panes.endpointsDock->setVisible(shown);
}

void WindowLayout::setEventsShown(bool shown)
{
    m_untouched = false;
    m_foldedByHeight = false;
    m_panes.events->setCollapsed(!shown);
}

void WindowLayout::openEventsOnce()
{
    if (m_untouched) {
        m_untouched = false;
        m_foldedByHeight = m_low;
        m_panes.events->setCollapsed(m_low);
    }
}

void WindowLayout::applyEventsHeight(bool collapsed)
{
    EventsPanel *events = m_panes.events;
    if (collapsed) {
        if (events->maximumHeight() == QWIDGETSIZE_MAX && events->height() > leastEventsHeight) {
            m_eventsHeight = events->height();
        }
        events->setMinimumHeight(events->headerHeight());
        events->setMaximumHeight(events->headerHeight());
        return;
    }
    events->setMaximumHeight(QWIDGETSIZE_MAX);
    events->setMinimumHeight(leastEventsHeight);
    m_window->resizeDocks({m_panes.eventsDock}, {m_eventsHeight}, Qt::Vertical);
}

bool WindowLayout::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_panes.endpointsDock
        && (event->type() == QEvent::Resize || event->type() == QEvent::Show)) {
        m_panes.toolBar->setBrandWidth(m_panes.endpointsDock->width());
    }
    return QObject::eventFilter(watched, event);
}

} // namespace swb::ui
