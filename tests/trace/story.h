#pragma once

#include "engine/trace/eventindex.h"
#include "tests/trace/tracenotes.h"

#include <QList>
#include <QString>

namespace swb::trace::testing {

using net::EventKind;
using Rows = QList<quint64>;

inline Rows rowsOf(const EventIndex &index)
{
    Rows rows;
    for (quint64 row = 0; row < index.size(); ++row)
        rows.append(index.at(row));
    return rows;
}

inline void finish(EventIndex &index, quint64 slice = 100000)
{
    while (index.advance(slice)) { }
}

inline QString labelOf(net::ObjectId object)
{
    switch (net::toNumber(object)) {
    case 1:
        return QStringLiteral("Echo server");
    case 2:
        return QStringLiteral("Echo server #1");
    case 3:
        return QStringLiteral("Client");
    default:
        return {};
    }
}

/** A short history of a server (1), a socket it accepted (2) and the client's socket (3). */
inline void recordStory(EventLog &log)
{
    const auto add = [&log](OwnedNote note) { log.record(note.view()); };
    add(makeNote(EventKind::Listening, 1, {}, QStringLiteral("127.0.0.1"))); // 0
    add(makeNote(EventKind::ConnectCall, 3, {}, QStringLiteral("localhost"))); // 1
    add(makeNote(EventKind::Lookup, 3, {}, QStringLiteral("127.0.0.1"))); // 2
    add(makeNote(EventKind::ConnectionAttempt, 3, {}, QStringLiteral("127.0.0.1"))); // 3
    auto accepted = makeNote(EventKind::Connection, 1, {}, QStringLiteral("127.0.0.1"));
    accepted.note.related = objectId(2);
    accepted.note.port = 40000;
    add(accepted); // 4
    add(makeNote(EventKind::Connect, 3)); // 5
    add(makeNote(EventKind::Write, 3, "Hello WORLD")); // 6
    add(makeNote(EventKind::Data, 2, "Hello WORLD")); // 7
    auto full = makeNote(EventKind::Write, 2, QByteArray(5000, 'z'));
    full.note.flags = net::WriteReturnedFalse;
    add(full); // 8
    add(makeNote(EventKind::Drain, 2)); // 9
    add(makeNote(EventKind::Data, 3, QByteArray(5000, 'z'))); // 10
    auto error = makeNote(EventKind::Error, 3);
    error.note.error = -104;
    add(error); // 11
    auto close = makeNote(EventKind::Close, 3);
    close.note.value = 1;
    add(close); // 12
    add(makeNote(EventKind::End, 2)); // 13
    add(makeNote(EventKind::Close, 2)); // 14
}

inline EventFilter withWords(const QStringList &words)
{
    EventFilter filter;
    filter.words = words;
    return filter;
}

} // namespace swb::trace::testing
