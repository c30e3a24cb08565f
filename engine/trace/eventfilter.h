#pragma once

#include "engine/trace/eventtable.h"

#include <QList>
#include <QStringList>

#include <optional>

namespace swb::trace {

/** A comparison with one of an event's numbers. */
struct NumberCondition
{
    enum class Field : quint8 { Bytes, Port };
    enum class Relation : quint8 { Equal, Less, AtMost, Greater, AtLeast };

    Field field = Field::Bytes;
    Relation relation = Relation::Equal;
    qint64 value = 0;

    bool holds(const Event &event) const;
    bool operator==(const NumberCondition &) const = default;
};

constexpr quint64 kindBit(net::EventKind kind)
{
    return quint64(1) << static_cast<unsigned>(kind);
}

constexpr quint8 familyBit(EventFamily family)
{
    return static_cast<quint8>(1U << static_cast<unsigned>(family));
}

inline constexpr quint64 allKinds
    = (quint64(1) << static_cast<unsigned>(net::EventKind::Count)) - 1;
inline constexpr quint8 allFamilies
    = static_cast<quint8>((1U << static_cast<unsigned>(EventFamily::Count)) - 1U);

/**
 * Which events a view shows. All parts must hold; the default shows everything.
 *
 * **Thread:** a value.
 */
struct EventFilter
{
    quint8 families = allFamilies; ///< familyBit of those shown
    quint64 kinds = allKinds; ///< kindBit of those shown
    std::optional<QList<net::ObjectId>> objects; ///< absent: all objects
    /** Sockets accepted by a chosen server are chosen too, from their connection event on. */
    bool withAccepted = false;
    std::optional<qint64> sinceNs; ///< Event::timeNs at least
    QList<NumberCondition> numbers;
    QStringList labels; ///< each must be part of the object's label
    /** Each must be part of the preview bytes, the label, the event's text or the event's name. */
    QStringList words;

    bool showsAll() const { return *this == EventFilter(); }
    bool operator==(const EventFilter &) const = default;
};

} // namespace swb::trace
