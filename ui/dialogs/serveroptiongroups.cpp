#include "ui/dialogs/serveroptiongroups.h"

#include "engine/net/options.h"
#include "ui/dialogs/optiongroup.h"
#include "ui/dialogs/optionlimits.h"

#include <QCheckBox>
#include <QSpinBox>
#include <QVBoxLayout>

namespace swb::ui {

ServerOptionGroups::ServerOptionGroups(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_accepted(new OptionGroup(theme, tr("Accepted sockets"))),
      m_listening(new OptionGroup(theme, tr("Listening"))),
      m_limits(new OptionGroup(theme, tr("Limits"))),
      m_access(new OptionGroup(theme, tr("Access for IPC")))
{
    m_allowHalfOpen = m_accepted->addCheck(FieldTopic::AllowHalfOpen, tr("Allow half-open"));
    m_pauseOnConnect = m_accepted->addCheck(FieldTopic::PauseOnConnect, tr("Start paused"));
    m_noDelay = m_accepted->addCheck(FieldTopic::NoDelay, tr("Send at once"));
    m_keepAlive = m_accepted->addCheck(FieldTopic::KeepAlive, tr("Keep-alive"));
    m_highWaterMark = m_accepted->addNumber(
        FieldTopic::HighWaterMark, tr("High-water mark"), 0, largestHighWaterMark, tr("B"));
    m_highWaterMark->setSingleStep(highWaterMarkStep);
    m_initialDelay = m_accepted->addNumber(FieldTopic::KeepAliveInitialDelay,
        tr("First probe after"), 0, longestDelaySeconds, tr("s"));
    m_backlog = m_listening->addNumber(FieldTopic::Backlog, tr("Backlog"), 1, largestBacklog);
    m_ipv6Only = m_listening->addCheck(FieldTopic::Ipv6Only, tr("IPv6 only"));
    m_reusePort = m_listening->addCheck(FieldTopic::ReusePort, tr("Share the port"));
    m_limited = m_limits->addCheck(FieldTopic::MaxConnections, tr("Limit the connections"));
    m_maxConnections
        = m_limits->addNumber(FieldTopic::MaxConnections, tr("At most"), 0, largestConnectionLimit);
    m_readableAll = m_access->addCheck(FieldTopic::ReadableAll, tr("Everyone may read"));
    m_writableAll = m_access->addCheck(FieldTopic::WritableAll, tr("Everyone may write"));

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    for (OptionGroup *group : {m_accepted, m_listening, m_limits, m_access}) {
        layout->addWidget(group);
        connect(group, &OptionGroup::changed, this, &ServerOptionGroups::handleChange);
    }
    load({}, {});
}

void ServerOptionGroups::load(const net::ServerOptions &server, const net::ListenOptions &listen)
{
    const QSignalBlocker blocker(this);
    m_allowHalfOpen->setChecked(server.allowHalfOpen);
    m_pauseOnConnect->setChecked(server.pauseOnConnect);
    m_noDelay->setChecked(server.noDelay);
    m_keepAlive->setChecked(server.keepAlive);
    m_initialDelay->setValue(boundedToInt(server.keepAliveInitialDelay.count()));
    m_highWaterMark->setValue(boundedToInt(server.highWaterMark));
    m_backlog->setValue(listen.backlog);
    m_ipv6Only->setChecked(listen.ipv6Only);
    m_reusePort->setChecked(listen.reusePort);
    m_limited->setChecked(server.maxConnections.has_value());
    m_maxConnections->setValue(
        boundedToInt(server.maxConnections.value_or(proposedConnectionLimit)));
    m_readableAll->setChecked(listen.readableAll);
    m_writableAll->setChecked(listen.writableAll);
    setIpc(listen.isIpc());
}

void ServerOptionGroups::store(net::ServerOptions &server, net::ListenOptions &listen) const
{
    server.allowHalfOpen = m_allowHalfOpen->isChecked();
    server.pauseOnConnect = m_pauseOnConnect->isChecked();
    server.noDelay = m_noDelay->isChecked();
    server.keepAlive = m_keepAlive->isChecked();
    server.keepAliveInitialDelay = std::chrono::seconds(m_initialDelay->value());
    server.highWaterMark = m_highWaterMark->value();
    server.maxConnections.reset();
    if (m_limited->isChecked()) {
        server.maxConnections = m_maxConnections->value();
    }
    listen.backlog = m_backlog->value();
    listen.ipv6Only = m_ipv6Only->isChecked() && !m_isIpc;
    listen.reusePort = m_reusePort->isChecked() && !m_isIpc;
    listen.readableAll = m_readableAll->isChecked() && m_isIpc;
    listen.writableAll = m_writableAll->isChecked() && m_isIpc;
}

void ServerOptionGroups::setIpc(bool isIpc)
{
    m_isIpc = isIpc;
    m_ipv6Only->setEnabled(!isIpc);
    m_reusePort->setEnabled(!isIpc);
    m_readableAll->setEnabled(isIpc);
    m_writableAll->setEnabled(isIpc);
    updateSummaries();
}

QList<QPair<QWidget *, FieldTopic>> ServerOptionGroups::topics() const
{
    return {{m_allowHalfOpen, FieldTopic::AllowHalfOpen},
        {m_pauseOnConnect, FieldTopic::PauseOnConnect}, {m_noDelay, FieldTopic::NoDelay},
        {m_keepAlive, FieldTopic::KeepAlive}, {m_highWaterMark, FieldTopic::HighWaterMark},
        {m_initialDelay, FieldTopic::KeepAliveInitialDelay}, {m_backlog, FieldTopic::Backlog},
        {m_ipv6Only, FieldTopic::Ipv6Only}, {m_reusePort, FieldTopic::ReusePort},
        {m_limited, FieldTopic::MaxConnections}, {m_maxConnections, FieldTopic::MaxConnections},
        {m_readableAll, FieldTopic::ReadableAll}, {m_writableAll, FieldTopic::WritableAll}};
}

void ServerOptionGroups::handleChange()
{
    updateSummaries();
    Q_EMIT changed();
}

void ServerOptionGroups::updateSummaries()
{
    m_initialDelay->setEnabled(m_keepAlive->isChecked());
    m_maxConnections->setEnabled(m_limited->isChecked());
    net::ServerOptions server;
    net::ListenOptions listen;
    if (m_isIpc) {
        listen.path = QStringLiteral("path");
    }
    store(server, listen);
    m_accepted->setSummary(acceptedSocketsSummary(server));
    m_listening->setSummary(listeningSummary(listen));
    m_limits->setSummary(limitsSummary(server));
    m_access->setSummary(accessSummary(listen));
}

} // namespace swb::ui
