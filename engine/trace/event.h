#pragma once

#include "engine/net/tracer.h"

#include <type_traits>

namespace swb::trace {

/** Number of an interned string in the EventLog's StringTable; 0 is the empty string. */
enum class StringId : quint32 { Empty = 0 };

/** Where an event's kept bytes begin in the PayloadStore; see Event::payloadSize. */
inline constexpr quint64 noPayload = ~quint64(0);

inline constexpr int previewCapacity = 32; ///< bytes kept of every payload, whatever the caps

/**
 * One record of the event log. Its sequence number is its index in the log. Plain numbers only, so
 * that it can be written in place, copied between threads and moved to disk as it is.
 */
struct Event
{
    qint64 timeNs = 0; ///< since the engine's start, monotonic
    qint64 bytes = -1; ///< -1: no byte count
    qint64 value = 0; ///< see net::EventKind
    quint64 payload = noPayload; ///< offset in the PayloadStore
    quint32 payloadSize = 0; ///< bytes kept there
    net::ObjectId object = net::ObjectId::None;
    net::ObjectId related = net::ObjectId::None;
    qint32 error = 0; ///< as net::NetError::number
    StringId text = StringId::Empty;
    net::EventKind kind = net::EventKind::Count;
    quint16 port = 0;
    quint8 family = 0; ///< 4, 6 or 0
    net::Syscall syscall = net::Syscall::None;
    quint8 previewSize = 0; ///< bytes of the preview column that are used
    quint8 flags = 0; ///< net::EventFlag
};

static_assert(sizeof(Event) == 64);
static_assert(std::is_trivially_copyable_v<Event>);

} // namespace swb::trace
