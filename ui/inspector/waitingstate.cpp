#include "ui/inspector/waitingstate.h"

#include "engine/trace/displaytext.h"
#include "ui/inspector/trycommand.h"
#include "ui/models/objecttext.h"
#include "ui/notices/themedlabel.h"
#include "ui/theme/icon.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QGuiApplication>
#include <QPainter>
#include <QPushButton>

namespace swb::ui {

using workbench::ServerState;

WaitingState::WaitingState(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme),
      m_sentence(new ThemedLabel(theme, TextRole::Section, Tint::Text)),
      m_try(new ThemedLabel(theme, TextRole::Body, Tint::Secondary, tr("Try in a terminal:"))),
      m_command(new ThemedLabel(theme, TextRole::Body, Tint::Text, {}, ThemedLabel::Face::Mono)),
      m_copy(new QPushButton(themedIcon(theme, IconName::Copy), tr("Copy")))
{
    m_command->setObjectName(QStringLiteral("tryCommand"));
    m_command->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_sentence->setAlignment(Qt::AlignCenter);
    m_sentence->setWordWrap(true);
    m_copy->setObjectName(QStringLiteral("copyTryCommand"));
    m_copy->setAccessibleName(tr("Copy the command"));
    m_copy->setToolTip(tr("Copy the command"));

    auto *row = new QHBoxLayout;
    row->setSpacing(10);
    row->addStretch(1);
    row->addWidget(m_try);
    row->addWidget(m_command);
    row->addWidget(m_copy);
    row->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(14);
    column->addStretch(2);
    column->addWidget(m_sentence);
    column->addLayout(row);
    column->addStretch(3);
    connect(m_copy, &QPushButton::clicked, this, &WaitingState::copyCommand);
}

QString WaitingState::sentence(const workbench::ServerFigures &server) const
{
    switch (server.state) {
    case ServerState::Listening:
        return tr("Waiting for connections on %1").arg(serverAddressText(server));
    case ServerState::Resolving:
        return tr("Looking up the host");
    case ServerState::Closing:
    case ServerState::Closed:
    case ServerState::Idle:
        return tr("Not listening. Listen again to accept connections.");
    case ServerState::Failed:
        break;
    }
    return tr("No sockets: this server could not listen");
}

void WaitingState::showServer(const workbench::ServerFigures &server)
{
    m_sentence->setText(sentence(server));
    m_commandText = tryCommand(server);
    m_command->setText(trace::displayText(m_commandText).text);
    const bool listening = !m_commandText.isEmpty();
    m_try->setVisible(listening);
    m_command->setVisible(listening);
    m_copy->setVisible(listening);
}

void WaitingState::copyCommand()
{
    QGuiApplication::clipboard()->setText(m_commandText);
}

void WaitingState::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.tokens().surface);
}

} // namespace swb::ui
