#include "app/headless/target.h"

#include "engine/trace/displaytext.h"
#include "ui/presentation/ipliteral.h"

#include <QCoreApplication>

#include <algorithm>
#include <optional>

namespace swb::app {

namespace {

struct TargetText
{
    Q_DECLARE_TR_FUNCTIONS(swb::app::Target)
};

QString quoted(const QString &text)
{
    return u'\u201c' + trace::displayText(text).text + u'\u201d';
}

std::optional<quint16> portNumber(QStringView digits)
{
    const bool plain = !digits.isEmpty() && digits.size() <= 5
        && std::all_of(digits.begin(), digits.end(),
            [](QChar c) { return c >= QLatin1Char('0') && c <= QLatin1Char('9'); });
    const int number = plain ? digits.toInt() : -1;
    if (number < 0 || number > 0xffff) {
        return std::nullopt;
    }
    return static_cast<quint16>(number);
}

ParsedTarget wrong(const QString &problem)
{
    return {{}, problem};
}

ParsedTarget withPort(const QString &host, QStringView digits)
{
    const std::optional<quint16> port = portNumber(digits);
    if (!port.has_value()) {
        return wrong(TargetText::tr("%1 is not a port; ports are numbers from 0 to 65535.")
                         .arg(quoted(digits.toString())));
    }
    return {{host, *port, {}}, {}};
}

ParsedTarget parseBracketed(const QString &argument)
{
    const qsizetype close = argument.indexOf(u']');
    const QString host = argument.mid(1, close - 1);
    if (close < 0 || argument.mid(close + 1, 1) != QStringLiteral(":")) {
        return wrong(TargetText::tr("%1 is not complete; an IPv6 address is written [::1]:PORT.")
                         .arg(quoted(argument)));
    }
    if (ui::ipFamily(host) != 6) {
        return wrong(TargetText::tr("%1 is not an IPv6 address.").arg(quoted(host)));
    }
    return withPort(host, QStringView(argument).sliced(close + 2));
}

ParsedTarget parse(const QString &argument, const QString &defaultHost)
{
    if (argument.contains(u'/')) {
        return {{{}, 0, argument}, {}};
    }
    if (argument.startsWith(u'[')) {
        return parseBracketed(argument);
    }
    const qsizetype colons = argument.count(u':');
    if (colons > 1) {
        return wrong(TargetText::tr("%1 is ambiguous; an IPv6 address is written [::1]:PORT.")
                         .arg(quoted(argument)));
    }
    if (colons == 1) {
        const qsizetype colon = argument.indexOf(u':');
        if (colon == 0) {
            return wrong(TargetText::tr("%1 names no host; leave the colon out, or write 0.0.0.0 "
                                        "for every address of this machine.")
                             .arg(quoted(argument)));
        }
        return withPort(argument.first(colon), QStringView(argument).sliced(colon + 1));
    }
    const bool isNumber = !argument.isEmpty() && argument.front().isDigit();
    if (!isNumber || argument.contains(u'.')) {
        return wrong(TargetText::tr("%1 has no port; write HOST:PORT, a port alone, or a path with "
                                    "a slash such as ./demo.sock.")
                         .arg(quoted(argument)));
    }
    return withPort(defaultHost, argument);
}

} // namespace

ParsedTarget parseListenTarget(const QString &argument)
{
    return parse(argument, QStringLiteral("127.0.0.1"));
}

ParsedTarget parseConnectTarget(const QString &argument)
{
    ParsedTarget parsed = parse(argument, QStringLiteral("localhost"));
    if (parsed.problem.isEmpty() && !parsed.target.isPath() && parsed.target.port == 0) {
        parsed.problem = TargetText::tr("Nobody can be reached at port 0; give the port that the "
                                        "server listens on.");
    }
    return parsed;
}

} // namespace swb::app
