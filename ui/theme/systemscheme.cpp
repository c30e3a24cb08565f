#include "ui/theme/systemscheme.h"

#include <QGuiApplication>
#include <QPalette>
#include <QStyleHints>

#if SWB_HAVE_DBUS
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QFileInfo>
#endif

namespace swb::ui {

SystemScheme::SystemScheme(bool askDesktop, QObject *parent) : QObject(parent)
{
    const QPalette palette = QGuiApplication::palette();
    m_dark = palette.color(QPalette::Window).lightness()
        < palette.color(QPalette::WindowText).lightness();
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    const QStyleHints *hints = QGuiApplication::styleHints();
    if (hints->colorScheme() != Qt::ColorScheme::Unknown)
        m_dark = hints->colorScheme() == Qt::ColorScheme::Dark;
    connect(hints, &QStyleHints::colorSchemeChanged, this,
        [this](Qt::ColorScheme scheme) { setDark(scheme == Qt::ColorScheme::Dark); });
#elif SWB_HAVE_DBUS
    if (askDesktop)
        askPortal();
#endif
    Q_UNUSED(askDesktop)
}

bool SystemScheme::hasDesktop()
{
    const QString platform = QGuiApplication::platformName();
    return platform == QLatin1StringView("xcb")
        || platform.startsWith(QLatin1StringView("wayland"));
}

void SystemScheme::setDark(bool dark)
{
    if (m_dark == dark)
        return;
    m_dark = dark;
    Q_EMIT changed(dark);
}

#if SWB_HAVE_DBUS

namespace {

constexpr auto portalService = QLatin1StringView("org.freedesktop.portal.Desktop");
constexpr auto portalPath = QLatin1StringView("/org/freedesktop/portal/desktop");
constexpr auto portalInterface = QLatin1StringView("org.freedesktop.portal.Settings");
constexpr auto appearanceGroup = QLatin1StringView("org.freedesktop.appearance");
constexpr auto colorSchemeKey = QLatin1StringView("color-scheme");

/** Connecting without a running bus would try to start one, and wait for it. */
bool sessionBusIsRunning()
{
    if (qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS"))
        return true;
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    return !runtime.isEmpty() && QFileInfo::exists(runtime + QStringLiteral("/bus"));
}

} // namespace

void SystemScheme::askPortal()
{
    if (!sessionBusIsRunning())
        return;
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    // Without it, Qt does not know the slot's last argument by name yet and refuses to connect.
    qRegisterMetaType<QDBusVariant>();
    bus.connect(portalService, portalPath, portalInterface, QStringLiteral("SettingChanged"), this,
        SLOT(handlePortalChange(QString, QString, QDBusVariant)));
    QDBusMessage question = QDBusMessage::createMethodCall(
        portalService, portalPath, portalInterface, QStringLiteral("Read"));
    question.setArguments({QString(appearanceGroup), QString(colorSchemeKey)});
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(question), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, &SystemScheme::handlePortalAnswer);
}

void SystemScheme::handlePortalAnswer(QDBusPendingCallWatcher *watcher)
{
    const QDBusPendingReply<QVariant> reply = *watcher;
    if (!reply.isError())
        readPortalValue(reply.value());
    watcher->deleteLater();
}

void SystemScheme::handlePortalChange(
    const QString &group, const QString &key, const QDBusVariant &value)
{
    if (group == appearanceGroup && key == colorSchemeKey)
        readPortalValue(value.variant());
}

void SystemScheme::readPortalValue(const QVariant &value)
{
    // The older Read() wraps the value twice.
    const QVariant inner
        = value.canConvert<QDBusVariant>() ? qvariant_cast<QDBusVariant>(value).variant() : value;
    const uint wish = inner.toUInt(); // 0: none, 1: dark, 2: light
    if (wish != 0)
        setDark(wish == 1);
}

#endif

} // namespace swb::ui
