#include "ui/dialogs/portrights.h"

#include <QFile>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace swb::ui {

int firstUnprivilegedPort()
{
#ifdef Q_OS_UNIX
    if (geteuid() == 0) {
        return 0;
    }
    QFile limit(QStringLiteral("/proc/sys/net/ipv4/ip_unprivileged_port_start"));
    if (limit.open(QIODevice::ReadOnly)) {
        bool isNumber = false;
        const int port = limit.readAll().trimmed().toInt(&isNumber);
        if (isNumber) {
            return port;
        }
    }
    return 1024;
#else
    return 0;
#endif
}

} // namespace swb::ui
