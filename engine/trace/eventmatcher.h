#pragma once

#include "engine/trace/eventfilter.h"
#include "engine/trace/eventlog.h"

#include <array>
#include <functional>
#include <vector>

namespace swb::trace {

/** The text by which the user knows an object; empty while it is unknown. */
using ObjectLabel = std::function<QString(net::ObjectId)>;

/**
 * A filter prepared for a pass over many events: sets become tables, and what depends only on an
 * object or a string is asked once and remembered. Byte previews are searched with ASCII letters
 * of either case taken as equal, everything else by Unicode.
 *
 * **Thread:** one at a time.
 */
class EventMatcher
{
public:
    EventMatcher(const EventLog &log, EventFilter filter, ObjectLabel label);

    const EventFilter &filter() const { return m_filter; }
    /** False if kind and family decide alone. */
    bool needsRecord() const { return m_needsRecord; }
    bool hasScope() const { return m_filter.objects.has_value(); }

    bool acceptsColumns(quint8 kind, quint8 family) const
    {
        return m_kinds[kind] && m_families[family];
    }
    /** True if the event belongs to the chosen objects. Call it for every event, in order. */
    bool isInScope(const Event &event);
    /** The rest of the filter. `preview` is a segment's, with room to previewCapacity behind it. */
    bool accepts(const Event &event, QByteArrayView preview);

    /** New labels: true if an event that was judged before would be judged otherwise now. */
    bool relabel(const QList<net::ObjectId> &objects);

private:
    enum class Verdict : quint8 { Unknown, No, Yes };
    struct Needle
    {
        QString text;
        QByteArray bytes; ///< UTF-8, ASCII letters lower-case
        quint64 kinds = 0; ///< kinds whose names contain it
        std::vector<Verdict> objects; ///< by object number
        std::vector<Verdict> strings; ///< by StringId
    };

    static Needle needleFor(const QString &text);
    void choose(net::ObjectId object);
    bool labelContains(Needle &needle, net::ObjectId object);
    bool textContains(Needle &needle, StringId id);
    bool wordMatches(Needle &needle, const Event &event, QByteArrayView preview);
    bool relabel(Needle &needle, net::ObjectId object);

    const EventLog &m_log;
    const EventFilter m_filter;
    const ObjectLabel m_label;
    std::array<bool, 256> m_kinds{};
    std::array<bool, 256> m_families{};
    bool m_needsRecord = false;
    std::vector<bool> m_scope; ///< by object number
    std::vector<Needle> m_labels;
    std::vector<Needle> m_words;
};

} // namespace swb::trace
