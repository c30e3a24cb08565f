#pragma once

#include "engine/net/tracer.h"
#include "engine/trace/eventtable.h"

#include <QStringList>

namespace swb::tests {

/** Records one line per event, "object event details", to be compared as a whole list. */
class TraceLog final : public net::Tracer
{
public:
    void record(const net::TraceNote &note) noexcept override
    {
        QString line
            = QString::number(net::toNumber(note.object)) + u' ' + trace::eventName(note.kind);
        if (note.bytes >= 0) {
            line += u' ' + QString::number(note.bytes);
        }
        if (note.error != 0) {
            line += u' ' + net::errorCodeText(note.error);
        }
        if (note.kind == net::EventKind::Close && note.value != 0) {
            line += QStringLiteral(" hadError");
        }
        lines.append(line);
    }

    /** The lines of one object, without its number. */
    QStringList of(net::ObjectId id) const
    {
        const QString prefix = QString::number(net::toNumber(id)) + u' ';
        QStringList own;
        for (const QString &line : lines) {
            if (line.startsWith(prefix)) {
                own.append(line.mid(prefix.size()));
            }
        }
        return own;
    }

    QStringList lines;
};

} // namespace swb::tests
