#include "ui/dialogs/addresschecks.h"

#include "ui/presentation/ipliteral.h"

#include <QCoreApplication>

#include <algorithm>

namespace swb::ui {

namespace {

struct AddressText
{
    Q_DECLARE_TR_FUNCTIONS(swb::ui::AddressChecks)
};

constexpr qsizetype longestName = 253; // characters of a domain name

QString portRange()
{
    return AddressText::tr("Port must be 0 to 65\u2009535; 0 lets the system choose");
}

/** True for text that is meant as an IPv4 address and is none: 127.1, 1.2.3.256, 1.2.3.4.5 */
bool looksLikeIpv4(QStringView text)
{
    return std::all_of(
        text.begin(), text.end(), [](QChar c) { return (c >= u'0' && c <= u'9') || c == u'.'; });
}

bool isLinkLocalWithoutZone(const QString &address)
{
    return ipFamily(address) == 6 && !address.contains(u'%')
        && address.startsWith(QLatin1StringView("fe80:"), Qt::CaseInsensitive);
}

/** Mistakes that no host, name or address, can have. */
std::optional<Verdict> hostMistake(const QString &host)
{
    const auto error = [](const QString &text) {
        return Verdict{Severity::Error, text, QStringLiteral("ENOTFOUND")};
    };
    if (host.contains(QLatin1StringView("://"))) {
        return error(AddressText::tr("Only the host, without %1")
                         .arg(host.left(host.indexOf(QLatin1StringView("://")) + 3)));
    }
    if (host.startsWith(u'[')) {
        return error(AddressText::tr("Leave out the brackets"));
    }
    const auto isBlank
        = [](QChar c) { return c.isSpace() || c.category() == QChar::Other_Control; };
    if (std::any_of(host.begin(), host.end(), isBlank)) {
        return error(AddressText::tr("A host has no blanks in it"));
    }
    if (host.contains(u'/')) {
        return error(AddressText::tr("A host has no slash; for a path choose IPC path"));
    }
    if (host.contains(u':') && ipFamily(host) == 0) {
        const bool withPort = host.count(u':') == 1;
        return error(withPort ? AddressText::tr("The port has its own field")
                              : AddressText::tr("Not an IPv6 address"));
    }
    if (host.size() > longestName) {
        return error(AddressText::tr("Longer than the 253 characters that a name may have"));
    }
    return {};
}

std::optional<Verdict> doubtfulHost(const QString &host)
{
    if (looksLikeIpv4(host) && ipFamily(host) == 0) {
        return Verdict{Severity::Warning,
            AddressText::tr("Not an IPv4 address, so it is looked up as a name"),
            QStringLiteral("ENOTFOUND")};
    }
    if (isLinkLocalWithoutZone(host)) {
        return Verdict{Severity::Warning,
            AddressText::tr("A link-local address needs its interface, as in fe80::1%eth0"),
            QStringLiteral("EINVAL")};
    }
    return {};
}

Verdict reachable(const QString &text)
{
    return {Severity::Warning, text, {},
        AddressText::tr("Programs on other machines can connect, as far as firewalls let them. "
                        "Use loopback to stay among the programs of this machine."),
        {{AddressText::tr("Use 127.0.0.1"), QStringLiteral("127.0.0.1")},
            {AddressText::tr("Use ::1"), QStringLiteral("::1")}}};
}

QString familyName(int family)
{
    return family == 6 ? QStringLiteral("IPv6") : QStringLiteral("IPv4");
}

} // namespace

std::optional<quint16> parsePort(QStringView text)
{
    if (text.isEmpty() || text.size() > 5) {
        return {};
    }
    quint32 value = 0;
    for (const QChar c : text) {
        if (c < u'0' || c > u'9') {
            return {};
        }
        value = value * 10 + (c.unicode() - u'0');
    }
    return value <= 65535 ? std::optional(static_cast<quint16>(value)) : std::nullopt;
}

Verdict checkListenHost(const QString &host)
{
    if (host.isEmpty() || isWildcardLiteral(host)) {
        return reachable(
            AddressText::tr("Every address of this machine: reachable from the network"));
    }
    if (const auto mistake = hostMistake(host)) {
        return *mistake;
    }
    if (const auto doubt = doubtfulHost(host)) {
        return *doubt;
    }
    const int family = ipFamily(host);
    if (isLoopbackLiteral(host)) {
        return {Severity::Hint,
            AddressText::tr("%1 loopback: reachable from this machine only")
                .arg(familyName(family)),
            {}};
    }
    if (host.compare(QLatin1StringView("localhost"), Qt::CaseInsensitive) == 0) {
        return {Severity::Hint, AddressText::tr("Looked up first; this machine only"), {}};
    }
    if (family != 0) {
        return reachable(AddressText::tr("Not loopback: reachable from the network"));
    }
    return reachable(AddressText::tr("Looked up first; may be reachable from the network"));
}

Verdict checkConnectHost(const QString &host)
{
    if (host.isEmpty()) {
        return {Severity::Hint, AddressText::tr("Empty means localhost"), {}};
    }
    if (const auto mistake = hostMistake(host)) {
        return *mistake;
    }
    if (const auto doubt = doubtfulHost(host)) {
        return *doubt;
    }
    const int family = ipFamily(host);
    if (family != 0 && isWildcardLiteral(host)) {
        return {Severity::Warning,
            AddressText::tr("Not the address of a host; most systems take it for their own"), {}};
    }
    if (family != 0) {
        return {
            Severity::Hint, AddressText::tr("%1 address: no lookup").arg(familyName(family)), {}};
    }
    return {Severity::Hint, AddressText::tr("Looked up when connecting"), {}};
}

Verdict checkLocalAddress(const QString &address, const QString &remoteHost)
{
    if (address.isEmpty()) {
        return {};
    }
    const int family = ipFamily(address);
    if (family == 0) {
        return {Severity::Error,
            AddressText::tr("Must be an IP address; names are not looked up here"),
            QStringLiteral("ERR_INVALID_IP_ADDRESS")};
    }
    const int remoteFamily = ipFamily(remoteHost);
    if (remoteFamily != 0 && remoteFamily != family) {
        return {Severity::Warning,
            AddressText::tr("%1 here, but the host is %2")
                .arg(familyName(family), familyName(remoteFamily)),
            QStringLiteral("EINVAL")};
    }
    return {};
}

Verdict checkListenPort(const QString &port, int firstFreePort)
{
    const std::optional<quint16> number = parsePort(port);
    if (port.isEmpty()) {
        return {Severity::Missing, AddressText::tr("0 to 65\u2009535; 0 gets a free one"), {}};
    }
    if (!number) {
        return {Severity::Error, portRange(), QStringLiteral("ERR_SOCKET_BAD_PORT")};
    }
    if (*number == 0) {
        return {Severity::Hint, AddressText::tr("The system chooses"), {}};
    }
    if (*number < firstFreePort) {
        const QString free = QString::number(*number == 80 ? 8080 : *number + 8000);
        return {Severity::Warning, AddressText::tr("Ports below %1 need rights").arg(firstFreePort),
            QStringLiteral("EACCES"),
            AddressText::tr(
                "The system keeps them for its own services. You can start anyway to see "
                "the error event, or use a higher port."),
            {{AddressText::tr("Use %1").arg(free), free},
                {AddressText::tr("Any free port"), QStringLiteral("0")}}};
    }
    return {Severity::Hint, AddressText::tr("0 gets a free one"), {}};
}

Verdict checkConnectPort(const QString &port)
{
    const std::optional<quint16> number = parsePort(port);
    if (port.isEmpty()) {
        return {Severity::Missing, AddressText::tr("1 to 65\u2009535"), {}};
    }
    if (!number) {
        return {Severity::Error, AddressText::tr("Port must be 0 to 65\u2009535"),
            QStringLiteral("ERR_SOCKET_BAD_PORT")};
    }
    if (*number == 0) {
        return {Severity::Warning, AddressText::tr("Nothing can listen on port 0"),
            QStringLiteral("ECONNREFUSED")};
    }
    return {Severity::Hint, AddressText::tr("1 to 65\u2009535"), {}};
}

Verdict checkLocalPort(const QString &port)
{
    if (port.isEmpty() || parsePort(port)) {
        return {};
    }
    return {Severity::Error, portRange(), QStringLiteral("ERR_SOCKET_BAD_PORT")};
}

} // namespace swb::ui
