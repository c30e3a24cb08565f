#pragma once

#include "engine/trace/event.h"

#include <QLatin1StringView>

namespace swb::trace {

/** The six families of ui.md section 4; filters and colours go by family. */
enum class EventFamily : quint8 { Lifecycle, Attempts, Received, Sent, Flow, Trouble, Count };

/** The event's name as the API spells it ("connectionAttempt", "listen()"); never translated. */
QLatin1StringView eventName(net::EventKind kind);

/**
 * The family an event belongs to. It depends on more than the kind: a write that returned false is
 * flow, a lookup with an error or a close with hadError is trouble.
 */
EventFamily eventFamily(const Event &event);

/** True for notes of the workbench that the net API does not emit. */
bool isWorkbenchNote(net::EventKind kind);

} // namespace swb::trace
