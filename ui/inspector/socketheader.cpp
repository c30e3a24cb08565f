#include "ui/inspector/socketheader.h"

#include "engine/trace/displaytext.h"
#include "ui/inspector/figureview.h"
#include "ui/inspector/queuefigure.h"
#include "ui/inspector/throughputplot.h"
#include "ui/models/objectdot.h"
#include "ui/models/objecttext.h"
#include "ui/presentation/numbers.h"
#include "ui/theme/endcard.h"
#include "ui/theme/linklanes.h"
#include "ui/theme/statepill.h"
#include "ui/theme/theme.h"

#include <QBoxLayout>

#include <algorithm>

namespace swb::ui {

using workbench::ReadyState;

namespace {

const QList<ActionButton> &socketButtons()
{
    static const QList<ActionButton> buttons{
        {.action = ObjectAction::Write, .keptWhenNarrow = true},
        {.action = ObjectAction::End, .keptWhenNarrow = true},
        {.action = ObjectAction::Pause, .keptWhenNarrow = true},
        {.action = ObjectAction::Reset},
        {.action = ObjectAction::ConnectAgain, .primary = true, .keptWhenNarrow = true},
        {.action = ObjectAction::Edit},
        {.action = ObjectAction::Destroy, .danger = true},
        {.action = ObjectAction::Remove, .danger = true, .unless = ObjectAction::Destroy},
    };
    return buttons;
}

QString endText(const workbench::EndPoint &end)
{
    return end.path.isEmpty() ? end.text() : trace::displayText(end.path).text;
}

bool usesPath(const workbench::SocketFigures &socket)
{
    return !socket.local.path.isEmpty() || !socket.remote.path.isEmpty()
        || socket.spec.connect.isIpc();
}

} // namespace

SocketHeader::SocketHeader(const ObjectDirectory &directory, const Theme &theme,
    const ObjectActionSet &actions, QWidget *parent)
    : InspectorHeader(theme, parent), m_directory(directory),
      m_own(new EndCard(theme, LinkEnd::Own, this)), m_lanes(new LinkLanes(theme, this)),
      m_peer(new EndCard(theme, LinkEnd::Peer, this)), m_pill(new StatePill(theme, this)),
      m_age(new FigureView(theme, tr("Age"), FigureTint::Plain, this)),
      m_received(new FigureView(theme, tr("Received"), FigureTint::Peer, this)),
      m_sent(new FigureView(theme, tr("Sent"), FigureTint::Own, this)),
      m_queued(new QueueFigure(theme, this)), m_plot(new ThroughputPlot(theme, this))
{
    ends()->addWidget(m_own);
    ends()->addWidget(m_lanes);
    ends()->addWidget(m_peer);
    ends()->addStretch(1);
    setActionBar(new ActionBar(theme, actions, socketButtons(), this));
    addFigure(m_pill);
    addFigure(m_age);
    addFigure(m_received);
    addFigure(m_sent);
    addFigure(m_queued, true);
    figures()->addWidget(m_plot, 0, Qt::AlignVCenter);
    connect(m_peer, &EndCard::clicked, this, [this] { Q_EMIT selectRequested(m_peerId); });
}

void SocketHeader::showObject(const workbench::ObjectSnapshot &object)
{
    const workbench::SocketFigures &socket = object.socket;
    if (object.id != m_shown) {
        m_shown = object.id;
        m_lanes->forgetTotals();
        m_plot->forget();
    }
    showEnds(object);
    const DotState state = objectDot(object);
    m_lanes->setState(state == DotState::Failed ? DotState::Closed : state);
    m_lanes->setTotals(socket.bytesRead, socket.bytesWritten);
    m_plot->setTotals(socket.bytesWritten, socket.bytesRead);
    const bool failed = state == DotState::Failed;
    m_pill->setState(state, failed ? tr("closed, not connected") : readyStateText(socket));
    m_received->setFigure(formatBytes(socket.bytesRead));
    m_sent->setFigure(formatBytes(socket.bytesWritten));
    m_queued->setFigures(socket.writableLength, socket.writableHighWaterMark, socket.needDrain);
    m_sinceNs = object.establishedNs >= 0 ? object.establishedNs : object.createdNs;
    m_closedNs = object.closedNs;
    showAge();
    fit();
}

void SocketHeader::showEnds(const workbench::ObjectSnapshot &object)
{
    const workbench::SocketFigures &socket = object.socket;
    const QString name = object.isAccepted()
        ? tr("%1, socket %2").arg(m_directory.label(object.parent)).arg(object.number)
        : m_directory.label(object.id);
    const QString unnamed = tr("no name of its own");
    const QString local = endText(socket.local);
    m_own->setEnd(!local.isEmpty() ? local
            : usesPath(socket)     ? unnamed
                                   : tr("not bound yet"),
        name);

    m_peerId = m_directory.find(socket.peer) ? socket.peer : ObjectId::None;
    const ObjectSnapshot *peer = m_directory.find(m_peerId);
    QString peerName = tr("outside the workbench");
    if (peer && peer->isAccepted()) {
        peerName = tr("%1, socket %2").arg(m_directory.label(peer->parent)).arg(peer->number);
    } else if (peer) {
        peerName = m_directory.label(peer->id);
    } else if (socket.state == ReadyState::Opening && socket.attempts > 0) {
        peerName = tr("attempt %1 of %2").arg(socket.attempt).arg(socket.attempts);
    } else if (socket.state == ReadyState::Opening) {
        peerName = tr("connecting");
    } else if (object.establishedNs < 0) {
        peerName = tr("not connected");
    }
    const bool unnamedPeer = object.isAccepted() && !socket.remote.isValid();
    m_peer->setEnd(unnamedPeer ? unnamed : remoteText(socket), peerName);
    m_peer->setLinked(peer != nullptr);
}

void SocketHeader::setNow(qint64 nowNs)
{
    m_nowNs = nowNs;
    showAge();
    m_plot->advance(nowNs);
}

void SocketHeader::showAge()
{
    const bool over = m_closedNs >= 0;
    m_age->setCaption(over ? tr("Lasted") : tr("Age"));
    m_age->setFigure(
        formatDuration(std::max<qint64>(0, (over ? m_closedNs : m_nowNs) - m_sinceNs)));
}

} // namespace swb::ui
