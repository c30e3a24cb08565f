#pragma once

#include "engine/net/eventkind.h"
#include "engine/net/neterror.h"

#include <QByteArrayView>
#include <QStringView>
#include <QtGlobal>

namespace swb::net {

/** Identifies a server or socket for as long as the engine runs; never reused, never 0 for an
 * object. */
enum class ObjectId : quint32 { None = 0 };

constexpr quint32 toNumber(ObjectId id)
{
    return static_cast<quint32>(id);
}

/** Flags of one event. */
enum EventFlag : quint8 {
    WriteReturnedFalse = 1, ///< write() returned false: wait for drain
    PayloadElided = 2, ///< the bytes were not kept (a cap was reached); the count is still exact
    Inferred = 4, ///< not reported by the system, concluded by the workbench
};

/**
 * One thing that happened, as the net layer tells it. Views are only valid during the call.
 */
struct TraceNote
{
    ObjectId object = ObjectId::None;
    EventKind kind = EventKind::Count;
    quint8 family = 0; ///< 4, 6 or 0
    quint8 flags = 0;
    quint16 port = 0;
    Syscall syscall = Syscall::None;
    qint32 error = 0; ///< as NetError::number
    qint64 bytes = -1; ///< -1: the event has no byte count
    qint64 value = 0; ///< see EventKind
    ObjectId related = ObjectId::None;
    QByteArrayView payload;
    /** The payload is the one of this object's last Data note, unchanged and in the same place. */
    bool repeatsData = false;
    QStringView text;
};

/**
 * Sees everything that happens on one engine.
 *
 * **Thread:** the engine's. **Errors:** none; recording never fails visibly.
 */
class Tracer
{
public:
    virtual ~Tracer() = default;
    virtual void record(const TraceNote &note) noexcept = 0;
};

} // namespace swb::net
