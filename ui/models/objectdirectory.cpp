#include "ui/models/objectdirectory.h"

#include "engine/trace/displaytext.h"

#include <QSet>

namespace swb::ui {

namespace {

constexpr qsizetype longestLabel = 64; // characters; keeps one name from filling a row

} // namespace

const ObjectSnapshot *ObjectDirectory::find(ObjectId id) const
{
    const auto it = m_objects.constFind(id);
    return it == m_objects.cend() ? nullptr : &*it;
}

QList<ObjectId> ObjectDirectory::ids() const
{
    return m_order;
}

QList<ObjectId> ObjectDirectory::children(ObjectId server) const
{
    return m_children.value(server);
}

QString ObjectDirectory::label(ObjectId id) const
{
    const auto it = m_labels.constFind(id);
    if (it != m_labels.cend()) {
        return *it;
    }
    return u'#' + QString::number(net::toNumber(id));
}

QString ObjectDirectory::makeLabel(const ObjectSnapshot &object, const QString &serverName)
{
    if (!object.isAccepted()) {
        return trace::displayText(object.name, longestLabel).text;
    }
    const workbench::EndPoint &remote = object.socket.remote;
    const QString end
        = remote.port != 0 ? QString::number(remote.port) : QString::number(object.number);
    return serverName + QStringLiteral(" \u2039 ") + end;
}

void ObjectDirectory::apply(
    const QList<ObjectSnapshot> &changedObjects, const QList<ObjectId> &removed)
{
    QList<ObjectId> added;
    QList<ObjectId> updated;
    QList<ObjectId> gone;
    for (const ObjectSnapshot &object : changedObjects) {
        const bool isNew = !m_objects.contains(object.id);
        const QString before = m_labels.value(object.id);
        m_labels.insert(object.id, makeLabel(object, label(object.parent)));
        m_objects.insert(object.id, object);
        if (isNew) {
            m_order.append(object.id);
            if (object.isAccepted()) {
                m_children[object.parent].append(object.id);
            }
            added.append(object.id);
            continue;
        }
        updated.append(object.id);
        if (object.isServer() && m_labels.value(object.id) != before) {
            // Accepted sockets carry their server's name.
            for (const ObjectId child : m_children.value(object.id)) {
                m_labels.insert(
                    child, makeLabel(m_objects.value(child), m_labels.value(object.id)));
            }
        }
    }
    QSet<ObjectId> removedSet;
    for (const ObjectId id : removed) {
        const auto it = m_objects.constFind(id);
        if (it == m_objects.cend()) {
            continue;
        }
        if (it->isAccepted()) {
            m_children[it->parent].removeOne(id);
        }
        m_children.remove(id);
        m_objects.erase(it);
        removedSet.insert(id);
        gone.append(id);
    }
    if (!removedSet.isEmpty()) {
        m_order.removeIf([&removedSet](ObjectId id) { return removedSet.contains(id); });
    }
    Q_EMIT changed(added, updated, gone);
}

} // namespace swb::ui
