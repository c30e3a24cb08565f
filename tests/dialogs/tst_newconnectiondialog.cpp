#include "ui/dialogs/newconnectiondialog.h"
#include "ui/dialogs/sidepanel.h"
#include "ui/theme/segmentedcontrol.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace swb;
using namespace swb::ui;
using workbench::ConnectionSpec;

class NewConnection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void enterRightAfterTheLastKey();
    void initTestCase();
    void init();
    void cleanup();
    void withoutServersThePortIsAsked();
    void aListeningServerIsProposed();
    void typedFieldsReachTheSpec();
    void foldedMistakeIsUnfolded();
    void amberDoesNotBlock();
    void pathInsteadOfPort();
    void specFillsTheForm();

private:
    QLineEdit *edit(const char *name) const;
    void type(const char *field, const QString &text);
    void makeDialog();
    ObjectSnapshot listening(const QString &host, quint16 port);

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<ObjectDirectory> m_directory;
    std::unique_ptr<NewConnectionDialog> m_dialog;
};

void NewConnection::initTestCase()
{
    m_theme = std::make_unique<Theme>(*qApp);
}

void NewConnection::init()
{
    m_directory = std::make_unique<ObjectDirectory>();
}

void NewConnection::cleanup()
{
    m_dialog.reset();
}

void NewConnection::makeDialog()
{
    m_dialog = std::make_unique<NewConnectionDialog>(*m_theme, *m_directory);
    m_dialog->open();
    QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
}

ObjectSnapshot NewConnection::listening(const QString &host, quint16 port)
{
    ObjectSnapshot server;
    server.id = ObjectId(1);
    server.kind = workbench::ObjectKind::Server;
    server.name = QStringLiteral("echo");
    server.server.state = workbench::ServerState::Listening;
    server.server.bound = {host, port, quint8(host.contains(u':') ? 6 : 4), {}};
    return server;
}

QLineEdit *NewConnection::edit(const char *name) const
{
    return m_dialog->findChild<QLineEdit *>(QString::fromLatin1(name));
}

void NewConnection::type(const char *field, const QString &text)
{
    edit(field)->setFocus();
    edit(field)->selectAll();
    QTest::keyClicks(edit(field), text);
}

void NewConnection::withoutServersThePortIsAsked()
{
    makeDialog();
    QCOMPARE(edit("host")->text(), QStringLiteral("localhost"));
    QCOMPARE(edit("port")->text(), QString());
    QCOMPARE(edit("name")->text(), QStringLiteral("client"));
    QVERIFY(!m_dialog->actionButton()->isEnabled());
    type("port", QStringLiteral("80"));
    QTRY_VERIFY(m_dialog->actionButton()->isEnabled());
}

void NewConnection::aListeningServerIsProposed()
{
    m_directory->apply({listening(QStringLiteral("::1"), 8124)}, {});
    makeDialog();
    QCOMPARE(edit("host")->text(), QStringLiteral("::1"));
    QCOMPARE(edit("port")->text(), QStringLiteral("8124"));
    QCOMPARE(edit("name")->text(), QStringLiteral("echo client"));
    QCOMPARE(
        edit("port")->accessibleDescription(), QStringLiteral("\u201cecho\u201d listens here"));
    QSignalSpy requested(m_dialog.get(), &NewConnectionDialog::connectionRequested);
    QTest::keyClick(edit("host"), Qt::Key_Return);
    QCOMPARE(requested.size(), 1);
    const auto spec = requested.first().first().value<ConnectionSpec>();
    QCOMPARE(spec.connect.host, QStringLiteral("::1"));
    QCOMPARE(spec.connect.port, quint16(8124));
    QCOMPARE(spec.name, QStringLiteral("echo client"));
}

void NewConnection::typedFieldsReachTheSpec()
{
    m_directory->apply({listening(QStringLiteral("127.0.0.1"), 8124)}, {});
    makeDialog();
    type("host", QStringLiteral("dual.example.test"));
    type("port", QStringLiteral("443"));
    QTRY_COMPARE(edit("name")->text(), QStringLiteral("client"));
    type("name", QStringLiteral("probe"));
    const ConnectionSpec spec = m_dialog->spec();
    QCOMPARE(spec.connect.host, QStringLiteral("dual.example.test"));
    QCOMPARE(spec.connect.port, quint16(443));
    QCOMPARE(spec.name, QStringLiteral("probe"));
    QVERIFY(spec.socket == net::SocketOptions{});
}

void NewConnection::foldedMistakeIsUnfolded()
{
    m_directory->apply({listening(QStringLiteral("127.0.0.1"), 8124)}, {});
    makeDialog();
    QVERIFY(!edit("localPort")->isVisible());
    edit("localPort")->setText(QStringLiteral("70000"));
    QTRY_VERIFY(!m_dialog->actionButton()->isEnabled());
    QTest::mouseClick(
        m_dialog->findChild<QPushButton *>(QStringLiteral("attention")), Qt::LeftButton);
    QVERIFY(edit("localPort")->isVisible());
    QVERIFY(edit("localPort")->hasFocus());
}

void NewConnection::amberDoesNotBlock()
{
    makeDialog();
    type("host", QStringLiteral("127.0.0.1"));
    type("port", QStringLiteral("80"));
    edit("localAddress")->setText(QStringLiteral("::1"));
    QTRY_COMPARE(edit("localAddress")->accessibleDescription(),
        QStringLiteral("IPv6 here, but the host is IPv4"));
    QVERIFY(m_dialog->actionButton()->isEnabled());
    QCOMPARE(m_dialog->spec().connect.localAddress, QStringLiteral("::1"));
}

void NewConnection::pathInsteadOfPort()
{
    makeDialog();
    m_dialog->findChild<SegmentedControl *>()->setCurrentIndex(1);
    edit("localPort")->setText(QStringLiteral("70000"));
    type("path", QStringLiteral("/tmp/swb-test-none.sock"));
    QTRY_VERIFY(m_dialog->actionButton()->isEnabled());
    const ConnectionSpec spec = m_dialog->spec();
    QCOMPARE(spec.connect.path, QStringLiteral("/tmp/swb-test-none.sock"));
    QCOMPARE(spec.connect.localPort, quint16(0));
    QVERIFY(
        m_dialog->sidePanel()->code().contains(QStringLiteral("path: '/tmp/swb-test-none.sock'")));
}

void NewConnection::specFillsTheForm()
{
    makeDialog();
    ConnectionSpec wanted;
    wanted.name = QStringLiteral("probe");
    wanted.connect.host = QStringLiteral("dual.example.test");
    wanted.connect.port = 8124;
    wanted.connect.family = 6;
    wanted.connect.autoSelectFamily = false;
    wanted.connect.autoSelectFamilyAttemptTimeout = std::chrono::milliseconds(500);
    wanted.connect.localAddress = QStringLiteral("::1");
    wanted.connect.localPort = 5000;
    wanted.socket.allowHalfOpen = true;
    wanted.socket.noDelay = true;
    wanted.socket.keepAlive = true;
    wanted.socket.keepAliveInitialDelay = std::chrono::seconds(7);
    wanted.socket.readableHighWaterMark = 4096;
    wanted.socket.writableHighWaterMark = 4096;
    m_dialog->setSpec(wanted);
    QVERIFY(m_dialog->spec() == wanted);
}

void NewConnection::enterRightAfterTheLastKey()
{
    makeDialog();
    edit("host")->setText(QStringLiteral("127.0.0.1"));
    edit("port")->clear();
    m_dialog->validateNow(); // the empty port has been seen and refused
    QSignalSpy requested(m_dialog.get(), &NewConnectionDialog::connectionRequested);
    QTest::keyClicks(edit("port"), QStringLiteral("81"));
    QTest::keyClick(edit("port"), Qt::Key_Return);
    QCOMPARE(requested.count(), 1);
}

QTEST_MAIN(NewConnection)
#include "tst_newconnectiondialog.moc"
