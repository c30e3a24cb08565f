#pragma once

#include <QObject>

#if SWB_HAVE_DBUS
class QDBusPendingCallWatcher;
class QDBusVariant;
#endif

namespace swb::ui {

/**
 * What the desktop wishes: light or dark. Known from Qt 6.5 on; before, from the desktop's settings
 * portal, which is asked without waiting, and until it answers from the lightness of the palette.
 *
 * **Thread:** the UI's.
 */
class SystemScheme : public QObject
{
    Q_OBJECT

public:
    /** `askDesktop`: whether there is a desktop with a settings portal to ask. */
    explicit SystemScheme(bool askDesktop, QObject *parent = nullptr);

    bool isDark() const { return m_dark; }

    /** True on the platforms of Linux desktops; false offscreen. */
    static bool hasDesktop();

Q_SIGNALS:
    void changed(bool dark);

private:
    void setDark(bool dark);

    bool m_dark = false;

#if SWB_HAVE_DBUS
private Q_SLOTS:
    void handlePortalChange(const QString &group, const QString &key, const QDBusVariant &value);

private:
    void askPortal();
    void handlePortalAnswer(QDBusPendingCallWatcher *watcher);
    void readPortalValue(const QVariant &value);
#endif
};

} // namespace swb::ui
