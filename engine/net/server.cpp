#include "engine/net/server.h"

namespace swb::net {

Server::Server(Runtime &runtime, const ServerOptions &options, ServerListener &listener)
    : m_runtime(runtime), m_listener(listener), m_id(runtime.newId()), m_options(options)
{
}

Server::~Server()
{
    m_runtime.ticks().cancel(this);
    releaseHandle();
}

void Server::trace(TraceNote note)
{
    note.object = m_id;
    m_runtime.tracer().record(note);
    m_listener.serverChanged(*this);
}

NetError Server::close()
{
    TraceNote note;
    note.kind = EventKind::CloseCall;
    trace(note);
    const bool running = isListening();
    m_lookup.reset();
    m_literalPending = false;
    releaseHandle();
    scheduleFinish();
    return running ? NetError() : codeError(ErrorCode::ServerNotRunning);
}

/** Frees the address, and removes the file of a path, in this turn. */
void Server::releaseHandle()
{
    m_stream.reset();
    m_retry.reset();
    m_turnStart.reset();
    m_paused = false;
    m_acceptedThisTurn = false;
    m_peerWaits = false;
}

void Server::socketDestroyed()
{
    --m_connections;
    scheduleFinish();
    m_listener.serverChanged(*this);
}

void Server::scheduleFinish()
{
    if (!isListening() && m_connections == 0) {
        m_runtime.ticks().post<&Server::finishClose>(this);
    }
}

void Server::finishClose()
{
    TraceNote note;
    note.kind = EventKind::Close;
    trace(note);
    m_listener.serverClose(*this);
}

void Server::report(int status, const QString &address, std::optional<quint16> port)
{
    m_stream.reset();
    m_errors.push_back(
        std::make_shared<const NetError>(systemError(status, Syscall::Listen, address, port)));
    m_runtime.ticks().post<&Server::emitError>(this);
}

void Server::emitError()
{
    const NetErrorPtr error = m_errors.front(); // the listener may cause the next one
    m_errors.pop_front();
    TraceNote note;
    note.kind = EventKind::Error;
    note.error = error->number;
    note.syscall = error->syscall;
    note.text = error->address;
    note.port = error->port.value_or(0);
    trace(note);
    m_listener.serverError(*this, error);
}

} // namespace swb::net
