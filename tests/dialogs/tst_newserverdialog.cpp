#include "ui/dialogs/codeview.h"
#include "ui/dialogs/newserverdialog.h"
#include "ui/dialogs/sidepanel.h"
#include "ui/dialogs/verdictline.h"
#include "ui/theme/segmentedcontrol.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace swb;
using namespace swb::ui;
using workbench::Behaviour;
using workbench::ServerSpec;

class NewServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void defaultsListenOnLoopback();
    void typedFieldsReachTheSpec();
    void keyboardStartsAndCancels();
    void tabFollowsTheReadingOrder();
    void cardsFollowTheArrowKeys();
    void greetingIsBytes();
    void badPortBlocksAndIsALink();
    void emptyPortBlocksQuietly();
    void takenPortWarnsAndStarts();
    void adviceFillsTheField();
    void networkAddressWarns();
    void pathInsteadOfPort();
    void abstractNameTakesNoAccess();
    void optionsReachTheSpec();
    void specFillsTheForm();
    void nameFollowsTheBehaviour();
    void helpFollowsTheFocus();
    void codeIsCopied();
    void sidePanelNeedsRoom();
    void everyFieldIsNamed();

private:
    QLineEdit *edit(const char *name) const;
    QPushButton *attention() const;
    void type(const char *field, const QString &text);
    ServerSpec start();

    std::unique_ptr<Theme> m_theme;
    ObjectDirectory m_directory;
    std::unique_ptr<NewServerDialog> m_dialog;
};

void NewServer::initTestCase()
{
    m_theme = std::make_unique<Theme>(*qApp);
    ObjectSnapshot server;
    server.id = ObjectId(1);
    server.kind = workbench::ObjectKind::Server;
    server.name = QStringLiteral("echo");
    server.server.state = workbench::ServerState::Listening;
    server.server.bound = {QStringLiteral("127.0.0.1"), 8124, 4, {}};
    m_directory.apply({server}, {});
}

void NewServer::init()
{
    m_dialog = std::make_unique<NewServerDialog>(*m_theme, m_directory);
    m_dialog->open();
    QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
}

void NewServer::cleanup()
{
    m_dialog.reset();
}

QLineEdit *NewServer::edit(const char *name) const
{
    return m_dialog->findChild<QLineEdit *>(QString::fromLatin1(name));
}

QPushButton *NewServer::attention() const
{
    return m_dialog->findChild<QPushButton *>(QStringLiteral("attention"));
}

void NewServer::type(const char *field, const QString &text)
{
    edit(field)->setFocus();
    edit(field)->selectAll();
    if (text.isEmpty()) {
        QTest::keyClick(edit(field), Qt::Key_Delete);
    } else {
        QTest::keyClicks(edit(field), text);
    }
}

ServerSpec NewServer::start()
{
    QSignalSpy requested(m_dialog.get(), &NewServerDialog::serverRequested);
    QTest::mouseClick(m_dialog->actionButton(), Qt::LeftButton);
    return requested.isEmpty() ? ServerSpec{} : requested.first().first().value<ServerSpec>();
}

void NewServer::defaultsListenOnLoopback()
{
    QCOMPARE(m_dialog->windowModality(), Qt::WindowModal);
    const ServerSpec spec = start();
    QCOMPARE(spec.name, QStringLiteral("echo 2"));
    QCOMPARE(spec.behaviour, Behaviour::Echo);
    QCOMPARE(*spec.listen.host, QStringLiteral("127.0.0.1"));
    QCOMPARE(spec.listen.port, quint16(0));
    QVERIFY(spec.server == net::ServerOptions{});
    QVERIFY(!m_dialog->isVisible());
    QCOMPARE(m_dialog->result(), int(QDialog::Accepted));
}

void NewServer::typedFieldsReachTheSpec()
{
    type("host", QStringLiteral("::1"));
    type("port", QStringLiteral("9000"));
    type("name", QStringLiteral("  mine "));
    const ServerSpec spec = start();
    QCOMPARE(*spec.listen.host, QStringLiteral("::1"));
    QCOMPARE(spec.listen.port, quint16(9000));
    QCOMPARE(spec.name, QStringLiteral("mine"));
}

void NewServer::keyboardStartsAndCancels()
{
    QSignalSpy requested(m_dialog.get(), &NewServerDialog::serverRequested);
    QVERIFY(edit("port")->hasFocus());
    QTest::keyClicks(edit("port"), QStringLiteral("9001"));
    QTest::keyClick(edit("port"), Qt::Key_Return);
    QCOMPARE(requested.size(), 1);
    QCOMPARE(requested.first().first().value<ServerSpec>().listen.port, quint16(9001));

    init();
    QSignalSpy canceled(m_dialog.get(), &NewServerDialog::serverRequested);
    QTest::keyClick(edit("port"), Qt::Key_Escape);
    QVERIFY(!m_dialog->isVisible());
    QCOMPARE(canceled.size(), 0);
}

void NewServer::tabFollowsTheReadingOrder()
{
    m_dialog->resize(800, 600); // without the side panel
    QStringList order;
    edit("port")->setFocus();
    for (int step = 0; step < 11; ++step) {
        QWidget *now = QApplication::focusWidget();
        const auto *button = qobject_cast<QAbstractButton *>(now);
        order.append(button != nullptr ? button->text() : now->objectName());
        QTest::keyClick(now, Qt::Key_Tab);
    }
    const QStringList expected{QStringLiteral("port"), QStringLiteral("name"),
        QStringLiteral("Echo"), QStringLiteral("Accepted sockets"), QStringLiteral("Listening"),
        QStringLiteral("Limits"), QStringLiteral("Access for IPC"), QStringLiteral("Cancel"),
        QStringLiteral("&Start listening"), QStringLiteral("TCP"), QStringLiteral("host")};
    QCOMPARE(order, expected);
}

void NewServer::cardsFollowTheArrowKeys()
{
    QAbstractButton *echo = nullptr;
    for (auto *button : m_dialog->findChildren<QAbstractButton *>()) {
        echo = button->text() == QStringLiteral("Echo") ? button : echo;
    }
    QVERIFY(echo != nullptr);
    echo->setFocus();
    QTest::keyClick(echo, Qt::Key_Right);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
    QCOMPARE(m_dialog->spec().behaviour, Behaviour::Discard);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Left);
    QCOMPARE(m_dialog->spec().behaviour, Behaviour::Greet);
}

void NewServer::greetingIsBytes()
{
    ServerSpec wanted;
    wanted.behaviour = Behaviour::Greet;
    wanted.greeting = "Gr\xc3\xbc\xc3\x9f"
                      "e %n\n";
    m_dialog->setSpec(wanted);
    QVERIFY(edit("greeting")->isVisible());
    QCOMPARE(m_dialog->spec().greeting, wanted.greeting);
    wanted.greeting = "no line end";
    m_dialog->setSpec(wanted);
    QCOMPARE(m_dialog->spec().greeting, wanted.greeting);
    wanted.greeting = "two\r\n";
    m_dialog->setSpec(wanted);
    QCOMPARE(m_dialog->spec().greeting, wanted.greeting);
}

void NewServer::badPortBlocksAndIsALink()
{
    type("port", QStringLiteral("70000"));
    QTRY_VERIFY(!m_dialog->actionButton()->isEnabled());
    QVERIFY(attention()->isVisible());
    QCOMPARE(attention()->text(), QStringLiteral("1 field needs attention"));
    edit("name")->setFocus();
    QTest::mouseClick(attention(), Qt::LeftButton);
    QVERIFY(edit("port")->hasFocus());
    QCOMPARE(edit("port")->selectedText(), QStringLiteral("70000"));

    type("host", QStringLiteral("a b"));
    QTRY_COMPARE(attention()->text(), QStringLiteral("2 fields need attention"));
    type("host", QStringLiteral("127.0.0.1"));
    type("port", QStringLiteral("7000"));
    QTRY_VERIFY(m_dialog->actionButton()->isEnabled());
    QVERIFY(!attention()->isVisible());

    // Enter does not wait for the pause in typing: it checks first.
    QSignalSpy requested(m_dialog.get(), &NewServerDialog::serverRequested);
    type("port", QStringLiteral("99999"));
    QTest::keyClick(edit("port"), Qt::Key_Return);
    QCOMPARE(requested.size(), 0);
    QVERIFY(m_dialog->isVisible());
}

void NewServer::emptyPortBlocksQuietly()
{
    type("port", {});
    QTRY_VERIFY(!m_dialog->actionButton()->isEnabled());
    QCOMPARE(attention()->text(), QStringLiteral("1 field is empty"));
}

void NewServer::takenPortWarnsAndStarts()
{
    auto *foresight = m_dialog->findChild<VerdictLine *>(QStringLiteral("foresight"));
    type("port", QStringLiteral("8124"));
    QTRY_COMPARE(foresight->verdict().text, QStringLiteral("Will fail with EADDRINUSE"));
    QVERIFY(m_dialog->actionButton()->isEnabled());
    QCOMPARE(start().listen.port, quint16(8124));
}

void NewServer::adviceFillsTheField()
{
    m_dialog->resize(1048, 768);
    const auto suggestion = [this](const QString &text) {
        QPushButton *found = nullptr;
        for (auto *button : m_dialog->sidePanel()->findChildren<QPushButton *>()) {
            found = button->text() == text && !button->isHidden() ? button : found;
        }
        return found;
    };
    type("port", QStringLiteral("8124"));
    QTRY_VERIFY(suggestion(QStringLiteral("Use 8125")) != nullptr);
    QVERIFY(suggestion(QStringLiteral("Any free port")) != nullptr);
    suggestion(QStringLiteral("Use 8125"))->click();
    QCOMPARE(edit("port")->text(), QStringLiteral("8125"));
    QVERIFY(edit("port")->hasFocus());
    QVERIFY(suggestion(QStringLiteral("Use 8125")) == nullptr);

    type("host", QStringLiteral("0.0.0.0"));
    QTRY_VERIFY(suggestion(QStringLiteral("Use ::1")) != nullptr);
    suggestion(QStringLiteral("Use ::1"))->click();
    QCOMPARE(*m_dialog->spec().listen.host, QStringLiteral("::1"));
}

void NewServer::networkAddressWarns()
{
    type("host", QStringLiteral("0.0.0.0"));
    QTRY_COMPARE(edit("host")->accessibleDescription(),
        QStringLiteral("Every address of this machine: reachable from the network"));
    QVERIFY(m_dialog->actionButton()->isEnabled());
    type("host", {});
    QVERIFY(!start().listen.host.has_value());
}

void NewServer::pathInsteadOfPort()
{
    type("port", QStringLiteral("70000"));
    m_dialog->findChild<SegmentedControl *>()->setCurrentIndex(1);
    QVERIFY(!edit("port")->isVisible());
    QTRY_VERIFY(!m_dialog->actionButton()->isEnabled());
    QCOMPARE(attention()->text(), QStringLiteral("1 field is empty"));
    type("path", QStringLiteral("/tmp/swb-test-none.sock"));
    QTRY_VERIFY(m_dialog->actionButton()->isEnabled());
    const ServerSpec spec = start();
    QCOMPARE(spec.listen.path, QStringLiteral("/tmp/swb-test-none.sock"));
    QVERIFY(!spec.listen.host.has_value());
    QCOMPARE(spec.listen.port, quint16(0));
}

void NewServer::abstractNameTakesNoAccess()
{
    ServerSpec wanted;
    wanted.listen.path = QChar(u'\0') + QStringLiteral("echo");
    m_dialog->setSpec(wanted);
    QCOMPARE(edit("path")->text(), QStringLiteral("\\0echo"));
    QVERIFY(m_dialog->actionButton()->isEnabled());
    QCOMPARE(m_dialog->spec().listen.path, wanted.listen.path);
    wanted.listen.readableAll = true;
    m_dialog->setSpec(wanted);
    QVERIFY(!m_dialog->actionButton()->isEnabled());
}

void NewServer::optionsReachTheSpec()
{
    QCheckBox *limit = nullptr;
    for (auto *check : m_dialog->findChildren<QCheckBox *>()) {
        limit = check->text() == QStringLiteral("Limit the connections") ? check : limit;
    }
    QVERIFY(limit != nullptr);
    QVERIFY(!m_dialog->spec().server.maxConnections.has_value());
    limit->setChecked(true);
    QCOMPARE(*m_dialog->spec().server.maxConnections, qint64(4));
    QVERIFY(m_dialog->sidePanel()->code().contains(QStringLiteral("server.maxConnections = 4")));
}

void NewServer::specFillsTheForm()
{
    ServerSpec wanted;
    wanted.name = QStringLiteral("gateway");
    wanted.behaviour = Behaviour::Discard;
    wanted.listen.host = QStringLiteral("::");
    wanted.listen.port = 80;
    wanted.listen.backlog = 7;
    wanted.listen.ipv6Only = true;
    wanted.listen.reusePort = true;
    wanted.server.allowHalfOpen = true;
    wanted.server.pauseOnConnect = true;
    wanted.server.noDelay = true;
    wanted.server.keepAlive = true;
    wanted.server.keepAliveInitialDelay = std::chrono::seconds(30);
    wanted.server.highWaterMark = 1024;
    wanted.server.maxConnections = 9;
    m_dialog->setSpec(wanted);
    QVERIFY(m_dialog->spec() == wanted);
    wanted.listen = {};
    wanted.listen.path = QStringLiteral("/tmp/gateway.sock");
    wanted.listen.readableAll = true;
    wanted.listen.writableAll = true;
    m_dialog->setSpec(wanted);
    QVERIFY(m_dialog->spec() == wanted);
}

void NewServer::nameFollowsTheBehaviour()
{
    ServerSpec wanted;
    wanted.behaviour = Behaviour::Discard;
    m_dialog->setSpec(wanted);
    QCOMPARE(edit("name")->text(), QStringLiteral("discard"));
    type("name", QStringLiteral("mine"));
    wanted.name = QStringLiteral("mine");
    wanted.behaviour = Behaviour::Echo;
    m_dialog->setSpec(wanted);
    QCOMPARE(edit("name")->text(), QStringLiteral("mine"));
    type("name", {});
    QCOMPARE(m_dialog->spec().name, QStringLiteral("echo 2"));
}

void NewServer::helpFollowsTheFocus()
{
    const auto shows = [this](const QString &text) {
        for (const auto *label : m_dialog->sidePanel()->findChildren<QLabel *>()) {
            if (label->text() == text) {
                return true;
            }
        }
        return false;
    };
    edit("name")->setFocus();
    QTRY_VERIFY(shows(fieldHelp(FieldTopic::ObjectName).text));
    edit("host")->setFocus();
    QTRY_VERIFY(shows(fieldHelp(FieldTopic::ServerHost).text));
}

void NewServer::codeIsCopied()
{
    type("port", QStringLiteral("9100"));
    QVERIFY(
        m_dialog->sidePanel()->code().endsWith(QStringLiteral("server.listen(9100, '127.0.0.1')")));
    m_dialog->resize(1048, 768);
    auto *copy = m_dialog->sidePanel()->findChild<QToolButton *>();
    QTest::mouseClick(copy, Qt::LeftButton);
    QCOMPARE(QApplication::clipboard()->text().trimmed(), m_dialog->sidePanel()->code());
}

void NewServer::sidePanelNeedsRoom()
{
    m_dialog->resize(1048, 768);
    QVERIFY(m_dialog->sidePanel()->isVisible());
    m_dialog->resize(880, 768);
    QVERIFY(!m_dialog->sidePanel()->isVisible());
}

void NewServer::everyFieldIsNamed()
{
    for (const auto *widget : m_dialog->findChildren<QWidget *>()) {
        // The parts of a spin box or combo box are named by the whole.
        const bool isPart = widget->parentWidget()->focusPolicy() != Qt::NoFocus;
        if ((widget->focusPolicy() & Qt::TabFocus) == 0 || isPart || widget->isHidden()) {
            continue;
        }
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const bool named = !widget->accessibleName().isEmpty()
            || (button != nullptr && !button->text().isEmpty());
        QVERIFY2(named,
            qPrintable(
                widget->objectName() + QLatin1StringView(widget->metaObject()->className())));
        QVERIFY2(!widget->toolTip().isEmpty(),
            qPrintable(
                widget->accessibleName() + QLatin1StringView(widget->metaObject()->className())));
    }
}

QTEST_MAIN(NewServer)
#include "tst_newserverdialog.moc"
