#pragma once

#include "engine/trace/eventlog.h"
#include "engine/trace/eventtable.h"
#include "ui/theme/icon.h"

#include <QCache>
#include <QString>

namespace swb::ui {

class ObjectDirectory;

/** What the cells of one row of the Events list say. Made only for rows in sight. */
struct EventRowText
{
    quint64 event = 0;
    QString time; ///< "10:42:33.480"
    QString microseconds; ///< "512"
    QString sinceLast; ///< "+ 0.27 s"; empty in the first row
    QString object;
    QString title;
    QString detail;
    QString bytes;
    net::ObjectId objectId = net::ObjectId::None;
    trace::EventFamily family = trace::EventFamily::Lifecycle;
    IconName icon = IconName::Ring;
    bool isData = false; ///< the detail quotes bytes: to be painted in the mono font

    bool isTrouble() const { return family == trace::EventFamily::Trouble; }
};

/**
 * Makes and remembers the texts of the rows that are in sight. Bounded: a few screens of rows.
 *
 * **Thread:** the UI's. The log and the directory must outlive it.
 */
class EventRowTexts
{
public:
    EventRowTexts(const trace::EventLog &log, const ObjectDirectory &directory);

    /** The text of an event whose predecessor in the list is `before` (itself: none). */
    const EventRowText &text(quint64 event, quint64 before);
    /** The event's own figures, read from the log. */
    trace::Event event(quint64 index);
    trace::EventReader &reader() { return m_reader; }
    /** Names may have changed. */
    void forget() { m_cache.clear(); }
    /** How many rows were formatted so far; painting must only format what is in sight. */
    quint64 formatted() const { return m_formatted; }

private:
    struct Entry
    {
        quint64 before = 0;
        EventRowText text;
    };
    void format(EventRowText &text, quint64 event, quint64 before);

    const ObjectDirectory &m_directory;
    trace::EventReader m_reader;
    QCache<quint64, Entry> m_cache;
    quint64 m_formatted = 0;
};

/** An ObjectNamer whose context is an ObjectDirectory. */
QString directoryName(const void *directory, net::ObjectId id);

} // namespace swb::ui
