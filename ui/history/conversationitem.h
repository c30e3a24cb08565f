#pragma once

#include "engine/trace/eventtable.h"

namespace swb::ui {

/** What became of bytes that were handed to write(). */
enum class SentFate : quint8 {
    Done, ///< the kernel took them at once, or nothing more is known
    InQueue, ///< they wait in the workbench
    Waited, ///< write() returned false, and drain came `fateNs` later
    Failed, ///< an error or close came first; `error` may be 0
};

/** One entry of a transcript: bytes one way or the other, or an event between them. */
struct ConversationItem
{
    enum class Kind : quint8 { Received, Sent, Rule };

    quint64 firstEvent = 0; ///< index in the log
    quint64 lastEvent = 0; ///< of the last chunk that was joined to it
    qint64 timeNs = 0;
    qint64 lastTimeNs = 0;
    qint64 bytes = -1;
    qint64 answerNs = -1; ///< a receive that follows a send: time since then
    qint64 fateNs = -1; ///< how long a sent item waited for drain
    qint64 queued = -1; ///< writableLength after a write
    qint32 error = 0; ///< why a sent item failed
    quint32 chunks = 1;
    Kind kind = Kind::Rule;
    SentFate fate = SentFate::Done;
    trace::EventFamily family = trace::EventFamily::Lifecycle;
    bool queueFull = false; ///< the rule that tells that write() returned false

    bool isBubble() const { return kind != Kind::Rule; }
};

} // namespace swb::ui
