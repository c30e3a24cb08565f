#pragma once

#include "ui/inspector/actionbar.h"
#include "ui/inspector/inspectorheader.h"
#include "ui/models/objectdirectory.h"

namespace swb::ui {

class EndCard;
class FigureView;
class LinkLanes;
class QueueFigure;
class StatePill;
class ThroughputPlot;

/**
 * The header of a socket: both ends with the two-lane link between them, what can be done, state
 * and figures. The other end is a link when it lives here too.
 */
class SocketHeader : public InspectorHeader
{
    Q_OBJECT

public:
    SocketHeader(const ObjectDirectory &directory, const Theme &theme,
        const ObjectActionSet &actions, QWidget *parent = nullptr);

    void showObject(const workbench::ObjectSnapshot &object) override;
    void setNow(qint64 nowNs) override;

private:
    void showEnds(const workbench::ObjectSnapshot &object);
    void showAge();

    const ObjectDirectory &m_directory;
    EndCard *m_own;
    LinkLanes *m_lanes;
    EndCard *m_peer;
    StatePill *m_pill;
    FigureView *m_age;
    FigureView *m_received;
    FigureView *m_sent;
    QueueFigure *m_queued;
    ThroughputPlot *m_plot;
    ObjectId m_shown = ObjectId::None;
    ObjectId m_peerId = ObjectId::None;
    qint64 m_sinceNs = -1;
    qint64 m_closedNs = -1;
    qint64 m_nowNs = 0;
};

} // namespace swb::ui
