#include "engine/net/familyorder.h"

#include <algorithm>

namespace swb::net {

QList<uv::Address> familyOrder(const QList<uv::Address> &answers)
{
    QList<uv::Address> first;
    QList<uv::Address> other;
    for (const uv::Address &answer : answers) {
        if (answer.family() == 0) {
            continue;
        }
        const bool sameAsFirst = first.isEmpty() || answer.family() == first.constFirst().family();
        QList<uv::Address> &list = sameAsFirst ? first : other;
        if (!list.contains(answer)) {
            list.append(answer);
        }
    }
    QList<uv::Address> ordered;
    for (qsizetype i = 0; i < std::max(first.size(), other.size()); ++i) {
        if (i < first.size()) {
            ordered.append(first[i]);
        }
        if (i < other.size()) {
            ordered.append(other[i]);
        }
    }
    return ordered;
}

} // namespace swb::net
