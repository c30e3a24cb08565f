#include "ui/window/mainwindow.h"

#include "ui/dialogs/welcomepage.h"
#include "ui/endpoints/endpointspanel.h"
#include "ui/history/composer.h"
#include "ui/history/eventlist.h"
#include "ui/history/eventspanel.h"
#include "ui/inspector/inspector.h"
#include "ui/notices/emptystate.h"
#include "ui/theme/theme.h"
#include "ui/window/conversationpage.h"
#include "ui/window/echodemo.h"
#include "ui/window/enginestatusbar.h"
#include "ui/window/maintoolbar.h"
#include "ui/window/menubarkey.h"
#include "ui/window/newobjects.h"
#include "ui/window/objectcontroller.h"
#include "ui/window/windowlayout.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QDockWidget>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QStackedWidget>

namespace swb::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize smallestWindow(880, 560);
constexpr int smallestInspector = 520;

/** A dock without title bar, which cannot be moved or closed by the mouse. */
QDockWidget *makeDock(
    QMainWindow *window, const QString &objectName, const QString &title, QWidget *content)
{
    auto *dock = new QDockWidget(title, window);
    dock->setObjectName(objectName);
    dock->setFeatures(QDockWidget::NoDockWidgetFeatures);
    dock->setTitleBarWidget(new QWidget(dock));
    dock->setWidget(content);
    return dock;
}

} // namespace

MainWindow::MainWindow(bridge::Engine &engine, Theme &theme, QSettings &settings, QWidget *parent)
    : QMainWindow(parent), m_engine(engine), m_theme(theme), m_settings(settings),
      m_reader(engine.log()), m_actions(new ActionRegistry(theme, this)),
      m_controller(new ObjectController(engine, m_directory, theme, *m_actions, this)),
      m_newObjects(nullptr), m_demo(nullptr)
{
    setObjectName(u"mainWindow"_s);
    setWindowTitle(tr("Socket Workbench"));
    setMinimumSize(smallestWindow);
    buildPanes();
    // After the panes: what is to be shown must have its row already.
    m_newObjects = new NewObjects(engine, m_directory, theme, this);
    m_demo = new EchoDemo(engine, m_directory, this);
    buildMenus();
    connectEngine();
    connectPanes();
    connectActions();
    m_layout->restore(settings);
    setScheme(settings.value(u"theme"_s, 0).toInt());
    showCentral();
}

MainWindow::~MainWindow() = default;

void MainWindow::buildPanes()
{
    m_endpoints = new EndpointsPanel(m_directory, m_theme, this);
    m_conversation = new ConversationPage(m_engine.log(), m_directory, m_theme, this);
    m_inspector
        = new Inspector(m_directory, m_theme, m_controller->objectActions(), m_conversation, this);
    m_welcome = new WelcomePage(m_theme, this);
    m_welcome->setFocusPolicy(Qt::NoFocus); // its buttons take the keyboard
    m_nothing = new EmptyState(m_theme, IconName::Connection,
        tr("Select a server or a connection to see what it does"), this);
    m_events = new EventsPanel(m_engine.log(), m_directory, m_theme, this);
    m_status = new EngineStatusBar(m_theme, this);

    m_central = new QStackedWidget(this);
    m_central->setMinimumWidth(smallestInspector);
    m_central->addWidget(m_welcome);
    m_central->addWidget(m_nothing);
    m_central->addWidget(m_inspector);
    setCentralWidget(m_central);
    setStatusBar(m_status);
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    setContextMenuPolicy(Qt::NoContextMenu);
}

void MainWindow::buildMenus()
{
    auto *all = new QMenu(this);
    auto *create = new QMenu(this);
    for (int i = 0; i < static_cast<int>(ActionMenu::Count); ++i) {
        const auto which = static_cast<ActionMenu>(i);
        auto *menu = menuBar()->addMenu(ActionRegistry::menuTitle(which));
        menu->setToolTipsVisible(true);
        m_actions->fill(menu, which);
        all->addMenu(menu);
    }
    create->addAction(m_actions->action(ActionId::NewServer));
    create->addAction(m_actions->action(ActionId::NewConnection));
    create->addSeparator();
    create->addAction(m_actions->action(ActionId::EchoDemo));
    m_endpoints->setNewMenu(create);
    menuBar()->hide();
    m_menuBarKey = std::make_unique<MenuBarKey>(*this);
    // A hidden menu bar keeps no shortcuts alive, the window does.
    for (const ActionInfo &info : ActionRegistry::table()) {
        QWidget *scope
            = info.scope == ActionInfo::Scope::Window ? static_cast<QWidget *>(this) : m_endpoints;
        scope->addAction(m_actions->action(info.id));
    }

    m_toolBar = new MainToolBar(m_theme, *m_actions, all, this);
    addToolBar(Qt::TopToolBarArea, m_toolBar);
    QDockWidget *left = makeDock(this, u"endpointsDock"_s, tr("Endpoints"), m_endpoints);
    QDockWidget *bottom = makeDock(this, u"eventsDock"_s, tr("Events"), m_events);
    addDockWidget(Qt::LeftDockWidgetArea, left);
    addDockWidget(Qt::BottomDockWidgetArea, bottom);
    m_layout = new WindowLayout(this, {left, bottom, m_endpoints, m_events, m_toolBar, m_status});
    connect(left, &QDockWidget::visibilityChanged, m_actions->action(ActionId::ShowEndpoints),
        &QAction::setChecked);
}

void MainWindow::connectEngine()
{
    connect(&m_engine, &bridge::Engine::objectsChanged, &m_directory, &ObjectDirectory::apply);
    connect(&m_engine, &bridge::Engine::eventsAvailable, this, &MainWindow::handleEvents);
    connect(&m_engine, &bridge::Engine::figuresChanged, this, &MainWindow::handleFigures);
    connect(&m_engine, &bridge::Engine::quitRequested, this, &MainWindow::close);
    connect(&m_engine, &bridge::Engine::stopped, m_status, &EngineStatusBar::showStopped);
    connect(&m_directory, &ObjectDirectory::changed, this, &MainWindow::handleObjects);
}

void MainWindow::connectPanes()
{
    connect(m_endpoints, &EndpointsPanel::currentChanged, this, &MainWindow::handleCurrent);
    connect(m_endpoints, &EndpointsPanel::openRequested, this, &MainWindow::focusInspector);
    connect(m_endpoints, &EndpointsPanel::menuRequested, this, &MainWindow::showContextMenu);
    connect(m_endpoints, &EndpointsPanel::renameRequested, &m_engine, &bridge::Engine::rename);
    connect(
        m_endpoints, &EndpointsPanel::newServerRequested, m_newObjects, &NewObjects::askForServer);
    connect(m_endpoints, &EndpointsPanel::newConnectionRequested, m_newObjects,
        &NewObjects::askForConnection);
    connect(m_inspector, &Inspector::selectRequested, this, &MainWindow::select);
    connect(m_inspector, &Inspector::menuRequested, this, &MainWindow::showContextMenu);
    connect(m_conversation, &ConversationPage::writeRequested, &m_engine, &bridge::Engine::write);
    connect(m_conversation, &ConversationPage::endRequested, &m_engine, &bridge::Engine::end);
    connect(m_welcome, &WelcomePage::echoDemoRequested, m_demo, &EchoDemo::start);
    connect(m_welcome, &WelcomePage::newServerRequested, m_newObjects, &NewObjects::askForServer);
    connect(m_welcome, &WelcomePage::newConnectionRequested, m_newObjects,
        &NewObjects::askForConnection);
    connect(m_newObjects, &NewObjects::showRequested, this, &MainWindow::select);
    connect(m_demo, &EchoDemo::showRequested, this, &MainWindow::select);
    connect(m_controller, &ObjectController::writeRequested, m_conversation,
        &ConversationPage::focusComposer);
    connect(m_controller, &ObjectController::editRequested, m_newObjects, &NewObjects::edit);
    connect(m_controller, &ObjectController::renameRequested, m_endpoints,
        &EndpointsPanel::startRename);
    connect(m_controller, &ObjectController::selectRequested, this, &MainWindow::select);
    connect(m_events->list(), &EventList::activated, this, &MainWindow::openEvent);
    connect(
        m_events->list(), &EventList::currentEventChanged, this, &MainWindow::showEventEverywhere);
    connect(m_events->list(), &EventList::followingChanged, m_actions->action(ActionId::FollowTail),
        &QAction::setChecked);
    connect(m_events, &EventsPanel::collapsedChanged, this, [this](bool collapsed) {
        m_actions->action(ActionId::ShowEvents)->setChecked(!collapsed);
    });
}

void MainWindow::on(ActionId id, void (MainWindow::*slot)())
{
    connect(m_actions->action(id), &QAction::triggered, this, slot);
}

void MainWindow::connectActions()
{
    const auto action = [this](ActionId id) { return m_actions->action(id); };
    connect(
        action(ActionId::NewServer), &QAction::triggered, m_newObjects, &NewObjects::askForServer);
    connect(action(ActionId::NewConnection), &QAction::triggered, m_newObjects,
        &NewObjects::askForConnection);
    connect(action(ActionId::EchoDemo), &QAction::triggered, m_demo, &EchoDemo::start);
    for (const ActionId id : {ActionId::CloseWindow, ActionId::Quit}) {
        connect(action(id), &QAction::triggered, this, &MainWindow::close);
    }
    connect(action(ActionId::FilterEndpoints), &QAction::triggered, m_endpoints,
        &EndpointsPanel::focusFilter);
    connect(action(ActionId::ShowEndpoints), &QAction::triggered, m_layout,
        &WindowLayout::setEndpointsShown);
    connect(
        action(ActionId::ShowEvents), &QAction::triggered, m_layout, &WindowLayout::setEventsShown);
    connect(action(ActionId::ShowMenuBar), &QAction::triggered, menuBar(), &QWidget::setVisible);
    connect(action(ActionId::WriteNow), &QAction::triggered, m_conversation->composer(),
        &Composer::write);
    connect(action(ActionId::WriteAndEnd), &QAction::triggered, m_conversation->composer(),
        &Composer::writeAndEnd);
    connect(
        action(ActionId::FilterEvents), &QAction::triggered, m_events, &EventsPanel::focusFilter);
    connect(
        action(ActionId::FollowTail), &QAction::triggered, m_events, &EventsPanel::setFollowing);
    connect(
        action(ActionId::ClearEvents), &QAction::triggered, m_events, &EventsPanel::clearEvents);
    action(ActionId::FollowTail)->setChecked(m_events->list()->isFollowing());
    on(ActionId::NextPane, &MainWindow::nextPane);
    on(ActionId::PreviousPane, &MainWindow::previousPane);
    on(ActionId::ToggleTheme, &MainWindow::toggleTheme);
    on(ActionId::Welcome, &MainWindow::showWelcome);
    on(ActionId::About, &MainWindow::showAbout);
    for (int choice = 0; choice < 3; ++choice) {
        const auto id = static_cast<ActionId>(static_cast<int>(ActionId::ThemeSystem) + choice);
        connect(action(id), &QAction::triggered, this, [this, choice] { setScheme(choice); });
    }
}

void MainWindow::handleObjects()
{
    if (m_directory.count() > 0) {
        m_layout->openEventsOnce();
    }
    showCentral();
}

void MainWindow::handleEvents()
{
    m_events->refresh();
    m_conversation->refresh();
}

void MainWindow::handleFigures(const workbench::EngineFigures &figures)
{
    const qint64 now = m_engine.log().nowNs();
    m_status->showFigures(figures, now);
    m_inspector->setNow(now);
}

ObjectId MainWindow::current() const
{
    return m_endpoints->current();
}

void MainWindow::select(ObjectId id)
{
    m_welcomeWanted = false;
    m_endpoints->setCurrent(id);
    showCentral();
}

void MainWindow::handleCurrent(ObjectId id)
{
    m_welcomeWanted = false;
    const ObjectSnapshot *object = m_directory.find(id);
    m_controller->setCurrent(id);
    m_inspector->showObject(id);
    if (object && !object->isServer()) {
        m_conversation->setObject(id);
    }
    m_events->setSelectedObject(id);
    setWindowTitle(
        object ? tr("%1 – Socket Workbench").arg(m_directory.label(id)) : tr("Socket Workbench"));
    showCentral();
}

void MainWindow::showCentral()
{
    QWidget *page = m_nothing;
    if (m_welcomeWanted || m_directory.count() == 0) {
        page = m_welcome;
    } else if (m_directory.find(m_inspector->current())) {
        page = m_inspector;
    }
    m_central->setCurrentWidget(page);
    m_conversation->refresh();
}

void MainWindow::showContextMenu(ObjectId id, const QPoint &globalPosition)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (id == ObjectId::None) {
        menu->addAction(m_actions->action(ActionId::NewServer));
        menu->addAction(m_actions->action(ActionId::NewConnection));
    } else {
        select(id);
        m_controller->fillContextMenu(menu);
    }
    menu->popup(globalPosition);
}

void MainWindow::showEventEverywhere(quint64 event)
{
    if (event < m_engine.log().count() && event >= m_engine.log().elided()
        && m_reader.at(event).object == current()) {
        m_conversation->goToEvent(event);
    }
}

void MainWindow::openEvent(quint64 event)
{
    if (event >= m_engine.log().count() || event < m_engine.log().elided()) {
        return;
    }
    const ObjectId object = m_reader.at(event).object;
    if (m_directory.find(object)) {
        select(object);
        m_conversation->goToEvent(event);
    }
}

void MainWindow::setScheme(int choice)
{
    const auto scheme = static_cast<SchemeChoice>(qBound(0, choice, 2));
    m_theme.setChoice(scheme);
    m_settings.setValue(u"theme"_s, static_cast<int>(scheme));
    const auto id = static_cast<int>(ActionId::ThemeSystem) + static_cast<int>(scheme);
    m_actions->action(static_cast<ActionId>(id))->setChecked(true);
}

void MainWindow::toggleTheme()
{
    setScheme(static_cast<int>(m_theme.isDark() ? SchemeChoice::Light : SchemeChoice::Dark));
}

void MainWindow::showWelcome()
{
    m_welcomeWanted = true;
    showCentral();
}

void MainWindow::showAbout()
{
    auto *about = new QMessageBox(this);
    about->setAttribute(Qt::WA_DeleteOnClose);
    about->setTextFormat(Qt::PlainText);
    about->setWindowTitle(tr("About Socket Workbench"));
    about->setText(tr("Socket Workbench %1").arg(QStringLiteral(SWB_VERSION)));
    about->setInformativeText(
        tr("Start servers, open connections and watch every network event live.\n"
           "Free software under the MIT licence. Built with Qt %1 and libuv.")
            .arg(QLatin1StringView(qVersion())));
    about->open();
}

void MainWindow::focusInspector()
{
    const ObjectSnapshot *object = m_directory.find(current());
    if (object && !object->isServer()) {
        m_conversation->focusComposer();
    } else {
        m_inspector->focusContent();
    }
}

void MainWindow::focusFirstButton()
{
    if (auto *button = m_central->currentWidget()->findChild<QPushButton *>()) {
        button->setFocus(Qt::ShortcutFocusReason);
    }
}

void MainWindow::moveToPane(int step)
{
    const QWidget *focus = focusWidget();
    int pane = 0;
    if (focus && m_central->isAncestorOf(focus)) {
        pane = 1;
    } else if (focus && m_events->isAncestorOf(focus)) {
        pane = 2;
    }
    pane = (pane + step + 3) % 3;
    if (pane == 0 && !m_endpoints->isVisible()) {
        pane = (pane + step + 3) % 3;
    }
    if (pane == 0) {
        m_endpoints->focusTree();
    } else if (pane == 1 && m_central->currentWidget() == m_inspector) {
        focusInspector();
    } else if (pane == 1) {
        focusFirstButton();
    } else if (m_events->isCollapsed()) {
        m_events->focusFilter();
    } else {
        m_events->list()->setFocus(Qt::ShortcutFocusReason);
    }
}

bool MainWindow::event(QEvent *event)
{
    // Status tips would cover the engine's figures; tool tips say the same.
    return event->type() == QEvent::StatusTip || QMainWindow::event(event);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_layout->save(m_settings);
    event->accept();
    Q_EMIT closed();
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    m_layout->handleResize(event->size());
}

void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    m_menuBarKey->watch();
    m_layout->handleShown();
}

} // namespace swb::ui
