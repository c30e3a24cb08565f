#pragma once

#include "engine/workbench/objects.h"

#include <QHash>
#include <QObject>

namespace swb::ui {

using net::ObjectId;
using workbench::ObjectSnapshot;

/**
 * The newest snapshot of every object, as the interface knows it. Everything in ui/ that needs a
 * name, a state or an address asks here; nothing asks the engine.
 *
 * Names of removed objects are remembered, because their events stay in the log.
 *
 * **Thread:** the UI's. Connect Engine::objectsChanged to apply().
 */
class ObjectDirectory : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /** Null if there is no such object (any more); valid until the next apply(). */
    const ObjectSnapshot *find(ObjectId id) const;
    QList<ObjectId> ids() const; ///< in order of creation
    QList<ObjectId> children(ObjectId server) const; ///< accepted sockets, in order of creation
    int count() const { return static_cast<int>(m_objects.size()); }

    /**
     * The name to show, already safe for display: "echo", or "echo ‹ 53412" for an accepted socket.
     * "#12" for an id that was never seen.
     */
    QString label(ObjectId id) const;

public Q_SLOTS:
    void apply(const QList<swb::workbench::ObjectSnapshot> &changed,
        const QList<swb::workbench::ObjectId> &removed);

Q_SIGNALS:
    /** After the directory holds the new state; each id appears in one of the three lists. */
    void changed(const QList<swb::net::ObjectId> &added, const QList<swb::net::ObjectId> &updated,
        const QList<swb::net::ObjectId> &removed);

private:
    static QString makeLabel(const ObjectSnapshot &object, const QString &serverName);

    QHash<ObjectId, ObjectSnapshot> m_objects;
    QList<ObjectId> m_order;
    QHash<ObjectId, QList<ObjectId>> m_children;
    QHash<ObjectId, QString> m_labels;
};

} // namespace swb::ui
