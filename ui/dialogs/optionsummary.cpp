#include "ui/dialogs/optionsummary.h"

#include "ui/presentation/eventtext.h"
#include "ui/presentation/numbers.h"

#include <QCoreApplication>
#include <QStringList>

namespace swb::ui {

namespace {

struct SummaryText
{
    Q_DECLARE_TR_FUNCTIONS(swb::ui::OptionSummary)
};

QString joined(const QStringList &parts)
{
    return parts.join(QStringLiteral(" \u00b7 "));
}

QString highWaterMark(qint64 bytes)
{
    return SummaryText::tr("high-water mark %1").arg(formatBytes(bytes));
}

QString keepAlive(std::chrono::seconds delay)
{
    return delay.count() == 0
        ? SummaryText::tr("keep-alive")
        : SummaryText::tr("keep-alive after %1 s").arg(static_cast<qint64>(delay.count()));
}

/** Says what was changed, or the defaults worth knowing if nothing was. */
OptionSummary summary(const QStringList &changes, const QStringList &defaults)
{
    return changes.isEmpty() ? OptionSummary{joined(defaults), false}
                             : OptionSummary{joined(changes), true};
}

} // namespace

OptionSummary acceptedSocketsSummary(const net::ServerOptions &options)
{
    QStringList changes;
    if (options.allowHalfOpen) {
        changes.append(SummaryText::tr("half-open allowed"));
    }
    if (options.pauseOnConnect) {
        changes.append(SummaryText::tr("start paused"));
    }
    if (options.noDelay) {
        changes.append(QStringLiteral("noDelay"));
    }
    if (options.keepAlive) {
        changes.append(keepAlive(options.keepAliveInitialDelay));
    }
    if (options.highWaterMark != net::defaultHighWaterMark) {
        changes.append(highWaterMark(options.highWaterMark));
    }
    return summary(changes,
        {highWaterMark(net::defaultHighWaterMark), SummaryText::tr("both sides end together")});
}

OptionSummary listeningSummary(const net::ListenOptions &options)
{
    QStringList changes;
    const QString backlog = SummaryText::tr("backlog %1").arg(formatCount(options.backlog));
    if (options.backlog != net::defaultBacklog) {
        changes.append(backlog);
    }
    if (options.ipv6Only && !options.isIpc()) {
        changes.append(SummaryText::tr("IPv6 only"));
    }
    if (options.reusePort && !options.isIpc()) {
        changes.append(SummaryText::tr("port shared"));
    }
    return summary(changes, {backlog});
}

OptionSummary limitsSummary(const net::ServerOptions &options)
{
    if (!options.maxConnections) {
        return {SummaryText::tr("no limit"), false};
    }
    const qint64 most = *options.maxConnections;
    if (most == 1) {
        return {SummaryText::tr("at most 1 connection"), true};
    }
    return {SummaryText::tr("at most %1 connections").arg(formatCount(most)), true};
}

OptionSummary accessSummary(const net::ListenOptions &options)
{
    if (!options.isIpc()) {
        return {SummaryText::tr("only for a path: readableAll, writableAll"), false};
    }
    QStringList changes;
    if (options.readableAll) {
        changes.append(SummaryText::tr("everyone may read"));
    }
    if (options.writableAll) {
        changes.append(SummaryText::tr("everyone may write"));
    }
    return summary(changes, {SummaryText::tr("as the system gives a new file")});
}

OptionSummary addressesSummary(const net::ConnectOptions &options)
{
    if (options.isIpc()) {
        return {SummaryText::tr("only for TCP"), false};
    }
    const net::ConnectOptions defaults;
    QStringList changes;
    if (options.family != 0) {
        changes.append(
            options.family == 6 ? SummaryText::tr("IPv6 only") : SummaryText::tr("IPv4 only"));
    }
    if (!options.autoSelectFamily) {
        changes.append(SummaryText::tr("first address only"));
    } else if (options.autoSelectFamilyAttemptTimeout != defaults.autoSelectFamilyAttemptTimeout) {
        changes.append(SummaryText::tr("%1 ms per address")
                           .arg(formatCount(options.autoSelectFamilyAttemptTimeout.count())));
    }
    if (!options.localAddress.isEmpty() || options.localPort != 0) {
        const QString address = options.localAddress.isEmpty()
            ? SummaryText::tr("port") + u' ' + QString::number(options.localPort)
            : addressText(options.localAddress, options.localPort, 0);
        changes.append(SummaryText::tr("from %1").arg(address));
    }
    return summary(changes,
        {SummaryText::tr("any family"),
            SummaryText::tr("%1 ms per address")
                .arg(formatCount(defaults.autoSelectFamilyAttemptTimeout.count()))});
}

OptionSummary timingSummary(const net::SocketOptions &options)
{
    QStringList changes;
    if (options.noDelay) {
        changes.append(QStringLiteral("noDelay"));
    }
    if (options.keepAlive) {
        changes.append(keepAlive(options.keepAliveInitialDelay));
    }
    return summary(changes, {SummaryText::tr("no keep-alive")});
}

OptionSummary flowSummary(const net::SocketOptions &options)
{
    QStringList changes;
    if (options.allowHalfOpen) {
        changes.append(SummaryText::tr("half-open allowed"));
    }
    if (options.writableHighWaterMark != net::defaultHighWaterMark) {
        changes.append(highWaterMark(options.writableHighWaterMark));
    }
    return summary(changes,
        {highWaterMark(net::defaultHighWaterMark), SummaryText::tr("both sides end together")});
}

} // namespace swb::ui
