#pragma once

#include "engine/bridge/engine.h"
#include "ui/theme/theme.h"
#include "ui/window/mainwindow.h"

#include <QApplication>
#include <QSettings>
#include <QTemporaryDir>

#include <memory>

namespace swb::test {

/**
 * A real main window over a real engine, with settings of its own. Destroying it shuts everything
 * down and tells whether the loop was closed cleanly.
 */
class WindowFixture
{
public:
    explicit WindowFixture(QSize size = {1280, 800});
    ~WindowFixture();

    bridge::Engine &engine() { return *m_engine; }
    ui::MainWindow &window() { return *m_window; }
    ui::Theme &theme() { return m_theme; }
    QSettings &settings() { return m_settings; }
    const ui::ObjectDirectory &directory() const { return m_window->directory(); }

    /** Newest object of a kind, null if there is none. */
    const ui::ObjectSnapshot *newest(workbench::ObjectKind kind, bool accepted = false) const;
    /** Makes the window anew with the same settings, as after a restart. */
    void reopen();
    /** Saves a picture if SWB_SCREENSHOTS names a folder. */
    void screenshot(const QString &name);

    template <typename Widget>
    Widget *child(const QString &objectName) const
    {
        return m_window->findChild<Widget *>(objectName);
    }

private:
    QTemporaryDir m_folder;
    QSettings m_settings;
    ui::Theme m_theme;
    std::unique_ptr<bridge::Engine> m_engine;
    std::unique_ptr<ui::MainWindow> m_window;
};

} // namespace swb::test
