#include "ui/dialogs/newserverdialog.h"

#include "ui/dialogs/addresschecks.h"
#include "ui/dialogs/behaviourcards.h"
#include "ui/dialogs/behaviourpicture.h"
#include "ui/dialogs/formfield.h"
#include "ui/dialogs/nameproposal.h"
#include "ui/dialogs/nodecode.h"
#include "ui/dialogs/ownservers.h"
#include "ui/dialogs/pathchecks.h"
#include "ui/dialogs/portrights.h"
#include "ui/dialogs/serveroptiongroups.h"
#include "ui/dialogs/sidepanel.h"
#include "ui/dialogs/textscale.h"
#include "ui/notices/themedlabel.h"
#include "ui/theme/controlroles.h"
#include "ui/theme/segmentedcontrol.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include <limits>

namespace swb::ui {

namespace {

using workbench::Behaviour;
using workbench::ServerSpec;

constexpr int portWidth = 140;
constexpr int nameWidth = 150;
constexpr int longestGreeting = 4096;

enum Transport { Tcp, Ipc };

QString nameFor(Behaviour behaviour)
{
    switch (behaviour) {
    case Behaviour::Greet:
        return QStringLiteral("greeter");
    case Behaviour::Discard:
        return QStringLiteral("discard");
    case Behaviour::Manual:
        return QStringLiteral("server");
    case Behaviour::Echo:
        break;
    }
    return QStringLiteral("echo");
}

QString titleOf(Behaviour behaviour)
{
    return fieldHelp(BehaviourCards::topicOf(behaviour)).title;
}

} // namespace

NewServerDialog::NewServerDialog(
    const Theme &theme, const ObjectDirectory &directory, QWidget *parent)
    : FormDialog(theme,
        {IconName::Server, tr("New server"),
            tr("Creates a server and starts listening, like net.createServer().listen()"),
            tr("&Start listening")},
        parent),
      m_directory(directory), m_firstUnprivilegedPort(firstUnprivilegedPort()),
      m_options(new ServerOptionGroups(theme))
{
    setObjectName(QStringLiteral("newServerDialog"));
    buildAddress();
    addSeparator();
    buildBehaviour();
    form()->addWidget(m_options);
    form()->addStretch(1);
    const auto topics = m_options->topics();
    for (const auto &[editor, topic] : topics) {
        explain(editor, topic);
    }
    connect(m_options, &ServerOptionGroups::changed, this, &NewServerDialog::edited);
    handleTransport();
    handleBehaviour();
    m_port->edit()->selectAll();
    explainFirst(m_port->edit());
}

void NewServerDialog::buildAddress()
{
    m_transport = new SegmentedControl(theme(), tr("Transport"));
    m_transport->addSegment(tr("TCP"), tr("An address and a port"));
    m_transport->addSegment(tr("IPC path"), tr("A path on this machine"));
    explain(m_transport, FieldTopic::Transport);
    m_transportHint = new ThemedLabel(
        theme(), TextRole::Hint, Tint::Secondary, tr("Leave the port at 0 to get a free one"));
    auto *first = new QHBoxLayout;
    first->addWidget(m_transport);
    first->addStretch(1);
    first->addWidget(m_transportHint);
    form()->addLayout(first);

    using Content = FormField::Content;
    m_host = new FormField(theme(), FieldTopic::ServerHost, tr("A&ddress"), Content::Data);
    m_port = new FormField(theme(), FieldTopic::ServerPort, tr("&Port"), Content::Data);
    m_path = new FormField(theme(), FieldTopic::ServerPath, tr("Pat&h"), Content::Data);
    m_name
        = new FormField(theme(), FieldTopic::ObjectName, tr("&Name in the list"), Content::Words);
    m_host->edit()->setObjectName(QStringLiteral("host"));
    m_port->edit()->setObjectName(QStringLiteral("port"));
    m_path->edit()->setObjectName(QStringLiteral("path"));
    m_name->edit()->setObjectName(QStringLiteral("name"));
    m_port->setFixedWidth(scaledToText(portWidth, theme()));
    m_name->setFixedWidth(scaledToText(nameWidth, theme()));
    m_host->edit()->setText(QStringLiteral("127.0.0.1"));
    m_host->edit()->setPlaceholderText(tr("every address"));
    m_port->edit()->setText(QStringLiteral("0"));
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
    connect(
        m_transport, &SegmentedControl::currentChanged, this, &NewServerDialog::handleTransport);
}

void NewServerDialog::buildBehaviour()
{
    auto *title = new ThemedLabel(theme(), TextRole::Body, Tint::Text, tr("&Behaviour"));
    title->setWeight(QFont::DemiBold);
    auto *titles = new QHBoxLayout;
    titles->addWidget(title);
    titles->addStretch(1);
    titles->addWidget(new ThemedLabel(theme(), TextRole::Hint, Tint::Secondary,
        tr("What the server does with each accepted socket")));
    form()->addLayout(titles);

    m_behaviour = new BehaviourCards(theme());
    title->setBuddy(m_behaviour);
    form()->addWidget(m_behaviour);

    m_greeting = new QLineEdit(tr("Welcome. You are socket %n."));
    m_greeting->setObjectName(QStringLiteral("greeting"));
    m_greeting->setFont(theme().mono(TextRole::Body));
    m_greeting->setMaxLength(longestGreeting);
    m_greeting->setAccessibleName(fieldHelp(FieldTopic::Greeting).title);
    m_greeting->setToolTip(fieldHelp(FieldTopic::Greeting).text);
    m_greetingEnd = new QComboBox;
    m_greetingEnd->addItem(tr("CR LF"), QByteArray("\r\n"));
    m_greetingEnd->addItem(tr("LF"), QByteArray("\n"));
    m_greetingEnd->addItem(tr("none"), QByteArray());
    m_greetingEnd->setAccessibleName(fieldHelp(FieldTopic::GreetingEnd).title);
    m_greetingEnd->setToolTip(fieldHelp(FieldTopic::GreetingEnd).text);
    auto *label = new ThemedLabel(theme(), TextRole::Body, Tint::Secondary, tr("&Greeting"));
    label->setBuddy(m_greeting);
    m_greetingRow = new QWidget;
    auto *row = new QHBoxLayout(m_greetingRow);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(label);
    row->addWidget(m_greeting, 1);
    row->addWidget(m_greetingEnd);
    form()->addWidget(m_greetingRow);
    explain(m_greeting, FieldTopic::Greeting);
    explain(m_greetingEnd, FieldTopic::GreetingEnd);

    m_picture = new BehaviourPicture(theme());
    sidePanel()->insertPart(titleOf(Behaviour::Echo), m_picture);
    connect(
        m_behaviour, &BehaviourCards::behaviourChanged, this, &NewServerDialog::handleBehaviour);
    connect(m_greeting, &QLineEdit::textChanged, this, &NewServerDialog::edited);
    connect(m_greetingEnd, &QComboBox::currentIndexChanged, this, &NewServerDialog::edited);
}

bool NewServerDialog::isIpc() const
{
    return m_transport->currentIndex() == Ipc;
}

void NewServerDialog::handleTransport()
{
    m_host->setVisible(!isIpc());
    m_port->setVisible(!isIpc());
    m_transportHint->setVisible(!isIpc());
    m_path->setVisible(isIpc());
    m_options->setIpc(isIpc());
    validateNow();
}

void NewServerDialog::handleBehaviour()
{
    const Behaviour behaviour = m_behaviour->behaviour();
    m_greetingRow->setVisible(behaviour == Behaviour::Greet);
    m_picture->setBehaviour(behaviour);
    sidePanel()->setPartTitle(titleOf(behaviour));
    explain(m_behaviour, BehaviourCards::topicOf(behaviour));
    proposeOwnName();
    edited();
}

void NewServerDialog::proposeOwnName()
{
    if (m_nameIsProposed) {
        m_name->edit()->setText(proposeName(nameFor(m_behaviour->behaviour()), m_directory));
    }
}

net::ListenOptions NewServerDialog::listenOptions() const
{
    net::ListenOptions options;
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

ServerSpec NewServerDialog::spec() const
{
    ServerSpec spec;
    const QString typed = m_name->text();
    spec.behaviour = m_behaviour->behaviour();
    spec.name = typed.isEmpty() ? proposeName(nameFor(spec.behaviour), m_directory) : typed;
    if (spec.behaviour == Behaviour::Greet) {
        spec.greeting = m_greeting->text().toUtf8() + m_greetingEnd->currentData().toByteArray();
    }
    spec.listen = listenOptions();
    m_options->store(spec.server, spec.listen);
    return spec;
}

void NewServerDialog::setSpec(const ServerSpec &spec)
{
    m_nameIsProposed = spec.name.isEmpty();
    m_behaviour->setBehaviour(spec.behaviour);
    if (spec.behaviour == Behaviour::Greet) {
        int end = 2;
        end = spec.greeting.endsWith('\n') ? 1 : end;
        end = spec.greeting.endsWith("\r\n") ? 0 : end;
        m_greetingEnd->setCurrentIndex(end);
        const qsizetype ending = m_greetingEnd->currentData().toByteArray().size();
        m_greeting->setText(QString::fromUtf8(spec.greeting.chopped(ending)));
    }
    m_host->edit()->setText(spec.listen.host.value_or(QString()));
    m_port->edit()->setText(QString::number(spec.listen.port));
    m_path->edit()->setText(fieldFromPath(spec.listen.path));
    m_options->load(spec.server, spec.listen);
    m_transport->setCurrentIndex(spec.listen.isIpc() ? Ipc : Tcp);
    handleTransport();
    handleBehaviour();
    if (!m_nameIsProposed) {
        m_name->edit()->setText(spec.name);
    }
    explainFirst(isIpc() ? m_path->edit() : m_port->edit());
    validateNow();
}

Verdict NewServerDialog::portVerdict() const
{
    const Verdict verdict = checkListenPort(m_port->text(), m_firstUnprivilegedPort);
    const ServerSpec wanted = spec();
    if (verdict.severity != Severity::Hint || wanted.listen.port == 0) {
        return verdict;
    }
    const OwnServers servers(m_directory);
    const auto taken = servers.blocking(wanted.listen);
    if (!taken) {
        return verdict;
    }
    const QString name = quotedName(taken->id, m_directory);
    QList<Suggestion> suggestions;
    net::ListenOptions next = wanted.listen;
    while (next.port < std::numeric_limits<quint16>::max() && servers.blocking(next)) {
        ++next.port;
    }
    if (!servers.blocking(next)) {
        const QString port = QString::number(next.port);
        suggestions.append({tr("Use %1").arg(port), port});
    }
    suggestions.append({tr("Any free port"), QStringLiteral("0")});
    return {Severity::Warning, tr("%1 already listens here").arg(name),
        QStringLiteral("EADDRINUSE"),
        tr("Two servers cannot listen on the same address and port. You can start anyway to see "
           "the "
           "error event, pick another port, or stop %1 first.")
            .arg(name),
        suggestions};
}

Verdict NewServerDialog::pathVerdict() const
{
    const ServerSpec wanted = spec();
    const QString &path = wanted.listen.path;
    if (isAbstractPath(path) && (wanted.listen.readableAll || wanted.listen.writableAll)) {
        return {Severity::Error, tr("An abstract name has no file to give access to"),
            QStringLiteral("ERR_INVALID_ARG_VALUE")};
    }
    if (const auto taken = OwnServers(m_directory).blocking(wanted.listen)) {
        return {Severity::Warning,
            tr("%1 already listens here").arg(quotedName(taken->id, m_directory)),
            QStringLiteral("EADDRINUSE")};
    }
    return checkListenPath(path, lookAtPath(path));
}

void NewServerDialog::validate()
{
    const bool ipc = isIpc();
    m_path->setVerdict(ipc ? pathVerdict() : Verdict{});
    m_host->setVerdict(ipc ? Verdict{} : checkListenHost(m_host->text()));
    m_port->setVerdict(ipc ? Verdict{} : portVerdict());
}

QString NewServerDialog::code() const
{
    return nodeCode(spec());
}

void NewServerDialog::submit()
{
    Q_EMIT serverRequested(spec());
}

} // namespace swb::ui
