#include "app/headless/inputpump.h"

namespace swb::app {

namespace {

constexpr qint64 window = qint64(4) << 20;

} // namespace

InputPump::InputPump(bridge::Engine &engine, QObject *parent) : QObject(parent), m_engine(engine)
{
    connect(&m_input, &StandardInput::received, this, &InputPump::send);
    connect(&m_input, &StandardInput::ended, this, &InputPump::ended);
}

void InputPump::send(const QByteArray &bytes)
{
    if (bytes.isEmpty()) {
        return;
    }
    m_underWay += bytes.size();
    m_engine.write(m_id, bytes);
    updateHold();
}

void InputPump::startInput()
{
    m_input.start();
}

void InputPump::noticeEvent(const trace::Event &event)
{
    switch (event.kind) {
    case net::EventKind::Write:
        m_underWay -= event.bytes;
        m_waitsForDrain = m_waitsForDrain || (event.flags & net::WriteReturnedFalse) != 0;
        break;
    case net::EventKind::Drain:
        m_waitsForDrain = false;
        break;
    case net::EventKind::CommandRefused:
        m_refused = m_refused || m_underWay > 0;
        m_input.stop();
        break;
    case net::EventKind::Error:
    case net::EventKind::Close:
        m_input.stop();
        break;
    default:
        break;
    }
    updateHold();
}

void InputPump::updateHold()
{
    m_input.setHeld(m_waitsForDrain || m_underWay >= window);
}

} // namespace swb::app
