#include "app/headless/flowhold.h"

namespace swb::app {

FlowHold::FlowHold(bridge::Engine &engine, QObject *parent) : QObject(parent), m_engine(engine) { }

void FlowHold::noticeObject(const workbench::ObjectSnapshot &object)
{
    if (object.isServer()) {
        return;
    }
    if (object.socket.destroyed) {
        m_open.remove(object.id);
    } else if (object.establishedNs >= 0 && !m_open.contains(object.id)) {
        m_open.insert(object.id);
        if (m_held) {
            m_engine.pause(object.id);
        }
    }
}

void FlowHold::setHeld(bool held)
{
    if (held == m_held) {
        return;
    }
    m_held = held;
    for (const net::ObjectId socket : std::as_const(m_open)) {
        if (held) {
            m_engine.pause(socket);
        } else {
            m_engine.resume(socket);
        }
    }
}

} // namespace swb::app
