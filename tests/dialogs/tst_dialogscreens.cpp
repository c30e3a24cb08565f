#include "ui/dialogs/newconnectiondialog.h"
#include "ui/dialogs/newserverdialog.h"
#include "ui/dialogs/welcomepage.h"
#include "ui/notices/emptystate.h"
#include "ui/notices/errorcard.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QTest>
#include <QVBoxLayout>

using namespace swb;
using namespace swb::ui;

namespace {

constexpr QSize usualSize(1048, 768);

ObjectSnapshot listeningServer(quint32 id, const QString &name, quint16 port)
{
    ObjectSnapshot server;
    server.id = ObjectId(id);
    server.kind = workbench::ObjectKind::Server;
    server.name = name;
    server.server.state = workbench::ServerState::Listening;
    server.server.bound = {QStringLiteral("127.0.0.1"), port, 4, {}};
    return server;
}

void openGroup(QWidget &dialog, const QString &title)
{
    for (auto *button : dialog.findChildren<QAbstractButton *>()) {
        if (button->text() == title) {
            button->setChecked(true);
        }
    }
}

} // namespace

/**
 * Paints every dialog and page in light and dark, at its usual and its smallest size, and with text
 * of twice the size. With SWB_SCREENSHOTS set to a folder the pictures are kept there.
 */
class DialogScreens : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void screens_data();
    void screens();

private:
    void keep(QWidget &widget, const QString &name);

    std::unique_ptr<Theme> m_theme;
    QFont m_usualFont;
    ObjectDirectory m_directory;
};

void DialogScreens::initTestCase()
{
    m_usualFont = qApp->font();
    m_directory.apply({listeningServer(1, QStringLiteral("echo"), 8124)}, {});
}

void DialogScreens::keep(QWidget &widget, const QString &name)
{
    QVERIFY(QTest::qWaitForWindowExposed(&widget));
    QCoreApplication::sendPostedEvents();
    const QPixmap picture = widget.grab();
    QVERIFY(!picture.isNull());
    const QString folder = qEnvironmentVariable("SWB_SCREENSHOTS");
    if (!folder.isEmpty()) {
        QVERIFY(picture.save(QDir(folder).filePath(name + QStringLiteral(".png"))));
    }
}

void DialogScreens::screens_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<bool>("small");
    QTest::addColumn<double>("text");
    QTest::newRow("light") << false << false << 1.0;
    QTest::newRow("dark") << true << false << 1.0;
    QTest::newRow("light-small") << false << true << 1.0;
    QTest::newRow("large-text") << false << false << 2.0;
}

void DialogScreens::screens()
{
    QFETCH(bool, dark);
    QFETCH(bool, small);
    QFETCH(double, text);
    QFont font = m_usualFont;
    font.setPointSizeF(font.pointSizeF() * text);
    m_theme.reset();
    qApp->setFont(font);
    m_theme = std::make_unique<Theme>(*qApp);
    m_theme->setChoice(dark ? SchemeChoice::Dark : SchemeChoice::Light);
    const QString variant = u'-' + QString::fromLatin1(QTest::currentDataTag());

    NewServerDialog server(*m_theme, m_directory);
    workbench::ServerSpec serverSpec;
    serverSpec.name = QStringLiteral("greet and echo");
    serverSpec.behaviour = workbench::Behaviour::Greet;
    serverSpec.greeting = "Welcome to echo. You are socket %n.\r\n";
    serverSpec.listen.host = QStringLiteral("127.0.0.1");
    serverSpec.listen.port = 8124;
    serverSpec.server.allowHalfOpen = true;
    serverSpec.server.noDelay = true;
    serverSpec.server.maxConnections = 4;
    server.setSpec(serverSpec);
    openGroup(server, QStringLiteral("Accepted sockets"));
    server.resize(small ? server.minimumSize() : usualSize);
    server.open();
    keep(server, QStringLiteral("new-server") + variant);

    NewConnectionDialog connection(*m_theme, m_directory);
    connection.findChild<QLineEdit *>(QStringLiteral("localPort"))
        ->setText(QStringLiteral("70000"));
    openGroup(connection, QStringLiteral("Addresses and family"));
    connection.resize(small ? connection.minimumSize() : usualSize);
    connection.open();
    keep(connection, QStringLiteral("new-connection") + variant);

    NewServerDialog ipc(*m_theme, m_directory);
    serverSpec.listen = {};
    serverSpec.listen.path = QStringLiteral("/tmp/echo.sock");
    ipc.setSpec(serverSpec);
    openGroup(ipc, QStringLiteral("Access for IPC"));
    ipc.resize(small ? ipc.minimumSize() : usualSize);
    ipc.open();
    keep(ipc, QStringLiteral("new-ipc-server") + variant);

    WelcomePage welcome(*m_theme);
    welcome.resize(small ? QSize(620, 480) : QSize(1148, 790));
    welcome.show();
    keep(welcome, QStringLiteral("welcome") + variant);

    QWidget notices;
    auto *layout = new QVBoxLayout(&notices);
    auto *card = new ErrorCard(*m_theme);
    card->addAction(IconName::Repeat, QStringLiteral("Listen again"));
    card->setError(net::systemError(-13, net::Syscall::Listen, QStringLiteral("0.0.0.0"), 80));
    auto *empty = new EmptyState(*m_theme, IconName::Fork,
        QStringLiteral("No attempts yet. They are recorded when the socket connects by name."));
    empty->setAction(QStringLiteral("Connect again"));
    layout->addWidget(card);
    layout->addWidget(empty, 1);
    notices.resize(small ? QSize(380, 420) : QSize(700, 420));
    notices.show();
    keep(notices, QStringLiteral("notices") + variant);
}

QTEST_MAIN(DialogScreens)
#include "tst_dialogscreens.moc"
