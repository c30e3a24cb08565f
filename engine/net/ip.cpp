#include "engine/net/ip.h"

#include "engine/uv/address.h"

namespace swb::net {

namespace {

/** libuv accepts any zone; the API wants one or more letters, digits, '-', '.' or ':'. */
bool isZone(QStringView zone)
{
    if (zone.isEmpty()) {
        return false;
    }
    for (const QChar c : zone) {
        const bool allowed = (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'z')
            || (c >= u'A' && c <= u'Z') || c == u'-' || c == u'.' || c == u':';
        if (!allowed) {
            return false;
        }
    }
    return true;
}

} // namespace

int isIP(const QString &text)
{
    const qsizetype percent = text.indexOf(u'%');
    if (percent >= 0 && !isZone(QStringView(text).mid(percent + 1))) {
        return 0;
    }
    const QString address = percent < 0 ? text : text.left(percent);
    for (const QChar c : address) {
        if (c.unicode() > 0x7e || c.unicode() < 0x21) {
            return 0;
        }
    }
    const std::optional<uv::Address> parsed = uv::Address::fromText(address, 0);
    if (!parsed.has_value() || (percent >= 0 && parsed->family() == 4)) {
        return 0;
    }
    return parsed->family();
}

} // namespace swb::net
