#pragma once

#include "engine/trace/eventlog.h"
#include "engine/trace/eventtable.h"

#include <QString>

namespace swb::ui {

/** Gives the shown name of an object, e.g. from an ObjectDirectory. */
using ObjectNamer = QString (*)(const void *context, net::ObjectId id);

/**
 * What the Event column says: the API's name, with the outcome where one name has two
 * ("write → false", "error", "end()"). Never translated.
 */
QString eventTitle(const trace::Event &event);

/**
 * What the Detail column says: one line of plain text that has passed displayText(), for example
 * “Grüße, Welt\n”, "from [::1]:53455", "ECONNREFUSED connect 127.0.0.1:80".
 */
QString eventDetail(
    trace::EventReader &reader, quint64 index, ObjectNamer namer, const void *namerContext);

/** "127.0.0.1:80", "[::1]:80"; just the address or path if the port is 0. */
QString addressText(const QString &address, quint16 port, quint8 family);

/** The family's word for chips and accessible names: "Lifecycle", "Attempts", ... (translated). */
QString familyTitle(trace::EventFamily family);

} // namespace swb::ui
