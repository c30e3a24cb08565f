#include "app/application.h"

#include "app/headless/exitlimit.h"
#include "ui/window/mainwindow.h"

#include <QIcon>
#include <QTimer>

namespace swb::app {

namespace {

constexpr char programName[] = "socket-workbench";

bridge::EngineOptions engineOptions()
{
    bridge::EngineOptions options;
    options.watchSignals = true;
    return options;
}

} // namespace

Application::Application(int &argc, char **argv)
    : m_application(argc, argv),
      m_settings(QLatin1StringView(programName), QLatin1StringView(programName)),
      m_theme(m_application), m_engine(engineOptions())
{
    QApplication::setApplicationName(QLatin1StringView(programName));
    QApplication::setApplicationDisplayName(QStringLiteral("Socket Workbench"));
    QApplication::setApplicationVersion(QStringLiteral(SWB_VERSION));
    QGuiApplication::setDesktopFileName(QLatin1StringView(programName));
    QGuiApplication::setWindowIcon(QIcon::fromTheme(QLatin1StringView(programName)));
    // The engine closes everything between the last window and the end of the program.
    QGuiApplication::setQuitOnLastWindowClosed(false);
    m_window = std::make_unique<ui::MainWindow>(m_engine, m_theme, m_settings);
    connect(m_window.get(), &ui::MainWindow::closed, this, &Application::shutDown);
    connect(&m_engine, &bridge::Engine::stopped, this, [] { QCoreApplication::exit(0); });
}

Application::~Application() = default;

int Application::run()
{
    m_window->show();
    return QApplication::exec();
}

void Application::shutDown()
{
    m_settings.sync();
    m_engine.shutdown();
    QTimer::singleShot(shutdownPatience, this, [] { exitWithoutThreads(0); });
}

} // namespace swb::app
