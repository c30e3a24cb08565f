#pragma once

#include "engine/net/neterror.h"
#include "engine/net/options.h"

#include <QByteArray>

#include <deque>
#include <optional>
#include <vector>

namespace swb::net {

/** The readable side of a Socket as plain values (spec/socket.md section 6). */
struct ReadableState
{
    std::optional<bool> flowing; ///< readableFlowing: nothing, paused or flowing
    bool listening = false; ///< somebody wants data: a data listener is attached
    bool explicitlyPaused = false;
    bool reading = false; ///< the kernel is being read
    bool ended = false; ///< EOF came from the kernel
    bool endEmitted = false;
    bool resumeScheduled = false;
    qint64 highWaterMark = defaultHighWaterMark;
    qint64 length = 0; ///< bytes in `buffer`
    std::deque<QByteArray> buffer;

    /** An empty buffer has room whatever the mark is, even 0. */
    bool hasRoom() const { return length < highWaterMark || length == 0; }
};

/** The writable side of a Socket as plain values (spec/socket.md section 7). */
struct WritableState
{
    bool needDrain = false;
    bool inProgress = false; ///< a write waits for the kernel or for the connection
    bool ended = false; ///< end() was called
    bool endedByPeer = false; ///< ended because the peer ended: later writes give EPIPE
    bool shutdownStarted = false;
    bool finished = false;
    bool failed = false; ///< a write failed; the socket is about to be destroyed
    qint64 highWaterMark = defaultHighWaterMark;
    qint64 length = 0; ///< writableLength
    qint64 progressLength = 0; ///< what the write in progress counts in `length`
    QByteArray waiting; ///< the write in progress while connecting
    std::vector<QByteArray> queue;
};

} // namespace swb::net
