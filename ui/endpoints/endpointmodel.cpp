#include "ui/endpoints/endpointmodel.h"

#include "ui/endpoints/endpointrow.h"

#include <QSet>

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace swb::ui {

using namespace Qt::StringLiterals;

struct EndpointModel::Node
{
    RowKind kind = RowKind::Group;
    ObjectId id = ObjectId::None;
    Node *parent = nullptr;
    bool closed = false;
    int row = 0;
    int staleFrom = 0; ///< rows of children from here on are to be numbered again
    int closedShown = 0; ///< closed sockets outside the fold
    Node *fold = nullptr; ///< always the first child
    Nodes children;
};

namespace {

constexpr int serversRow = 0;
constexpr int connectionsRow = 1;

bool isObject(EndpointModel::RowKind kind)
{
    return kind == EndpointModel::RowKind::Server || kind == EndpointModel::RowKind::Connection
        || kind == EndpointModel::RowKind::Accepted;
}

/** Calls `step(first, last)` for each run of neighbours in ascending rows, the last run first. */
template <typename Step>
void forRunsBackwards(const std::vector<int> &rows, Step step)
{
    for (auto last = rows.crbegin(); last != rows.crend();) {
        auto first = last;
        while (std::next(first) != rows.crend() && *std::next(first) == *first - 1) {
            ++first;
        }
        step(*first, *last);
        last = std::next(first);
    }
}

} // namespace

EndpointModel::EndpointModel(ObjectDirectory &directory, QObject *parent)
    : QAbstractItemModel(parent), m_directory(directory), m_root(std::make_unique<Node>())
{
    for (int row : {serversRow, connectionsRow}) {
        auto group = std::make_unique<Node>();
        group->parent = m_root.get();
        group->row = row;
        auto note = std::make_unique<Node>();
        note->kind = RowKind::Note;
        note->parent = group.get();
        group->children.push_back(std::move(note));
        m_root->children.push_back(std::move(group));
    }
    m_root->staleFrom = 2;
    insertIds(directory.ids());
    connect(&directory, &ObjectDirectory::changed, this, &EndpointModel::handleChanged);
}

EndpointModel::~EndpointModel() = default;

QModelIndex EndpointModel::indexOf(ObjectId id) const
{
    const Node *node = m_nodes.value(id);
    return node ? indexFor(*node) : QModelIndex();
}

QModelIndex EndpointModel::groupIndex(Group group) const
{
    return index(group == Group::Servers ? serversRow : connectionsRow, 0);
}

ObjectId EndpointModel::idAt(const QModelIndex &index)
{
    return isObject(kindAt(index)) ? static_cast<ObjectId>(index.data(IdRole).toUInt())
                                   : ObjectId::None;
}

EndpointModel::RowKind EndpointModel::kindAt(const QModelIndex &index)
{
    return index.isValid() ? static_cast<RowKind>(index.data(KindRole).toInt()) : RowKind::Note;
}

void EndpointModel::setPinned(ObjectId id)
{
    const ObjectId before = std::exchange(m_pinned, id);
    if (before != id) {
        refreshClosed({before});
    }
}

QModelIndex EndpointModel::index(int row, int column, const QModelIndex &parent) const
{
    const Node *node = nodeAt(parent);
    if (column != 0 || row < 0 || row >= static_cast<int>(node->children.size())) {
        return {};
    }
    return createIndex(row, 0, node->children[static_cast<std::size_t>(row)].get());
}

QModelIndex EndpointModel::parent(const QModelIndex &child) const
{
    const Node *above = child.isValid() ? nodeAt(child)->parent : m_root.get();
    return above == m_root.get() ? QModelIndex() : indexFor(*above);
}

int EndpointModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : static_cast<int>(nodeAt(parent)->children.size());
}

int EndpointModel::columnCount(const QModelIndex &) const
{
    return 1;
}

QVariant EndpointModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    const Node &node = *nodeAt(index);
    switch (role) {
    case KindRole:
        return static_cast<int>(node.kind);
    case IdRole:
        return net::toNumber(node.id);
    case CountRole: {
        const bool onlyNote
            = !node.children.empty() && node.children.front()->kind == RowKind::Note;
        return onlyNote ? 0 : static_cast<int>(node.children.size());
    }
    default:
        return textFor(node, role);
    }
}

QVariant EndpointModel::textFor(const Node &node, int role) const
{
    const bool readable = role == Qt::DisplayRole || role == Qt::AccessibleTextRole;
    const ObjectSnapshot *object = isObject(node.kind) ? m_directory.find(node.id) : nullptr;
    if (object) {
        if (role == Qt::EditRole) {
            return object->name;
        }
        if (role == Qt::AccessibleTextRole || role == Qt::ToolTipRole) {
            return endpointSentence(*object, m_directory);
        }
        return readable ? QVariant(describeEndpoint(*object, m_directory).name) : QVariant();
    }
    if (!readable) {
        return {};
    }
    const auto count = static_cast<int>(node.children.size());
    const bool servers = node.row == serversRow;
    switch (node.kind) {
    case RowKind::Group:
        return servers ? tr("Servers") : tr("Connections");
    case RowKind::Note:
        return node.parent->row == serversRow ? tr("No servers yet") : tr("No connections yet");
    case RowKind::ClosedFold:
        return count == 1 ? tr("1 closed socket") : tr("%1 closed sockets").arg(count);
    default:
        return {};
    }
}

bool EndpointModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const ObjectId id = idAt(index);
    const ObjectSnapshot *object = m_directory.find(id);
    const QString name = value.toString().trimmed();
    if (role != Qt::EditRole || !object || name.isEmpty() || name == object->name) {
        return false;
    }
    Q_EMIT renameRequested(id, name);
    return true;
}

Qt::ItemFlags EndpointModel::flags(const QModelIndex &index) const
{
    if (!index.isValid()) {
        return Qt::NoItemFlags;
    }
    switch (nodeAt(index)->kind) {
    case RowKind::Note:
        return Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
    case RowKind::Server:
        return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable;
    case RowKind::Connection:
        return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable
            | Qt::ItemNeverHasChildren;
    case RowKind::Accepted:
        return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    default:
        return Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    }
}

void EndpointModel::handleChanged(
    const QList<ObjectId> &added, const QList<ObjectId> &updated, const QList<ObjectId> &removed)
{
    removeIds(removed);
    insertIds(added);
    refreshClosed(updated);
    announce(updated);
}

void EndpointModel::removeIds(const QList<ObjectId> &ids)
{
    // Servers first: their sockets go with them in one removal.
    QHash<Node *, std::vector<int>> rows;
    const auto collect = [&](bool servers) {
        rows.clear();
        for (const ObjectId id : ids) {
            if (const Node *node = m_nodes.value(id);
                node && (node->kind == RowKind::Server) == servers) {
                rows[node->parent].push_back(rowOf(*node));
            }
        }
    };
    for (const bool servers : {true, false}) {
        collect(servers);
        for (auto it = rows.begin(); it != rows.end(); ++it) {
            removeRowsOf(*it.key(), it.value());
        }
        QList<Node *> parents = rows.keys();
        for (Node *parent : parents) {
            if (parent->kind == RowKind::ClosedFold) {
                dropEmptyFold(*parent->parent);
            } else if (parent->kind == RowKind::Group) {
                settleNote(*parent);
            }
        }
    }
}

void EndpointModel::removeRowsOf(Node &parent, std::vector<int> rows)
{
    std::sort(rows.begin(), rows.end());
    const QModelIndex above = indexFor(parent);
    forRunsBackwards(rows, [&](int first, int last) {
        beginRemoveRows(above, first, last);
        const auto from = parent.children.begin() + first;
        const auto to = parent.children.begin() + last + 1;
        for (auto it = from; it != to; ++it) {
            parent.closedShown -= (*it)->closed && parent.kind == RowKind::Server ? 1 : 0;
            forget(**it);
        }
        parent.children.erase(from, to);
        parent.staleFrom = std::min(parent.staleFrom, first);
        endRemoveRows();
    });
    if (above.isValid()) {
        Q_EMIT dataChanged(above, above);
    }
}

void EndpointModel::insertIds(const QList<ObjectId> &ids)
{
    std::unordered_map<Node *, Nodes> fresh;
    QList<Node *> parents;
    QList<ObjectId> sockets;
    QSet<ObjectId> pending;
    const auto add = [&](const ObjectSnapshot &object) {
        Node *parent = parentFor(object);
        if (!parent || m_nodes.contains(object.id) || pending.contains(object.id)) {
            return;
        }
        pending.insert(object.id);
        auto node = std::make_unique<Node>();
        node->kind = object.isServer() ? RowKind::Server
            : object.isAccepted()      ? RowKind::Accepted
                                       : RowKind::Connection;
        node->id = object.id;
        if (!fresh.contains(parent)) {
            parents.append(parent);
        }
        fresh[parent].push_back(std::move(node));
    };
    const auto flush = [&] {
        for (Node *parent : std::as_const(parents)) {
            insertNodes(
                *parent, std::move(fresh[parent]), static_cast<int>(parent->children.size()));
        }
        fresh.clear();
        parents.clear();
    };
    for (const ObjectId id : ids) {
        const ObjectSnapshot *object = m_directory.find(id);
        if (!object) {
            continue;
        }
        if (object->isAccepted()) {
            sockets.append(id);
            continue;
        }
        add(*object);
        // Sockets that were told of before their server have waited for it.
        sockets.append(m_directory.children(id));
    }
    for (Node *parent : std::as_const(parents)) {
        if (parent->children.front()->kind == RowKind::Note) {
            removeRowsOf(*parent, {0});
        }
    }
    flush();
    for (const ObjectId id : std::as_const(sockets)) {
        if (const ObjectSnapshot *object = m_directory.find(id)) {
            add(*object);
        }
    }
    flush();
    refreshClosed(sockets);
}

void EndpointModel::insertNodes(Node &parent, Nodes nodes, int first)
{
    if (nodes.empty()) {
        return;
    }
    const QModelIndex above = indexFor(parent);
    beginInsertRows(above, first, first + static_cast<int>(nodes.size()) - 1);
    for (const std::unique_ptr<Node> &node : nodes) {
        node->parent = &parent;
        if (isObject(node->kind)) {
            m_nodes.insert(node->id, node.get());
        }
    }
    parent.children.insert(parent.children.begin() + first, std::make_move_iterator(nodes.begin()),
        std::make_move_iterator(nodes.end()));
    parent.staleFrom = std::min(parent.staleFrom, first);
    endInsertRows();
    if (above.isValid()) {
        Q_EMIT dataChanged(above, above);
    }
}

void EndpointModel::announce(const QList<ObjectId> &ids)
{
    QHash<Node *, std::vector<int>> rows;
    for (const ObjectId id : ids) {
        if (const Node *node = m_nodes.value(id)) {
            rows[node->parent].push_back(rowOf(*node));
        }
    }
    for (auto it = rows.begin(); it != rows.end(); ++it) {
        std::sort(it->begin(), it->end());
        const QModelIndex above = indexFor(*it.key());
        forRunsBackwards(*it, [&](int first, int last) {
            Q_EMIT dataChanged(index(first, 0, above), index(last, 0, above));
        });
    }
}

void EndpointModel::refreshClosed(const QList<ObjectId> &ids)
{
    QList<Node *> servers;
    for (const ObjectId id : ids) {
        Node *node = m_nodes.value(id);
        if (!node || node->kind != RowKind::Accepted || node->parent->kind != RowKind::Server) {
            continue;
        }
        Node *server = node->parent;
        if (!node->closed && m_directory.find(id)->socket.destroyed) {
            node->closed = true;
            ++server->closedShown;
        }
        if (node->closed && !servers.contains(server)) {
            servers.append(server);
        }
    }
    for (Node *server : std::as_const(servers)) {
        if (server->fold || server->closedShown > closedShownLimit) {
            foldClosed(*server);
        }
    }
}

void EndpointModel::foldClosed(Node &server)
{
    std::vector<int> rows;
    for (const std::unique_ptr<Node> &child : server.children) {
        if (child->closed && child->id != m_pinned) {
            rows.push_back(rowOf(*child));
        }
    }
    if (rows.empty()) {
        return;
    }
    Nodes moved;
    for (const int row : rows) {
        const Node &old = *server.children[static_cast<std::size_t>(row)];
        auto node = std::make_unique<Node>();
        node->kind = old.kind;
        node->id = old.id;
        node->closed = true;
        moved.push_back(std::move(node));
    }
    removeRowsOf(server, rows);
    if (!server.fold) {
        Nodes fold;
        fold.push_back(std::make_unique<Node>());
        fold.front()->kind = RowKind::ClosedFold;
        fold.front()->id = server.id;
        server.fold = fold.front().get();
        insertNodes(server, std::move(fold), 0);
    }
    insertNodes(*server.fold, std::move(moved), static_cast<int>(server.fold->children.size()));
}

void EndpointModel::dropEmptyFold(Node &server)
{
    if (server.fold && server.fold->children.empty()) {
        server.fold = nullptr;
        removeRowsOf(server, {0});
    }
}

void EndpointModel::settleNote(Node &group)
{
    if (group.children.empty()) {
        Nodes note;
        note.push_back(std::make_unique<Node>());
        note.front()->kind = RowKind::Note;
        insertNodes(group, std::move(note), 0);
    }
}

void EndpointModel::forget(const Node &node)
{
    if (isObject(node.kind)) {
        m_nodes.remove(node.id);
    }
    for (const std::unique_ptr<Node> &child : node.children) {
        forget(*child);
    }
}

EndpointModel::Node *EndpointModel::parentFor(const ObjectSnapshot &object) const
{
    if (object.isAccepted()) {
        return m_nodes.value(object.parent);
    }
    const int row = object.isServer() ? serversRow : connectionsRow;
    return m_root->children[static_cast<std::size_t>(row)].get();
}

int EndpointModel::rowOf(const Node &node) const
{
    Node &parent = *node.parent;
    const auto size = static_cast<int>(parent.children.size());
    if (parent.staleFrom < size) {
        for (int row = parent.staleFrom; row < size; ++row) {
            parent.children[static_cast<std::size_t>(row)]->row = row;
        }
    }
    parent.staleFrom = size;
    return node.row;
}

QModelIndex EndpointModel::indexFor(const Node &node) const
{
    return node.parent ? createIndex(rowOf(node), 0, &node) : QModelIndex();
}

EndpointModel::Node *EndpointModel::nodeAt(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<Node *>(index.internalPointer()) : m_root.get();
}

} // namespace swb::ui
