#pragma once

#include "engine/net/socket.h"
#include "engine/workbench/objects.h"

namespace swb::workbench {

/**
 * What a socket does by itself with what it receives. It heeds back-pressure as a pipe does: when a
 * write returns false it pauses the socket and goes on at drain, unless a person paused it
 * meanwhile.
 *
 * **Thread:** the engine's. **Owned by:** the SocketObject it acts for.
 */
class SocketBehaviour
{
public:
    /** `greeting` is used by Behaviour::Greet; every "%n" in it becomes `number`. */
    SocketBehaviour(Behaviour behaviour, QByteArray greeting, quint32 number);

    void started(net::Socket &socket);
    void data(net::Socket &socket, QByteArrayView bytes);
    void drained(net::Socket &socket);
    /** Our side was ended: no drain comes any more, what arrives is read and forgotten. */
    void ended(net::Socket &socket);
    /** The person pauses or resumes; from then on drain does not decide. */
    void personPaused(net::Socket &socket);
    void personResumed(net::Socket &socket);

private:
    void stopWaiting(net::Socket &socket);

    Behaviour m_behaviour;
    QByteArray m_greeting;
    quint32 m_number;
    bool m_waitsForDrain = false;
    bool m_pausedByPerson = false;
};

} // namespace swb::workbench
