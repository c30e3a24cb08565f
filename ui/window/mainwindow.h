#pragma once

#include "engine/bridge/engine.h"
#include "ui/models/objectdirectory.h"
#include "ui/window/actionregistry.h"

#include <QMainWindow>

#include <memory>

class QSettings;
class QStackedWidget;

namespace swb::ui {

class ConversationPage;
class EchoDemo;
class EmptyState;
class EndpointsPanel;
class EngineStatusBar;
class EventsPanel;
class Inspector;
class MainToolBar;
class MenuBarKey;
class NewObjects;
class ObjectController;
class WelcomePage;
class WindowLayout;

/**
 * The window of the workbench: endpoints at the left, the selected one in the middle, events below.
 * It wires the panes to the engine and to each other; what they show they read themselves.
 *
 * **Thread:** the UI's. Engine, theme and settings must outlive it. Closing it only emits closed():
 * the application shuts the engine down.
 */
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    MainWindow(
        bridge::Engine &engine, Theme &theme, QSettings &settings, QWidget *parent = nullptr);
    ~MainWindow() override;

    const ObjectDirectory &directory() const { return m_directory; }
    const ActionRegistry &actionRegistry() const { return *m_actions; }
    /** Selects an object in every pane. */
    void select(ObjectId id);
    ObjectId current() const;

Q_SIGNALS:
    void closed();

protected:
    bool event(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void buildPanes();
    void buildMenus();
    void connectEngine();
    void connectPanes();
    void connectActions();
    void on(ActionId id, void (MainWindow::*slot)());
    void handleObjects();
    void handleFigures(const workbench::EngineFigures &figures);
    void handleEvents();
    void handleCurrent(ObjectId id);
    void showCentral();
    void showContextMenu(ObjectId id, const QPoint &globalPosition);
    void showEventEverywhere(quint64 event);
    void openEvent(quint64 event);
    void setScheme(int choice);
    void toggleTheme();
    void showWelcome();
    void showAbout();
    void focusInspector();
    void focusFirstButton();
    void moveToPane(int step);
    void nextPane() { moveToPane(1); }
    void previousPane() { moveToPane(-1); }

    bridge::Engine &m_engine;
    Theme &m_theme;
    QSettings &m_settings;
    ObjectDirectory m_directory;
    trace::EventReader m_reader;
    ActionRegistry *m_actions;
    ObjectController *m_controller;
    NewObjects *m_newObjects;
    EchoDemo *m_demo;
    EndpointsPanel *m_endpoints = nullptr;
    ConversationPage *m_conversation = nullptr;
    Inspector *m_inspector = nullptr;
    WelcomePage *m_welcome = nullptr;
    EmptyState *m_nothing = nullptr;
    QStackedWidget *m_central = nullptr;
    EventsPanel *m_events = nullptr;
    EngineStatusBar *m_status = nullptr;
    MainToolBar *m_toolBar = nullptr;
    WindowLayout *m_layout = nullptr;
    std::unique_ptr<MenuBarKey> m_menuBarKey; ///< goes before the menu bar that it watches
    bool m_welcomeWanted = false;
};

} // namespace swb::ui
