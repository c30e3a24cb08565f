#pragma once

#include "engine/bridge/engine.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QSettings>

#include <memory>

namespace swb::ui {
class MainWindow;
}

namespace swb::app {

/**
 * The program with a window: composes engine, theme and window, and takes them down in order. When
 * the window is closed, or SIGINT or SIGTERM comes, the engine closes everything first; the program
 * ends when it has stopped.
 *
 * **Thread:** the main one.
 */
class Application : public QObject
{
    Q_OBJECT

public:
    Application(int &argc, char **argv);
    ~Application() override;

    /** Shows the window and runs until the engine has stopped; the exit code. */
    int run();

private:
    void shutDown();

    QApplication m_application;
    QSettings m_settings;
    ui::Theme m_theme;
    bridge::Engine m_engine;
    std::unique_ptr<ui::MainWindow> m_window;
};

} // namespace swb::app
