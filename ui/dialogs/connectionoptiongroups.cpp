#include "ui/dialogs/connectionoptiongroups.h"

#include "engine/net/options.h"
#include "ui/dialogs/addresschecks.h"
#include "ui/dialogs/formfield.h"
#include "ui/dialogs/optiongroup.h"
#include "ui/dialogs/optionlimits.h"
#include "ui/notices/themedlabel.h"
#include "ui/theme/segmentedcontrol.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSpinBox>

namespace swb::ui {

namespace {

constexpr int families[] = {0, 4, 6}; // of the segments
constexpr int portWidth = 116;

int segmentOf(int family)
{
    return family == 4 ? 1 : family == 6 ? 2 : 0;
}

} // namespace

ConnectionOptionGroups::ConnectionOptionGroups(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_addresses(new OptionGroup(theme, tr("Addresses and family"))),
      m_timing(new OptionGroup(theme, tr("Timing and keep-alive"))),
      m_flow(new OptionGroup(theme, tr("Flow and half-open")))
{
    buildAddresses(theme);
    m_noDelay = m_timing->addCheck(FieldTopic::NoDelay, tr("Send at once"));
    m_keepAlive = m_timing->addCheck(FieldTopic::KeepAlive, tr("Keep-alive"));
    m_initialDelay = m_timing->addNumber(FieldTopic::KeepAliveInitialDelay, tr("First probe after"),
        0, longestDelaySeconds, tr("s"));
    m_allowHalfOpen = m_flow->addCheck(FieldTopic::AllowHalfOpen, tr("Allow half-open"));
    m_highWaterMark = m_flow->addNumber(
        FieldTopic::HighWaterMark, tr("High-water mark"), 0, largestHighWaterMark, tr("B"));
    m_highWaterMark->setSingleStep(highWaterMarkStep);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    for (OptionGroup *group : {m_addresses, m_timing, m_flow}) {
        layout->addWidget(group);
        connect(group, &OptionGroup::changed, this, &ConnectionOptionGroups::handleChange);
    }
    load({}, {});
}

void ConnectionOptionGroups::buildAddresses(const Theme &theme)
{
    const FieldHelp help = fieldHelp(FieldTopic::Family);
    m_family = new SegmentedControl(theme, help.title);
    m_family->addSegment(tr("Any"), tr("IPv4 and IPv6"));
    m_family->addSegment(QStringLiteral("IPv4"), tr("IPv4 addresses only"));
    m_family->addSegment(QStringLiteral("IPv6"), tr("IPv6 addresses only"));
    auto *familyRow = new QWidget;
    auto *row = new QHBoxLayout(familyRow);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(new ThemedLabel(theme, TextRole::Body, Tint::Secondary, tr("Family")));
    row->addWidget(new ThemedLabel(
        theme, TextRole::Smallest, Tint::Hint, help.nodeName, ThemedLabel::Face::Mono));
    row->addSpacing(12);
    row->addWidget(m_family);
    row->addStretch(1);
    m_addresses->addRow(familyRow);
    m_autoSelectFamily
        = m_addresses->addCheck(FieldTopic::AutoSelectFamily, tr("Try each address in turn"));
    m_attemptTimeout = m_addresses->addNumber(FieldTopic::AttemptTimeout, tr("Limit per attempt"),
        shortestAttemptMs, longestAttemptMs, tr("ms"));

    m_localAddress = new FormField(
        theme, FieldTopic::LocalAddress, tr("&Local address"), FormField::Content::Data);
    m_localPort
        = new FormField(theme, FieldTopic::LocalPort, tr("L&ocal port"), FormField::Content::Data);
    m_localAddress->edit()->setPlaceholderText(tr("any address"));
    m_localAddress->edit()->setObjectName(QStringLiteral("localAddress"));
    m_localPort->edit()->setObjectName(QStringLiteral("localPort"));
    m_localPort->setMinimumWidth(portWidth);
    auto *localRow = new QWidget;
    auto *local = new QHBoxLayout(localRow);
    local->setContentsMargins(0, 0, 0, 0);
    local->setSpacing(12);
    local->addWidget(m_localAddress, 2);
    local->addWidget(m_localPort, 1);
    m_addresses->addRow(localRow);

    connect(
        m_family, &SegmentedControl::currentChanged, this, &ConnectionOptionGroups::handleChange);
    for (const FormField *field : {m_localAddress, m_localPort}) {
        connect(
            field->edit(), &QLineEdit::textChanged, this, &ConnectionOptionGroups::handleChange);
    }
}

void ConnectionOptionGroups::load(
    const net::SocketOptions &socket, const net::ConnectOptions &connect)
{
    const QSignalBlocker blocker(this);
    m_family->setCurrentIndex(segmentOf(connect.family));
    m_autoSelectFamily->setChecked(connect.autoSelectFamily);
    m_attemptTimeout->setValue(boundedToInt(connect.autoSelectFamilyAttemptTimeout.count()));
    m_localAddress->edit()->setText(connect.localAddress);
    m_localPort->edit()->setText(QString::number(connect.localPort));
    m_noDelay->setChecked(socket.noDelay);
    m_keepAlive->setChecked(socket.keepAlive);
    m_initialDelay->setValue(boundedToInt(socket.keepAliveInitialDelay.count()));
    m_allowHalfOpen->setChecked(socket.allowHalfOpen);
    m_highWaterMark->setValue(boundedToInt(socket.writableHighWaterMark));
    setIpc(connect.isIpc());
}

void ConnectionOptionGroups::store(net::SocketOptions &socket, net::ConnectOptions &connect) const
{
    socket.allowHalfOpen = m_allowHalfOpen->isChecked();
    socket.noDelay = m_noDelay->isChecked();
    socket.keepAlive = m_keepAlive->isChecked();
    socket.keepAliveInitialDelay = std::chrono::seconds(m_initialDelay->value());
    socket.readableHighWaterMark = m_highWaterMark->value();
    socket.writableHighWaterMark = m_highWaterMark->value();
    if (m_isIpc) {
        return;
    }
    connect.family = families[m_family->currentIndex()];
    connect.autoSelectFamily = m_autoSelectFamily->isChecked();
    connect.autoSelectFamilyAttemptTimeout = std::chrono::milliseconds(m_attemptTimeout->value());
    connect.localAddress = m_localAddress->text();
    connect.localPort = parsePort(m_localPort->text()).value_or(0);
}

void ConnectionOptionGroups::setIpc(bool isIpc)
{
    m_isIpc = isIpc;
    m_addresses->setVisible(!isIpc);
    m_noDelay->setEnabled(!isIpc);
    m_keepAlive->setEnabled(!isIpc);
    updateSummaries();
}

QList<QPair<QWidget *, FieldTopic>> ConnectionOptionGroups::topics() const
{
    return {{m_family, FieldTopic::Family}, {m_autoSelectFamily, FieldTopic::AutoSelectFamily},
        {m_attemptTimeout, FieldTopic::AttemptTimeout}, {m_noDelay, FieldTopic::NoDelay},
        {m_keepAlive, FieldTopic::KeepAlive}, {m_initialDelay, FieldTopic::KeepAliveInitialDelay},
        {m_allowHalfOpen, FieldTopic::AllowHalfOpen}, {m_highWaterMark, FieldTopic::HighWaterMark}};
}

void ConnectionOptionGroups::handleChange()
{
    updateSummaries();
    Q_EMIT changed();
}

void ConnectionOptionGroups::updateSummaries()
{
    m_attemptTimeout->setEnabled(m_autoSelectFamily->isChecked());
    m_initialDelay->setEnabled(m_keepAlive->isChecked() && !m_isIpc);
    net::SocketOptions socket;
    net::ConnectOptions connect;
    store(socket, connect);
    m_addresses->setSummary(addressesSummary(connect));
    m_timing->setSummary(timingSummary(socket));
    m_flow->setSummary(flowSummary(socket));
}

} // namespace swb::ui
