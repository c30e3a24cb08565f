#pragma once

#include "ui/models/objectdirectory.h"

#include <QAbstractTableModel>

namespace swb::ui {

/**
 * The accepted sockets of one server as a table, in order of acceptance.
 *
 * **Thread:** the UI's. **Owned by:** the server's page; the directory must outlive it.
 */
class SocketsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { State, RemoteEnd, Age, Received, Sent, Queued, ColumnCount };
    enum Role {
        IdRole = Qt::UserRole, ///< ObjectId as quint32
        SortRole, ///< the number behind the text
    };

    explicit SocketsModel(const ObjectDirectory &directory, QObject *parent = nullptr);

    void setServer(ObjectId server);
    ObjectId server() const { return m_server; }
    /** The clock of ages, on the event log's clock; changes the Age column of open sockets. */
    void setNow(qint64 nowNs);
    ObjectId idAt(int row) const;
    int rowOf(ObjectId id) const; ///< -1 if it is not here
    const ObjectDirectory &directory() const { return m_directory; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void handleChanged(const QList<ObjectId> &added, const QList<ObjectId> &updated,
        const QList<ObjectId> &removed);
    void removeIds(const QList<ObjectId> &ids);
    void appendIds(const QList<ObjectId> &ids);
    void renumber(int from);

    const ObjectDirectory &m_directory;
    ObjectId m_server = ObjectId::None;
    QList<ObjectId> m_ids;
    QHash<ObjectId, int> m_rows;
    qint64 m_nowNs = 0;
};

} // namespace swb::ui
