#include "ui/inspector/socketsview.h"

#include "ui/inspector/socketsdelegate.h"
#include "ui/inspector/socketsmodel.h"
#include "ui/theme/theme.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QSortFilterProxyModel>

#include <array>

namespace swb::ui {

namespace {

constexpr int smallestRow = 29;
constexpr std::array<int, SocketsModel::ColumnCount> widths{128, 190, 92, 120, 120, 240};

ObjectId idAt(const QModelIndex &index)
{
    return static_cast<ObjectId>(index.data(SocketsModel::IdRole).toUInt());
}

} // namespace

SocketsView::SocketsView(SocketsModel &model, const Theme &theme, QWidget *parent)
    : QTableView(parent)
{
    auto *sorted = new QSortFilterProxyModel(this);
    sorted->setSortRole(SocketsModel::SortRole);
    sorted->setSourceModel(&model);
    setModel(sorted);
    setItemDelegate(new SocketsDelegate(model.directory(), theme, this));
    setAccessibleName(tr("Sockets of this server"));
    setToolTip(tr("Enter opens the socket"));
    setFrameShape(NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(
        qMax(smallestRow, QFontMetrics(theme.font(TextRole::Secondary)).height() + 10));
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setSortIndicatorShown(true);
    setSortingEnabled(true);
    sortByColumn(SocketsModel::RemoteEnd, Qt::AscendingOrder);
    setWidths();
    connect(this, &QTableView::doubleClicked, this, &SocketsView::open);
}

void SocketsView::setWidths()
{
    for (int column = 0; column < SocketsModel::ColumnCount; ++column) {
        setColumnWidth(column, widths[static_cast<std::size_t>(column)]);
    }
}

void SocketsView::setCompact(bool compact)
{
    setColumnHidden(SocketsModel::Queued, compact);
}

void SocketsView::open(const QModelIndex &index)
{
    if (index.isValid()) {
        Q_EMIT openRequested(idAt(index));
    }
}

void SocketsView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        open(currentIndex());
        return;
    }
    QTableView::keyPressEvent(event);
}

void SocketsView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byMouse = event->reason() == QContextMenuEvent::Mouse;
    const QModelIndex index = byMouse ? indexAt(event->pos()) : currentIndex();
    if (index.isValid()) {
        const QPoint position = byMouse ? event->globalPos()
                                        : viewport()->mapToGlobal(visualRect(index).bottomLeft());
        Q_EMIT menuRequested(idAt(index), position);
    }
}

} // namespace swb::ui
