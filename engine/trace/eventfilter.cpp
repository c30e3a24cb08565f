#include "engine/trace/eventfilter.h"

namespace swb::trace {

bool NumberCondition::holds(const Event &event) const
{
    const qint64 number = field == Field::Bytes ? event.bytes : qint64(event.port);
    if (field == Field::Bytes && number < 0)
        return false; // the event has no byte count
    switch (relation) {
    case Relation::Equal:
        return number == value;
    case Relation::Less:
        return number < value;
    case Relation::AtMost:
        return number <= value;
    case Relation::Greater:
        return number > value;
    case Relation::AtLeast:
        return number >= value;
    }
    return false;
}

} // namespace swb::trace
