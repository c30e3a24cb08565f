#include "ui/inspector/socketsmodel.h"

#include "ui/models/objecttext.h"
#include "ui/presentation/numbers.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace swb::ui {

using namespace Qt::StringLiterals;

namespace {

qint64 ageNs(const ObjectSnapshot &object, qint64 nowNs)
{
    const qint64 from = object.establishedNs >= 0 ? object.establishedNs : object.createdNs;
    const qint64 to = object.closedNs >= 0 ? object.closedNs : nowNs;
    return std::max<qint64>(0, to - from);
}

QString remoteOf(const ObjectSnapshot &object)
{
    const QString remote = object.socket.remote.text();
    return remote.isEmpty()
        ? QCoreApplication::translate("SocketsModel", "socket %1").arg(object.number)
        : remote;
}

/** One column: title, alignment and what it says about a socket. */
struct ColumnInfo
{
    const char *title;
    Qt::Alignment alignment;
    QString (*text)(const ObjectSnapshot &, qint64 nowNs);
    qint64 (*number)(const ObjectSnapshot &, qint64 nowNs);
};

const std::array<ColumnInfo, SocketsModel::ColumnCount> columns{{
    {QT_TRANSLATE_NOOP("SocketsModel", "State"), Qt::AlignLeft,
        [](const ObjectSnapshot &object, qint64) { return readyStateText(object.socket); },
        [](const ObjectSnapshot &object, qint64) {
            return static_cast<qint64>(object.socket.state);
        }},
    {QT_TRANSLATE_NOOP("SocketsModel", "Remote end"), Qt::AlignLeft,
        [](const ObjectSnapshot &object, qint64) { return remoteOf(object); },
        [](const ObjectSnapshot &object, qint64) { return static_cast<qint64>(object.number); }},
    {QT_TRANSLATE_NOOP("SocketsModel", "Age"), Qt::AlignRight,
        [](const ObjectSnapshot &object, qint64 now) { return formatDuration(ageNs(object, now)); },
        [](const ObjectSnapshot &object, qint64 now) { return ageNs(object, now); }},
    {QT_TRANSLATE_NOOP("SocketsModel", "Received"), Qt::AlignRight,
        [](const ObjectSnapshot &object, qint64) { return formatBytes(object.socket.bytesRead); },
        [](const ObjectSnapshot &object, qint64) { return object.socket.bytesRead; }},
    {QT_TRANSLATE_NOOP("SocketsModel", "Sent"), Qt::AlignRight,
        [](const ObjectSnapshot &object, qint64) {
            return formatBytes(object.socket.bytesWritten);
        },
        [](const ObjectSnapshot &object, qint64) { return object.socket.bytesWritten; }},
    {QT_TRANSLATE_NOOP("SocketsModel", "Queued"), Qt::AlignLeft,
        [](const ObjectSnapshot &object, qint64) {
            return formatBytes(object.socket.writableLength);
        },
        [](const ObjectSnapshot &object, qint64) { return object.socket.writableLength; }},
}};

const ColumnInfo &column(int number)
{
    return columns[static_cast<std::size_t>(number)];
}

} // namespace

SocketsModel::SocketsModel(const ObjectDirectory &directory, QObject *parent)
    : QAbstractTableModel(parent), m_directory(directory)
{
    connect(&directory, &ObjectDirectory::changed, this, &SocketsModel::handleChanged);
}

void SocketsModel::setServer(ObjectId server)
{
    if (server == m_server) {
        return;
    }
    beginResetModel();
    m_server = server;
    m_ids = m_directory.children(server);
    m_rows.clear();
    renumber(0);
    endResetModel();
}

void SocketsModel::setNow(qint64 nowNs)
{
    m_nowNs = nowNs;
    if (!m_ids.isEmpty()) {
        Q_EMIT dataChanged(index(0, Age), index(rowCount() - 1, Age), {Qt::DisplayRole});
    }
}

ObjectId SocketsModel::idAt(int row) const
{
    return row >= 0 && row < m_ids.size() ? m_ids.at(row) : ObjectId::None;
}

int SocketsModel::rowOf(ObjectId id) const
{
    return m_rows.value(id, -1);
}

int SocketsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_ids.size());
}

int SocketsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QVariant SocketsModel::data(const QModelIndex &index, int role) const
{
    const ObjectSnapshot *object = m_directory.find(idAt(index.row()));
    if (!object || index.column() >= ColumnCount) {
        return {};
    }
    const ColumnInfo &info = column(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return info.text(*object, m_nowNs);
    case Qt::AccessibleTextRole:
        return QString(QCoreApplication::translate("SocketsModel", info.title) + u' '
            + info.text(*object, m_nowNs));
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(info.alignment | Qt::AlignVCenter);
    case SortRole:
        return info.number(*object, m_nowNs);
    case IdRole:
        return net::toNumber(object->id);
    default:
        return {};
    }
}

QVariant SocketsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount) {
        return {};
    }
    if (role == Qt::DisplayRole) {
        return QCoreApplication::translate("SocketsModel", column(section).title);
    }
    if (role == Qt::TextAlignmentRole) {
        return QVariant::fromValue(column(section).alignment | Qt::AlignVCenter);
    }
    return {};
}

void SocketsModel::handleChanged(
    const QList<ObjectId> &added, const QList<ObjectId> &updated, const QList<ObjectId> &removed)
{
    if (m_server == ObjectId::None) {
        return;
    }
    removeIds(removed);
    appendIds(added);
    int first = rowCount();
    int last = -1;
    for (const ObjectId id : updated) {
        const int row = rowOf(id);
        if (row >= 0) {
            first = std::min(first, row);
            last = std::max(last, row);
        }
    }
    if (last >= 0) {
        Q_EMIT dataChanged(index(first, 0), index(last, ColumnCount - 1));
    }
}

void SocketsModel::removeIds(const QList<ObjectId> &ids)
{
    QList<int> rows;
    for (const ObjectId id : ids) {
        if (const int row = rowOf(id); row >= 0) {
            rows.append(row);
        }
    }
    std::sort(rows.begin(), rows.end());
    while (!rows.isEmpty()) {
        const int last = rows.takeLast();
        int first = last;
        while (!rows.isEmpty() && rows.last() == first - 1) {
            first = rows.takeLast();
        }
        beginRemoveRows({}, first, last);
        for (int row = first; row <= last; ++row) {
            m_rows.remove(m_ids.at(row));
        }
        m_ids.remove(first, last - first + 1);
        renumber(first);
        endRemoveRows();
    }
}

void SocketsModel::appendIds(const QList<ObjectId> &ids)
{
    QList<ObjectId> fresh;
    for (const ObjectId id : ids) {
        const ObjectSnapshot *object = m_directory.find(id);
        if (object && object->parent == m_server && !m_rows.contains(id)) {
            fresh.append(id);
        }
    }
    if (fresh.isEmpty()) {
        return;
    }
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(fresh.size()) - 1);
    m_ids += fresh;
    renumber(first);
    endInsertRows();
}

void SocketsModel::renumber(int from)
{
    for (int row = from; row < m_ids.size(); ++row) {
        m_rows.insert(m_ids.at(row), row);
    }
}

} // namespace swb::ui
