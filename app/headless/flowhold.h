#pragma once

#include "engine/bridge/engine.h"

#include <QObject>
#include <QSet>

namespace swb::app {

/**
 * Pauses every open socket while the output is behind, and resumes them afterwards, so that nothing
 * leaves the log unprinted. The pauses are events like any other.
 */
class FlowHold : public QObject
{
    Q_OBJECT

public:
    explicit FlowHold(bridge::Engine &engine, QObject *parent = nullptr);

    /** Snapshots, because the events that tell of a socket may be what waits to be printed. */
    void noticeObject(const workbench::ObjectSnapshot &object);
    void setHeld(bool held);

private:
    bridge::Engine &m_engine;
    QSet<net::ObjectId> m_open;
    bool m_held = false;
};

} // namespace swb::app
