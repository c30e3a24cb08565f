#pragma once

#include "ui/models/objectdirectory.h"

#include <QAbstractItemModel>
#include <QHash>

#include <memory>
#include <vector>

namespace swb::ui {

/**
 * The endpoints tree: the groups Servers and Connections, their objects, and accepted sockets under
 * their server. A group without objects holds one Note row; a server with more than
 * `closedShownLimit` closed sockets keeps them under one ClosedFold row.
 *
 * A change of the directory costs one insert, remove or change signal per run of rows, whatever the
 * number of objects.
 *
 * **Thread:** the UI's. **Owned by:** its panel; the directory must outlive it.
 */
class EndpointModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum class RowKind : quint8 { Group, Note, Server, Connection, Accepted, ClosedFold };
    enum class Group : quint8 { Servers, Connections };
    enum Role {
        KindRole = Qt::UserRole, ///< RowKind as int
        IdRole, ///< ObjectId as quint32; the server's for a ClosedFold
        CountRole, ///< rows below a Group or ClosedFold, the Note not counted
    };
    static constexpr int closedShownLimit = 200;

    explicit EndpointModel(ObjectDirectory &directory, QObject *parent = nullptr);
    ~EndpointModel() override;

    QModelIndex indexOf(ObjectId id) const; ///< invalid if it has no row
    QModelIndex groupIndex(Group group) const;
    static ObjectId idAt(const QModelIndex &index); ///< None for rows that are no object
    static RowKind kindAt(const QModelIndex &index);

    /** Keeps one object out of the fold, so that the selected row stays where it is. */
    void setPinned(ObjectId id);

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    /** A name was edited; the row changes when the engine's answer arrives. */
    void renameRequested(swb::net::ObjectId id, const QString &name);

private:
    struct Node;
    using Nodes = std::vector<std::unique_ptr<Node>>;

    void handleChanged(const QList<ObjectId> &added, const QList<ObjectId> &updated,
        const QList<ObjectId> &removed);
    void removeIds(const QList<ObjectId> &ids);
    void removeRowsOf(Node &parent, std::vector<int> rows);
    void insertIds(const QList<ObjectId> &ids);
    void insertNodes(Node &parent, Nodes nodes, int first);
    void announce(const QList<ObjectId> &ids);
    void refreshClosed(const QList<ObjectId> &ids);
    void foldClosed(Node &server);
    void dropEmptyFold(Node &server);
    void settleNote(Node &group);
    void forget(const Node &node);
    Node *parentFor(const ObjectSnapshot &object) const;
    int rowOf(const Node &node) const;
    QModelIndex indexFor(const Node &node) const;
    Node *nodeAt(const QModelIndex &index) const;
    QVariant textFor(const Node &node, int role) const;

    ObjectDirectory &m_directory;
    std::unique_ptr<Node> m_root;
    QHash<ObjectId, Node *> m_nodes;
    ObjectId m_pinned = ObjectId::None;
};

} // namespace swb::ui
