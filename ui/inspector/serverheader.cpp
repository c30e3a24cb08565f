#include "ui/inspector/serverheader.h"

#include "ui/inspector/figureview.h"
#include "ui/inspector/networkbadge.h"
#include "ui/inspector/socketchips.h"
#include "ui/models/objectdot.h"
#include "ui/models/objecttext.h"
#include "ui/presentation/numbers.h"
#include "ui/theme/endcard.h"
#include "ui/theme/statepill.h"
#include "ui/theme/theme.h"

#include <QBoxLayout>

#include <algorithm>

namespace swb::ui {

using workbench::Behaviour;
using workbench::ServerState;

namespace {

const QList<ActionButton> &serverButtons()
{
    static const QList<ActionButton> buttons{
        {.action = ObjectAction::StopListening, .keptWhenNarrow = true},
        {.action = ObjectAction::ListenAgain, .primary = true, .keptWhenNarrow = true},
        {.action = ObjectAction::Edit, .keptWhenNarrow = true},
        {.action = ObjectAction::CloseSockets},
        {.action = ObjectAction::Remove, .danger = true},
    };
    return buttons;
}

} // namespace

ServerHeader::ServerHeader(const ObjectDirectory &directory, const Theme &theme,
    const ObjectActionSet &actions, QWidget *parent)
    : InspectorHeader(theme, parent), m_directory(directory),
      m_card(new EndCard(theme, LinkEnd::Own, this)),
      m_chips(new SocketChips(directory, theme, this)), m_pill(new StatePill(theme, this)),
      m_network(new NetworkBadge(theme, this)),
      m_age(new FigureView(theme, tr("For"), FigureTint::Plain, this)),
      m_accepted(new FigureView(theme, tr("Accepted"), FigureTint::Plain, this)),
      m_dropped(new FigureView(theme, tr("Dropped"), FigureTint::Trouble, this)),
      m_refused(new FigureView(theme, tr("Refused"), FigureTint::Trouble, this)),
      m_received(new FigureView(theme, tr("Received"), FigureTint::Peer, this)),
      m_sent(new FigureView(theme, tr("Sent"), FigureTint::Own, this)),
      m_backlog(new FigureView(theme, tr("Backlog"), FigureTint::Plain, this))
{
    ends()->addWidget(m_card);
    ends()->addWidget(m_chips, 1);
    setActionBar(new ActionBar(theme, actions, serverButtons(), this));
    addFigure(m_pill);
    addFigure(m_network);
    addFigure(m_age);
    addFigure(m_accepted);
    addFigure(m_dropped);
    addFigure(m_refused);
    addFigure(m_received);
    addFigure(m_sent);
    addFigure(m_backlog, true);
    m_refused->setToolTip(tr("Connections refused to keep file descriptors in reserve"));
    connect(m_chips, &SocketChips::selectRequested, this, &ServerHeader::selectRequested);
}

void ServerHeader::showObject(const workbench::ObjectSnapshot &object)
{
    const workbench::ServerFigures &server = object.server;
    m_card->setEnd(serverAddressText(server),
        tr("%1 · %2").arg(m_directory.label(object.id), behaviourText(object.behaviour)));
    m_chips->showServer(object);
    m_pill->setState(objectDot(object), serverStateText(server));
    m_network->setVisible(server.reachableFromNetwork && server.state == ServerState::Listening);
    m_accepted->setFigure(formatCount(static_cast<qint64>(server.accepted)));
    m_dropped->setFigure(formatCount(static_cast<qint64>(server.dropped)));
    m_dropped->setVisible(server.dropped > 0);
    m_refused->setFigure(formatCount(static_cast<qint64>(server.refused)));
    m_refused->setVisible(server.refused > 0);
    m_received->setFigure(formatBytesShort(server.bytesRead));
    m_sent->setFigure(formatBytesShort(server.bytesWritten));
    m_backlog->setFigure(formatCount(server.spec.listen.backlog));
    m_sinceNs = server.state == ServerState::Listening ? object.establishedNs : -1;
    m_age->setVisible(m_sinceNs >= 0);
    showAge();
    fit();
}

void ServerHeader::setNow(qint64 nowNs)
{
    m_nowNs = nowNs;
    showAge();
}

void ServerHeader::showAge()
{
    if (m_sinceNs >= 0) {
        m_age->setFigure(formatDuration(std::max<qint64>(0, m_nowNs - m_sinceNs)));
    }
}

} // namespace swb::ui
