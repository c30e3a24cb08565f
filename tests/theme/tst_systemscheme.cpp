#include "ui/theme/systemscheme.h"

#include <QDBusConnection>
#include <QDBusVariant>
#include <QGuiApplication>
#include <QPalette>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

using namespace swb::ui;

/** Answers as a desktop's settings portal does. */
class FakePortal : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")

public:
    uint scheme = 1;

public Q_SLOTS:
    QDBusVariant Read(const QString &group, const QString &key)
    {
        if (group != QLatin1StringView("org.freedesktop.appearance")
            || key != QLatin1StringView("color-scheme")) {
            return QDBusVariant(0U);
        }
        return QDBusVariant(QVariant::fromValue(QDBusVariant(scheme)));
    }

Q_SIGNALS:
    void SettingChanged(const QString &group, const QString &key, const QDBusVariant &value);
};

/** On a session bus of its own: the portal is asked, and its changes are followed. */
class SystemSchemeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void guessesFromThePalette();
    void asksThePortal();
    void followsThePortal();
    void cleanupTestCase();

private:
    QProcess m_bus;
    FakePortal m_portal;
};

void SystemSchemeTest::initTestCase()
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    QSKIP("Qt itself knows the scheme");
#endif
#if defined(__SANITIZE_THREAD__)
    QSKIP("the thread sanitizer allows no threads in a process that has started another");
#endif
    if (QStandardPaths::findExecutable(QStringLiteral("dbus-daemon")).isEmpty())
        QSKIP("dbus-daemon is not installed");
    m_bus.start(QStringLiteral("dbus-daemon"),
        {QStringLiteral("--session"), QStringLiteral("--nofork"),
            QStringLiteral("--print-address=1")});
    QTRY_VERIFY_WITH_TIMEOUT(m_bus.canReadLine(), 10000);
    const QByteArray address = m_bus.readLine().trimmed();
    qputenv("DBUS_SESSION_BUS_ADDRESS", address);
    QDBusConnection portal
        = QDBusConnection::connectToBus(QString::fromUtf8(address), QStringLiteral("portal"));
    QVERIFY(portal.registerObject(QStringLiteral("/org/freedesktop/portal/desktop"), &m_portal,
        QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
    QVERIFY(portal.registerService(QStringLiteral("org.freedesktop.portal.Desktop")));
}

void SystemSchemeTest::guessesFromThePalette()
{
    QPalette dark;
    dark.setColor(QPalette::Window, Qt::black);
    dark.setColor(QPalette::WindowText, Qt::white);
    QGuiApplication::setPalette(dark);
    QVERIFY(SystemScheme(false).isDark());
    QPalette light;
    light.setColor(QPalette::Window, Qt::white);
    light.setColor(QPalette::WindowText, Qt::black);
    QGuiApplication::setPalette(light);
    QVERIFY(!SystemScheme(false).isDark());
}

void SystemSchemeTest::asksThePortal()
{
    m_portal.scheme = 1;
    SystemScheme scheme(true);
    QVERIFY2(!scheme.isDark(), "the constructor must not wait for an answer");
    QSignalSpy changed(&scheme, &SystemScheme::changed);
    QTRY_COMPARE(changed.count(), 1);
    QVERIFY(scheme.isDark());
}

void SystemSchemeTest::followsThePortal()
{
    m_portal.scheme = 0;
    SystemScheme scheme(true);
    QSignalSpy changed(&scheme, &SystemScheme::changed);
    const auto announce = [this](uint value) {
        Q_EMIT m_portal.SettingChanged(QStringLiteral("org.freedesktop.appearance"),
            QStringLiteral("color-scheme"), QDBusVariant(value));
    };
    announce(1);
    QTRY_COMPARE(changed.count(), 1);
    QVERIFY(scheme.isDark());
    announce(2);
    QTRY_COMPARE(changed.count(), 2);
    QVERIFY(!scheme.isDark());
}

void SystemSchemeTest::cleanupTestCase()
{
    m_bus.kill();
    m_bus.waitForFinished();
}

QTEST_MAIN(SystemSchemeTest)
#include "tst_systemscheme.moc"
