#include "app/headless/flowhold.h"

namespace swb::app {

FlowHold::FlowHold(bridge::Engine &engine, QObject *parent) : QObject(parent), m_engine(engine) { }

void FlowHold::noticeEvent(const trace::Event &event)
{
    switch (event.kind) {
    case net::EventKind::Connection:
        add(event.related);
        break;
    case net::EventKind::Connect:
        add(event.object);
        break;
    case net::EventKind::Close:
        m_open.remove(event.object);
        break;
    default:
        break;
    }
}

void FlowHold::add(net::ObjectId socket)
{
    m_open.insert(socket);
    if (m_held) {
        m_engine.pause(socket);
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
