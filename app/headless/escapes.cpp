#include "app/headless/escapes.h"

#include <optional>

namespace swb::app {

namespace {

std::optional<char> simpleEscape(QChar letter)
{
    switch (letter.unicode()) {
    case u'n':
        return '\n';
    case u'r':
        return '\r';
    case u't':
        return '\t';
    case u'0':
        return '\0';
    case u'\\':
        return '\\';
    default:
        return std::nullopt;
    }
}

/** The byte of "xNN". */
std::optional<char> hexEscape(QStringView rest)
{
    if (rest.size() < 3 || rest.front() != u'x') {
        return std::nullopt;
    }
    const QByteArray digits = rest.sliced(1, 2).toLatin1();
    const auto isHex = [](char c) { return QByteArrayView("0123456789abcdefABCDEF").contains(c); };
    if (!isHex(digits[0]) || !isHex(digits[1])) {
        return std::nullopt;
    }
    return static_cast<char>(digits.toInt(nullptr, 16));
}

} // namespace

QByteArray unescaped(QStringView text)
{
    QByteArray bytes;
    qsizetype plainFrom = 0;
    for (qsizetype at = 0; at + 1 < text.size(); ++at) {
        if (text[at] != u'\\') {
            continue;
        }
        const QStringView rest = text.sliced(at + 1);
        const std::optional<char> simple = simpleEscape(rest.front());
        const std::optional<char> meant = simple ? simple : hexEscape(rest);
        if (!meant.has_value()) {
            continue;
        }
        bytes += text.sliced(plainFrom, at - plainFrom).toUtf8();
        bytes += *meant;
        at += simple ? 1 : 3;
        plainFrom = at + 1;
    }
    bytes += text.sliced(plainFrom).toUtf8();
    return bytes;
}

} // namespace swb::app
