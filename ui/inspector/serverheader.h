#pragma once

#include "ui/inspector/actionbar.h"
#include "ui/inspector/inspectorheader.h"
#include "ui/models/objectdirectory.h"

namespace swb::ui {

class EndCard;
class FigureView;
class NetworkBadge;
class SocketChips;
class StatePill;

/** The header of a server: its address, its open sockets, what can be done, state and figures. */
class ServerHeader : public InspectorHeader
{
    Q_OBJECT

public:
    ServerHeader(const ObjectDirectory &directory, const Theme &theme,
        const ObjectActionSet &actions, QWidget *parent = nullptr);

    void showObject(const workbench::ObjectSnapshot &object) override;
    void setNow(qint64 nowNs) override;

private:
    void showAge();

    const ObjectDirectory &m_directory;
    EndCard *m_card;
    SocketChips *m_chips;
    StatePill *m_pill;
    NetworkBadge *m_network;
    FigureView *m_age;
    FigureView *m_accepted;
    FigureView *m_dropped;
    FigureView *m_refused;
    FigureView *m_received;
    FigureView *m_sent;
    FigureView *m_backlog;
    qint64 m_sinceNs = -1;
    qint64 m_nowNs = 0;
};

} // namespace swb::ui
