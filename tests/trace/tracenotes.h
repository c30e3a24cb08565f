#pragma once

#include "engine/net/tracer.h"

#include <QByteArray>
#include <QString>

namespace swb::trace::testing {

constexpr net::ObjectId objectId(quint32 number)
{
    return static_cast<net::ObjectId>(number);
}

/** A note that owns what its views point to. */
struct OwnedNote
{
    net::TraceNote note;
    QByteArray payload;
    QString text;

    const net::TraceNote &view()
    {
        note.payload = payload;
        note.text = text;
        return note;
    }
};

inline OwnedNote makeNote(
    net::EventKind kind, quint32 object, const QByteArray &payload = {}, const QString &text = {})
{
    OwnedNote owned{{}, payload, text};
    owned.note.kind = kind;
    owned.note.object = objectId(object);
    if (kind == net::EventKind::Data || kind == net::EventKind::Write || !payload.isEmpty())
        owned.note.bytes = payload.size();
    return owned;
}

} // namespace swb::trace::testing
