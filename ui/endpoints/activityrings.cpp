#include "ui/endpoints/activityrings.h"

#include <QTimerEvent>

namespace swb::ui {

ActivityRings::ActivityRings(const ObjectDirectory &directory, QObject *parent)
    : QObject(parent), m_directory(directory)
{
    connect(&directory, &ObjectDirectory::changed, this, &ActivityRings::handleChanged);
    handleChanged(directory.ids(), {}, {});
}

ActivityRings::Samples ActivityRings::samples(ObjectId id) const
{
    Samples ordered{};
    const auto it = m_rings.constFind(id);
    if (it == m_rings.cend()) {
        return ordered;
    }
    for (std::size_t i = 0; i < ordered.size(); ++i) {
        ordered[i] = it->samples[(static_cast<std::size_t>(m_head) + i) % ordered.size()];
    }
    return ordered;
}

qint64 ActivityRings::totalOf(ObjectId id) const
{
    const ObjectSnapshot *object = m_directory.find(id);
    if (!object) {
        return 0;
    }
    return object->isServer() ? object->server.bytesRead + object->server.bytesWritten
                              : object->socket.bytesRead + object->socket.bytesWritten;
}

void ActivityRings::handleChanged(
    const QList<ObjectId> &added, const QList<ObjectId> &updated, const QList<ObjectId> &removed)
{
    for (const ObjectId id : removed) {
        m_totals.remove(id);
        m_rings.remove(id);
    }
    const auto look = [this](ObjectId id, qint64 before) {
        const qint64 total = totalOf(id);
        m_totals.insert(id, total);
        if (total != before && !m_rings.contains(id)) {
            Ring ring;
            ring.total = before;
            m_rings.insert(id, ring);
        }
    };
    for (const ObjectId id : added) {
        look(id, 0);
    }
    for (const ObjectId id : updated) {
        look(id, m_totals.value(id));
    }
    if (!m_rings.isEmpty() && !m_timer.isActive()) {
        m_timer.start(intervalMs, this);
    }
}

void ActivityRings::sample()
{
    for (auto it = m_rings.begin(); it != m_rings.end();) {
        const qint64 total = m_totals.value(it.key());
        // A connection that connects again counts from zero.
        const qint64 moved = total >= it->total ? total - it->total : total;
        it->samples[static_cast<std::size_t>(m_head)] = moved;
        it->total = total;
        it->quiet = moved != 0 ? 0 : it->quiet + 1;
        it = it->quiet >= length ? m_rings.erase(it) : std::next(it);
    }
    m_head = (m_head + 1) % length;
    if (m_rings.isEmpty()) {
        m_timer.stop();
    }
    Q_EMIT sampled();
}

void ActivityRings::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_timer.timerId()) {
        sample();
    }
}

} // namespace swb::ui
