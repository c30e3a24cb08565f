#include "ui/presentation/ipliteral.h"

#include <QList>
#include <QString>

#include <array>
#include <optional>

namespace swb::ui {

namespace {

using Groups = std::array<quint16, 8>;

constexpr int groupCount = 8;

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

int hexValue(QChar c)
{
    const char16_t code = c.unicode();
    if (code >= u'0' && code <= u'9') {
        return code - u'0';
    }
    if (code >= u'a' && code <= u'f') {
        return code - u'a' + 10;
    }
    if (code >= u'A' && code <= u'F') {
        return code - u'A' + 10;
    }
    return -1;
}

/** One decimal part, 0..255 without leading zeros. */
std::optional<quint32> readPart(QStringView part)
{
    if (part.isEmpty() || part.size() > 3 || (part.size() > 1 && part.front() == u'0')) {
        return {};
    }
    quint32 value = 0;
    for (const QChar c : part) {
        if (!isDigit(c)) {
            return {};
        }
        value = value * 10 + (c.unicode() - u'0');
    }
    return value <= 255 ? std::optional(value) : std::nullopt;
}

std::optional<quint32> readIpv4(QStringView text)
{
    if (text.size() > 15) {
        return {};
    }
    quint32 value = 0;
    int parts = 0;
    for (const QStringView part : text.split(u'.')) {
        const std::optional<quint32> number = readPart(part);
        if (!number || ++parts > 4) {
            return {};
        }
        value = value << 8 | *number;
    }
    return parts == 4 ? std::optional(value) : std::nullopt;
}

std::optional<quint16> readGroup(QStringView text)
{
    if (text.isEmpty() || text.size() > 4) {
        return {};
    }
    quint32 value = 0;
    for (const QChar c : text) {
        const int digit = hexValue(c);
        if (digit < 0) {
            return {};
        }
        value = value << 4 | static_cast<quint32>(digit);
    }
    return static_cast<quint16>(value);
}

/** Reads colon-separated groups, the last of which may be a dotted IPv4; -1 if malformed. */
int readGroups(QStringView text, bool mayEndDotted, quint16 *out, int room)
{
    if (text.isEmpty()) {
        return 0;
    }
    int count = 0;
    const QList<QStringView> pieces = text.split(u':');
    for (qsizetype i = 0; i < pieces.size(); ++i) {
        const bool last = i + 1 == pieces.size();
        if (last && mayEndDotted && pieces[i].contains(u'.')) {
            const std::optional<quint32> dotted = readIpv4(pieces[i]);
            if (!dotted || count + 2 > room) {
                return -1;
            }
            out[count++] = static_cast<quint16>(*dotted >> 16);
            out[count++] = static_cast<quint16>(*dotted & 0xffff);
            continue;
        }
        const std::optional<quint16> group = readGroup(pieces[i]);
        if (!group || count + 1 > room) {
            return -1;
        }
        out[count++] = *group;
    }
    return count;
}

bool isZone(QStringView zone)
{
    for (const QChar c : zone) {
        const bool letter = (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
        if (!letter && !isDigit(c) && c != u'-' && c != u'.' && c != u':') {
            return false;
        }
    }
    return !zone.isEmpty();
}

std::optional<Groups> readIpv6(QStringView text)
{
    const qsizetype percent = text.indexOf(u'%');
    if (percent >= 0) {
        if (!isZone(text.sliced(percent + 1))) {
            return {};
        }
        text.truncate(percent);
    }
    if (text.size() > 45) {
        return {};
    }
    Groups groups{};
    const qsizetype gap = text.indexOf(u"::");
    if (gap < 0) {
        const bool whole = readGroups(text, true, groups.data(), groupCount) == groupCount;
        return whole ? std::optional(groups) : std::nullopt;
    }
    Groups tail{};
    const int before = readGroups(text.first(gap), false, groups.data(), groupCount);
    const int after = readGroups(text.sliced(gap + 2), true, tail.data(), groupCount);
    if (before < 0 || after < 0 || before + after >= groupCount) {
        return {};
    }
    for (int i = 0; i < after; ++i) {
        groups[static_cast<std::size_t>(groupCount - after + i)]
            = tail[static_cast<std::size_t>(i)];
    }
    return groups;
}

bool isMapped(const Groups &groups)
{
    return groups[0] == 0 && groups[1] == 0 && groups[2] == 0 && groups[3] == 0 && groups[4] == 0
        && groups[5] == 0xffff;
}

} // namespace

int ipFamily(QStringView text)
{
    if (readIpv4(text)) {
        return 4;
    }
    return text.contains(u':') && readIpv6(text) ? 6 : 0;
}

bool isLoopbackLiteral(QStringView text)
{
    if (const std::optional<quint32> ipv4 = readIpv4(text)) {
        return *ipv4 >> 24 == 127;
    }
    const std::optional<Groups> groups = readIpv6(text);
    if (!groups) {
        return false;
    }
    if (isMapped(*groups)) {
        return (*groups)[6] >> 8 == 127;
    }
    return *groups == Groups{0, 0, 0, 0, 0, 0, 0, 1};
}

bool isWildcardLiteral(QStringView text)
{
    if (const std::optional<quint32> ipv4 = readIpv4(text)) {
        return *ipv4 == 0;
    }
    const std::optional<Groups> groups = readIpv6(text);
    return groups && *groups == Groups{};
}

} // namespace swb::ui
