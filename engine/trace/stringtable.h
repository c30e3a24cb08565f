#pragma once

#include "engine/trace/event.h"

#include <QString>
#include <QStringView>

#include <deque>
#include <mutex>
#include <unordered_map>

namespace swb::trace {

/**
 * Numbers for strings that many events share: addresses, host names, paths. A string keeps its
 * number for as long as the table lives; very long ones are cut.
 *
 * **Thread:** any.
 */
class StringTable
{
public:
    static constexpr qsizetype longest = 4096; ///< UTF-16 units kept of one string

    StringTable();

    StringId intern(QStringView text);
    /** The string of that number; an empty string for unknown numbers. */
    QString text(StringId id) const;
    quint32 size() const;

private:
    struct Hash
    {
        using is_transparent = void;
        std::size_t operator()(QStringView text) const { return qHash(text); }
    };
    struct Equal
    {
        using is_transparent = void;
        bool operator()(QStringView a, QStringView b) const { return a == b; }
    };

    mutable std::mutex m_mutex;
    std::unordered_map<QString, StringId, Hash, Equal> m_ids;
    std::deque<QString> m_texts;
};

} // namespace swb::trace
