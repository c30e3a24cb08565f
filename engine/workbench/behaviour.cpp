#include "engine/workbench/behaviour.h"

namespace swb::workbench {

SocketBehaviour::SocketBehaviour(Behaviour behaviour, QByteArray greeting, quint32 number)
    : m_behaviour(behaviour), m_greeting(std::move(greeting)), m_number(number)
{
}

void SocketBehaviour::started(net::Socket &socket)
{
    if (m_behaviour == Behaviour::Greet && !m_greeting.isEmpty()) {
        QByteArray text = m_greeting;
        socket.write(text.replace("%n", QByteArray::number(m_number)));
    }
    socket.listenForData();
}

void SocketBehaviour::data(net::Socket &socket, QByteArrayView bytes)
{
    const bool echoes = m_behaviour == Behaviour::Echo || m_behaviour == Behaviour::Greet;
    if (echoes && !socket.isWritableEnded() && !socket.write(bytes) && !socket.isDestroyed()) {
        m_waitsForDrain = true;
        socket.pause();
    }
}

void SocketBehaviour::drained(net::Socket &socket)
{
    stopWaiting(socket);
}

void SocketBehaviour::ended(net::Socket &socket)
{
    stopWaiting(socket);
}

void SocketBehaviour::stopWaiting(net::Socket &socket)
{
    if (m_waitsForDrain) {
        m_waitsForDrain = false;
        if (!m_pausedByPerson) {
            socket.resume();
        }
    }
}

void SocketBehaviour::personPaused(net::Socket &socket)
{
    m_pausedByPerson = true;
    socket.pause();
}

void SocketBehaviour::personResumed(net::Socket &socket)
{
    m_pausedByPerson = false;
    if (!m_waitsForDrain) {
        socket.resume();
    }
}

} // namespace swb::workbench
