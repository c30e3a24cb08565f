#pragma once

#include <QtGlobal>

namespace swb::net {

/**
 * What can happen to a server or a socket, in the vocabulary of the net API, plus the notes that
 * the workbench adds of its own. The names and families stand in `trace/eventtable.h`.
 *
 * Values are written to spill files of one run only, so they may be renumbered between releases.
 */
enum class EventKind : quint16 {
    ListenCall, ///< listen() was called; text = host or path, port
    Listening, ///< text = bound address or path, port, family
    Connection, ///< on the server; related = the accepted socket, text/port = the peer
    Drop, ///< maxConnections reached; text/port = the peer
    CloseCall, ///< server.close() was called
    ConnectCall, ///< connect() was called; text = host or path, port
    Lookup, ///< text = answered address (or host on failure), family, error
    ConnectionAttempt, ///< text = address or path, port, family
    ConnectionAttemptFailed, ///< same, with error
    ConnectionAttemptTimeout, ///< same; value = limit in ms
    Connect, ///< text/port = remote end
    Ready,
    Data, ///< bytes, payload
    Write, ///< bytes, payload; value = writableLength afterwards; flag WriteReturnedFalse
    Written, ///< an asynchronous write reached the kernel; bytes
    Drain,
    Pause,
    Resume,
    Timeout, ///< value = ms of silence
    End, ///< the peer ended its side
    EndCall, ///< end() was called
    Finish, ///< our side is shut down
    ResetCall, ///< resetAndDestroy() was called
    DestroyCall, ///< destroy() was called
    Error, ///< error, syscall, text/port = address
    Close, ///< value = hadError (0 or 1)
    // Notes of the workbench, which the net API does not emit.
    AcceptRefused, ///< the descriptor budget is used up; text/port = the peer; value = refused so
                   ///< far
    AcceptPaused, ///< accepting stopped after EMFILE/ENFILE; value = ms until the next try
    AcceptResumed,
    BlockedByRule, ///< text/port = the peer
    PeerFound, ///< the other end lives here too; related = it
    CommandRefused, ///< error = why
    Renamed, ///< text = new name
    EventsElided, ///< value = how many older events are no longer kept
    Count
};

} // namespace swb::net
