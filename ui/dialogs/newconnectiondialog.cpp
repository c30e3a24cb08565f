#include "ui/dialogs/newconnectiondialog.h"

#include "ui/dialogs/addresschecks.h"
#include "ui/dialogs/attemptspicture.h"
#include "ui/dialogs/connectionoptiongroups.h"
#include "ui/dialogs/formfield.h"
#include "ui/dialogs/nameproposal.h"
#include "ui/dialogs/nodecode.h"
#include "ui/dialogs/ownservers.h"
#include "ui/dialogs/pathchecks.h"
#include "ui/dialogs/sidepanel.h"
#include "ui/dialogs/textscale.h"
#include "ui/notices/themedlabel.h"
#include "ui/presentation/ipliteral.h"
#include "ui/theme/segmentedcontrol.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace swb::ui {

namespace {

using workbench::ConnectionSpec;
using workbench::ObjectSnapshot;

constexpr int portWidth = 140;
constexpr int nameWidth = 150;

enum Transport { Tcp, Ipc };

} // namespace

NewConnectionDialog::NewConnectionDialog(
    const Theme &theme, const ObjectDirectory &directory, QWidget *parent)
    : FormDialog(theme,
        {IconName::Connection, tr("New connection"),
            tr("Opens a client socket, like net.createConnection()"), tr("&Connect")},
        parent),
      m_directory(directory), m_options(new ConnectionOptionGroups(theme)),
      m_picture(new AttemptsPicture(theme))
{
    setObjectName(QStringLiteral("newConnectionDialog"));
    buildAddress();
    form()->addWidget(m_options);
    form()->addStretch(1);
    watch(m_options->localAddress());
    watch(m_options->localPort());
    const auto topics = m_options->topics();
    for (const auto &[editor, topic] : topics) {
        explain(editor, topic);
    }
    connect(m_options, &ConnectionOptionGroups::changed, this, &NewConnectionDialog::handleOptions);
    sidePanel()->insertPart(tr("A name with several addresses"), m_picture);
    proposeTarget();
    handleTransport();
    QLineEdit *first = isIpc() ? m_path->edit() : m_host->edit();
    first->selectAll();
    explainFirst(first);
}

void NewConnectionDialog::buildAddress()
{
    m_transport = new SegmentedControl(theme(), tr("Transport"));
    m_transport->addSegment(tr("TCP"), tr("A host and a port"));
    m_transport->addSegment(tr("IPC path"), tr("A path on this machine"));
    explain(m_transport, FieldTopic::Transport);
    auto *first = new QHBoxLayout;
    first->addWidget(m_transport);
    first->addStretch(1);
    form()->addLayout(first);

    using Content = FormField::Content;
    m_host = new FormField(theme(), FieldTopic::ConnectHost, tr("&Host"), Content::Data);
    m_port = new FormField(theme(), FieldTopic::ConnectPort, tr("&Port"), Content::Data);
    m_path = new FormField(theme(), FieldTopic::ConnectPath, tr("Pat&h"), Content::Data);
    m_name
        = new FormField(theme(), FieldTopic::ObjectName, tr("&Name in the list"), Content::Words);
    m_host->edit()->setObjectName(QStringLiteral("host"));
    m_port->edit()->setObjectName(QStringLiteral("port"));
    m_path->edit()->setObjectName(QStringLiteral("path"));
    m_name->edit()->setObjectName(QStringLiteral("name"));
    m_port->setFixedWidth(scaledToText(portWidth, theme()));
    m_name->setFixedWidth(scaledToText(nameWidth, theme()));
    m_host->edit()->setText(QStringLiteral("localhost"));
    m_host->edit()->setPlaceholderText(QStringLiteral("localhost"));
    m_path->edit()->setPlaceholderText(QStringLiteral("/tmp/echo.sock"));
    auto *second = new QHBoxLayout;
    second->setSpacing(12);
    second->addWidget(m_host, 1);
    second->addWidget(m_path, 1);
    second->addWidget(m_port);
    second->addWidget(m_name);
    form()->addLayout(second);
    for (FormField *field : {m_host, m_path, m_port, m_name}) {
        watch(field);
    }
    connect(m_name->edit(), &QLineEdit::textEdited, this,
        [this](const QString &text) { m_nameIsProposed = text.isEmpty(); });
    connect(m_transport, &SegmentedControl::currentChanged, this,
        &NewConnectionDialog::handleTransport);
}

void NewConnectionDialog::proposeTarget()
{
    const std::optional<ObjectSnapshot> server = OwnServers(m_directory).newestListening();
    if (!server) {
        return;
    }
    const workbench::EndPoint &bound = server->server.bound;
    if (!bound.path.isEmpty()) {
        m_path->edit()->setText(fieldFromPath(bound.path));
        m_transport->setCurrentIndex(Ipc);
        return;
    }
    m_port->edit()->setText(QString::number(bound.port));
    if (!isWildcardLiteral(bound.address)) {
        m_host->edit()->setText(bound.address);
    }
}

void NewConnectionDialog::handleOptions()
{
    const net::ConnectOptions options = spec().connect;
    m_picture->setLimit(options.autoSelectFamily
            ? static_cast<int>(options.autoSelectFamilyAttemptTimeout.count())
            : 0);
    edited();
}

bool NewConnectionDialog::isIpc() const
{
    return m_transport->currentIndex() == Ipc;
}

void NewConnectionDialog::handleTransport()
{
    m_host->setVisible(!isIpc());
    m_port->setVisible(!isIpc());
    m_path->setVisible(isIpc());
    m_options->setIpc(isIpc());
    sidePanel()->setPartVisible(!isIpc());
    handleOptions();
    validateNow();
}

net::ConnectOptions NewConnectionDialog::target() const
{
    net::ConnectOptions options;
    if (isIpc()) {
        options.path = pathFromField(m_path->text());
        return options;
    }
    if (!m_host->text().isEmpty()) {
        options.host = m_host->text();
    }
    options.port = parsePort(m_port->text()).value_or(0);
    return options;
}

QString NewConnectionDialog::proposedName() const
{
    const std::optional<ObjectSnapshot> server = OwnServers(m_directory).target(target());
    const QString base
        = server ? server->name + QStringLiteral(" client") : QStringLiteral("client");
    return proposeName(base, m_directory);
}

ConnectionSpec NewConnectionDialog::spec() const
{
    ConnectionSpec spec;
    const QString typed = m_name->text();
    spec.name = typed.isEmpty() ? proposedName() : typed;
    spec.connect = target();
    m_options->store(spec.socket, spec.connect);
    return spec;
}

void NewConnectionDialog::setSpec(const ConnectionSpec &spec)
{
    m_nameIsProposed = spec.name.isEmpty();
    m_host->edit()->setText(spec.connect.host);
    m_port->edit()->setText(
        spec.connect.port == 0 ? QString() : QString::number(spec.connect.port));
    m_path->edit()->setText(fieldFromPath(spec.connect.path));
    m_options->load(spec.socket, spec.connect);
    m_transport->setCurrentIndex(spec.connect.isIpc() ? Ipc : Tcp);
    handleTransport();
    if (!m_nameIsProposed) {
        m_name->edit()->setText(spec.name);
    }
    explainFirst(isIpc() ? m_path->edit() : m_host->edit());
    validateNow();
}

Verdict NewConnectionDialog::targetVerdict(const Verdict &otherwise) const
{
    if (otherwise.blocks()) {
        return otherwise;
    }
    const std::optional<ObjectSnapshot> server = OwnServers(m_directory).target(target());
    if (!server) {
        return otherwise;
    }
    const QString name = quotedName(server->id, m_directory);
    if (server->server.state == workbench::ServerState::Listening) {
        return {Severity::Good, tr("%1 listens here").arg(name), {}};
    }
    return {Severity::Warning, tr("%1 does not listen").arg(name), QStringLiteral("ECONNREFUSED")};
}

void NewConnectionDialog::validate()
{
    if (m_nameIsProposed) {
        m_name->edit()->setText(proposedName());
    }
    const bool ipc = isIpc();
    const QString path = target().path;
    m_path->setVerdict(ipc ? targetVerdict(checkConnectPath(path, lookAtPath(path))) : Verdict{});
    m_host->setVerdict(ipc ? Verdict{} : checkConnectHost(m_host->text()));
    m_port->setVerdict(ipc ? Verdict{} : targetVerdict(checkConnectPort(m_port->text())));
    FormField *localAddress = m_options->localAddress();
    FormField *localPort = m_options->localPort();
    localAddress->setVerdict(
        ipc ? Verdict{} : checkLocalAddress(localAddress->text(), m_host->text()));
    localPort->setVerdict(ipc ? Verdict{} : checkLocalPort(localPort->text()));
}

QString NewConnectionDialog::code() const
{
    return nodeCode(spec());
}

void NewConnectionDialog::submit()
{
    Q_EMIT connectionRequested(spec());
}

} // namespace swb::ui
