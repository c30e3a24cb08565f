#include "engine/workbench/objects.h"

namespace swb::workbench {

QString EndPoint::text() const
{
    if (!path.isEmpty()) {
        return path;
    }
    if (family == 0) {
        return {};
    }
    const QString host = family == 6 ? u'[' + address + u']' : address;
    return host + u':' + QString::number(port);
}

} // namespace swb::workbench
