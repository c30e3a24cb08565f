#pragma once

#include "engine/trace/eventfilter.h"
#include "engine/trace/eventlog.h"
#include "engine/trace/eventmatcher.h"
#include "engine/trace/rowlist.h"

#include <array>
#include <memory>

namespace swb::trace {

/** How many events of each family, by EventFamily. */
using FamilyCounts = std::array<quint64, static_cast<std::size_t>(EventFamily::Count)>;

/**
 * The rows of a list of events: which indexes of the log pass a filter, in order. Grows only in
 * advance(), which looks at a bounded number of records, so that a view can call it between frames
 * until it answers false. Without a filter the rows are the log itself and take no memory.
 *
 * **Thread:** one at a time. The log must outlive it.
 */
class EventIndex
{
public:
    explicit EventIndex(const EventLog &log);

    const EventFilter &filter() const { return m_matcher->filter(); }
    /** Starts again from first(); rows come back with the next calls of advance(). */
    void setFilter(const EventFilter &filter, const ObjectLabel &label = {});
    /** Leaves out everything before that index ("clear"); 0 shows it again. Starts again. */
    void setFirst(quint64 index);
    quint64 first() const { return m_first; }
    /** To be called when objects got other labels. True if that started the index again. */
    bool relabel(const QList<net::ObjectId> &objects);

    /** Looks at up to that many more records. True if there are still more. */
    bool advance(quint64 mostRecords);
    /** Records below this index have been looked at. */
    quint64 examined() const { return m_examined; }

    quint64 size() const;
    /** Index in the log of a row < size(). */
    quint64 at(quint64 row) const;
    /** The first row whose index is not below that one; size() if there is none. */
    quint64 rowFrom(quint64 index) const;
    /** Rows that left the front since the last start because the log no longer keeps them. */
    quint64 droppedRows() const { return m_dropped; }

    /** Events of the chosen objects (or all) from first() on, whatever else the filter says. */
    const FamilyCounts &familyCounts() const;

private:
    void restart();
    void dropElided();
    void examine(quint64 end);
    void examineColumns(const Segment &segment, quint64 base, quint32 from, quint32 to);
    void examineRecords(const Segment &segment, quint64 base, quint32 from, quint32 to);
    void countFamilies(quint64 end);

    const EventLog &m_log;
    EventReader m_reader;
    std::unique_ptr<EventMatcher> m_matcher;
    ObjectLabel m_label;
    bool m_showsAll = true;
    quint64 m_first = 0;
    quint64 m_begin = 0; ///< row 0 of the whole log
    quint64 m_examined = 0;
    quint64 m_dropped = 0;
    RowList m_rows;
    FamilyCounts m_scopedCounts{};
    // Kept through changes of the filter, which do not touch it.
    FamilyCounts m_allCounts{};
    quint64 m_counted = 0; ///< m_allCounts has the records from m_first up to this one
};

} // namespace swb::trace
