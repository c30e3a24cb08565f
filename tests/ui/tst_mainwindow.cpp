#include "tests/ui/windowfixture.h"
#include "ui/dialogs/newserverdialog.h"
#include "ui/endpoints/endpointmodel.h"
#include "ui/history/composer.h"
#include "ui/history/eventlist.h"
#include "ui/history/eventspanel.h"

#include <QAbstractButton>
#include <QAction>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QTreeView>

using namespace swb;
using namespace swb::ui;
using test::WindowFixture;
using workbench::ObjectKind;
using workbench::ServerState;

namespace {

QAction *action(WindowFixture &fixture, ActionId id)
{
    return fixture.window().actionRegistry().action(id);
}

workbench::ServerSpec loopbackServer(workbench::Behaviour behaviour)
{
    workbench::ServerSpec spec;
    spec.name = QStringLiteral("lab");
    spec.behaviour = behaviour;
    spec.listen.host = QStringLiteral("127.0.0.1");
    return spec;
}

bool isListening(WindowFixture &fixture)
{
    const ObjectSnapshot *server = fixture.newest(ObjectKind::Server);
    return server && server->server.state == ServerState::Listening;
}

} // namespace

class TestMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void emptyWorkspaceGreets();
    void newServerDialogStartsAServer();
    void peerTalksToAServer();
    void echoDemoRuns();
    void failedStartIsShown();
    void refusedConnectionCanBeTriedAgain();
    void actionsFollowTheObject();
    void peersAreLinked();
    void removingSelectsAnother();
    void panesFoldInSmallWindows();
    void layoutIsKept();
    void brokenSettingsAreIgnored();
    void themeIsKept();
};

void TestMainWindow::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)")));
}

void TestMainWindow::emptyWorkspaceGreets()
{
    WindowFixture fixture;
    QVERIFY(QTest::qWaitForWindowExposed(&fixture.window()));
    fixture.screenshot(QStringLiteral("welcome"));
    QVERIFY(fixture.window().findChild<EventsPanel *>()->isCollapsed());
    QCOMPARE(fixture.window().current(), ObjectId::None);
}

void TestMainWindow::newServerDialogStartsAServer()
{
    WindowFixture fixture;
    QVERIFY(QTest::qWaitForWindowExposed(&fixture.window()));
    action(fixture, ActionId::NewServer)->trigger();
    auto *dialog = fixture.window().findChild<NewServerDialog *>();
    QVERIFY(dialog);
    QTRY_VERIFY(dialog->isVisible());
    workbench::ServerSpec spec = loopbackServer(workbench::Behaviour::Echo);
    dialog->setSpec(spec);
    dialog->validateNow();
    QTest::mouseClick(dialog->actionButton(), Qt::LeftButton);
    QTRY_VERIFY(isListening(fixture));
    QTRY_COMPARE(fixture.window().current(), fixture.newest(ObjectKind::Server)->id);
}

void TestMainWindow::peerTalksToAServer()
{
    WindowFixture fixture;
    QVERIFY(QTest::qWaitForWindowExposed(&fixture.window()));
    fixture.engine().startServer(loopbackServer(workbench::Behaviour::Manual));
    QTRY_VERIFY(isListening(fixture));
    const ObjectId server = fixture.newest(ObjectKind::Server)->id;
    fixture.window().select(server);
    fixture.screenshot(QStringLiteral("server-waiting"));

    QTcpSocket peer;
    peer.connectToHost(
        QHostAddress::LocalHost, fixture.directory().find(server)->server.bound.port);
    QTRY_VERIFY(fixture.newest(ObjectKind::Socket, true));
    peer.write("hello from outside\n");
    const ObjectId socket = fixture.newest(ObjectKind::Socket, true)->id;
    QTRY_VERIFY(fixture.directory().find(socket)->socket.bytesRead == 19);
    fixture.screenshot(QStringLiteral("server"));

    auto *tree = fixture.child<QTreeView>(QStringLiteral("endpointTree"));
    const QModelIndex group = tree->model()->index(0, 0);
    const QModelIndex serverRow = tree->model()->index(0, 0, group);
    QCOMPARE(EndpointModel::idAt(serverRow), server);
    QCOMPARE(EndpointModel::idAt(tree->model()->index(0, 0, serverRow)), socket);
    QVERIFY(tree->isExpanded(serverRow));

    fixture.window().select(socket);
    auto *composer = fixture.window().findChild<Composer *>();
    QTRY_VERIFY(composer->canWrite());
    composer->setText(QStringLiteral("answer"));
    action(fixture, ActionId::WriteNow)->trigger();
    QTRY_VERIFY(peer.bytesAvailable() >= 6);
    QVERIFY(peer.readAll().startsWith("answer"));
    auto *events = fixture.window().findChild<EventsPanel *>();
    QTRY_VERIFY(events->list()->rows().count() >= 5);
    QVERIFY(!events->isCollapsed());
    fixture.screenshot(QStringLiteral("accepted-socket"));
}

void TestMainWindow::echoDemoRuns()
{
    WindowFixture fixture({1440, 900});
    QVERIFY(QTest::qWaitForWindowExposed(&fixture.window()));
    action(fixture, ActionId::EchoDemo)->trigger();
    QTRY_VERIFY(fixture.newest(ObjectKind::Socket));
    const ObjectId id = fixture.newest(ObjectKind::Socket)->id;
    QTRY_COMPARE(fixture.window().current(), id);
    QTRY_COMPARE(fixture.directory().find(id)->socket.bytesRead, 6);
    QTRY_VERIFY(fixture.directory().find(id)->socket.peer != ObjectId::None);
    action(fixture, ActionId::ThemeLight)->trigger();
    fixture.screenshot(QStringLiteral("demo-light"));
    action(fixture, ActionId::ThemeDark)->trigger();
    fixture.screenshot(QStringLiteral("demo-dark"));
    action(fixture, ActionId::ThemeLight)->trigger();
    fixture.window().resize(1024, 700);
    fixture.screenshot(QStringLiteral("demo-small"));
}

void TestMainWindow::failedStartIsShown()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    WindowFixture fixture;
    QVERIFY(QTest::qWaitForWindowExposed(&fixture.window()));
    workbench::ServerSpec spec = loopbackServer(workbench::Behaviour::Echo);
    spec.listen.port = other.serverPort();
    fixture.engine().startServer(spec);
    QTRY_VERIFY(fixture.newest(ObjectKind::Server)
        && fixture.newest(ObjectKind::Server)->server.state == ServerState::Failed);
    fixture.window().select(fixture.newest(ObjectKind::Server)->id);
    QVERIFY(action(fixture, ActionId::ListenAgain)->isVisible());
    fixture.screenshot(QStringLiteral("server-failed"));
    other.close();
    action(fixture, ActionId::ListenAgain)->trigger();
    QTRY_VERIFY(isListening(fixture));
    QVERIFY(!action(fixture, ActionId::ListenAgain)->isVisible());
}

void TestMainWindow::refusedConnectionCanBeTriedAgain()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    const quint16 port = other.serverPort();
    other.close();
    WindowFixture fixture;
    QVERIFY(QTest::qWaitForWindowExposed(&fixture.window()));
    workbench::ConnectionSpec spec;
    spec.name = QStringLiteral("client");
    spec.connect.host = QStringLiteral("127.0.0.1");
    spec.connect.port = port;
    fixture.engine().openConnection(spec);
    QTRY_VERIFY(
        fixture.newest(ObjectKind::Socket) && fixture.newest(ObjectKind::Socket)->socket.closed);
    const ObjectId id = fixture.newest(ObjectKind::Socket)->id;
    fixture.window().select(id);
    QCOMPARE(fixture.directory().find(id)->error.code(), QStringLiteral("ECONNREFUSED"));
    QVERIFY(action(fixture, ActionId::ConnectAgain)->isEnabled());
    fixture.screenshot(QStringLiteral("connection-refused"));
    QVERIFY(other.listen(QHostAddress::LocalHost, port));
    action(fixture, ActionId::ConnectAgain)->trigger();
    QTRY_COMPARE(fixture.directory().find(id)->socket.state, workbench::ReadyState::Open);
    QTRY_VERIFY(action(fixture, ActionId::End)->isEnabled());
}

void TestMainWindow::actionsFollowTheObject()
{
    WindowFixture fixture;
    fixture.window().show();
    QVERIFY(!action(fixture, ActionId::End)->isVisible());
    action(fixture, ActionId::EchoDemo)->trigger();
    QTRY_VERIFY(action(fixture, ActionId::End)->isEnabled());
    const ObjectId id = fixture.window().current();
    action(fixture, ActionId::PauseOrResume)->trigger();
    QTRY_VERIFY(fixture.directory().find(id)->socket.paused);
    QTRY_COMPARE(action(fixture, ActionId::PauseOrResume)->text(), QStringLiteral("&Resume"));
    action(fixture, ActionId::PauseOrResume)->trigger();
    QTRY_COMPARE(action(fixture, ActionId::PauseOrResume)->text(), QStringLiteral("&Pause"));
    action(fixture, ActionId::Destroy)->trigger();
    QTRY_VERIFY(action(fixture, ActionId::ConnectAgain)->isEnabled());
    QVERIFY(!action(fixture, ActionId::End)->isVisible());
    QTRY_VERIFY(!fixture.window().findChild<Composer *>()->canWrite());
}

void TestMainWindow::peersAreLinked()
{
    WindowFixture fixture;
    action(fixture, ActionId::EchoDemo)->trigger();
    QTRY_VERIFY(action(fixture, ActionId::GoToPeer)->isEnabled());
    const ObjectId client = fixture.window().current();
    action(fixture, ActionId::GoToPeer)->trigger();
    const ObjectId accepted = fixture.window().current();
    QVERIFY(accepted != client);
    QVERIFY(fixture.directory().find(accepted)->isAccepted());
    QTRY_VERIFY(action(fixture, ActionId::GoToPeer)->isEnabled());
    action(fixture, ActionId::GoToPeer)->trigger();
    QCOMPARE(fixture.window().current(), client);
}

void TestMainWindow::removingSelectsAnother()
{
    WindowFixture fixture;
    fixture.engine().startServer(loopbackServer(workbench::Behaviour::Echo));
    fixture.engine().startServer(loopbackServer(workbench::Behaviour::Echo));
    QTRY_COMPARE(fixture.directory().count(), 2);
    const ObjectId last = fixture.directory().ids().last();
    fixture.window().select(last);
    action(fixture, ActionId::Remove)->trigger();
    QTRY_COMPARE(fixture.directory().count(), 1);
    QCOMPARE(fixture.window().current(), fixture.directory().ids().first());
    action(fixture, ActionId::Remove)->trigger();
    QTRY_COMPARE(fixture.directory().count(), 0);
}

void TestMainWindow::panesFoldInSmallWindows()
{
    WindowFixture fixture({1440, 900});
    QVERIFY(QTest::qWaitForWindowExposed(&fixture.window()));
    auto *tree = fixture.child<QTreeView>(QStringLiteral("endpointTree"));
    auto *events = fixture.window().findChild<EventsPanel *>();
    action(fixture, ActionId::EchoDemo)->trigger();
    QTRY_VERIFY(!events->isCollapsed());
    fixture.window().resize(900, 600);
    QTRY_VERIFY(!tree->isVisible());
    QVERIFY(events->isCollapsed());
    fixture.screenshot(QStringLiteral("smallest"));
    action(fixture, ActionId::ShowEndpoints)->trigger();
    QVERIFY(tree->isVisible());
    fixture.window().resize(1440, 900);
    QTRY_VERIFY(tree->isVisible());
    QVERIFY(!events->isCollapsed());
}

void TestMainWindow::layoutIsKept()
{
    WindowFixture fixture;
    QVERIFY(QTest::qWaitForWindowExposed(&fixture.window()));
    fixture.window().resize(1300, 780);
    fixture.reopen();
    QTRY_COMPARE(fixture.window().size(), QSize(1300, 780));
}

void TestMainWindow::brokenSettingsAreIgnored()
{
    WindowFixture fixture;
    fixture.settings().setValue(QStringLiteral("window/version"), 1);
    fixture.settings().setValue(QStringLiteral("window/geometry"), QByteArray("no geometry"));
    fixture.settings().setValue(QStringLiteral("theme"), 77);
    const MainWindow window(fixture.engine(), fixture.theme(), fixture.settings());
    QCOMPARE(window.size(), QSize(1280, 800));
}

void TestMainWindow::themeIsKept()
{
    WindowFixture fixture;
    action(fixture, ActionId::ThemeDark)->trigger();
    QVERIFY(fixture.theme().isDark());
    fixture.reopen();
    QVERIFY(fixture.theme().isDark());
    QVERIFY(action(fixture, ActionId::ThemeDark)->isChecked());
    action(fixture, ActionId::ToggleTheme)->trigger();
    QVERIFY(!fixture.theme().isDark());
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
