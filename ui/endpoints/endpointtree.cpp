#include "ui/endpoints/endpointtree.h"

#include "ui/theme/icon.h"
#include "ui/theme/shades.h"
#include "ui/theme/theme.h"

#include <QContextMenuEvent>
#include <QMouseEvent>
#include <QPainter>

namespace swb::ui {

using RowKind = EndpointModel::RowKind;

namespace {

constexpr int indentStep = 18;
constexpr int rowInset = 6;
constexpr double rowRadius = 6;
constexpr int plusSize = 24;
constexpr double focusWidth = 1.5;

bool isGroup(const QModelIndex &index)
{
    return index.isValid() && EndpointModel::kindAt(index) == RowKind::Group;
}

} // namespace

EndpointTree::EndpointTree(const Theme &theme, QWidget *parent) : QTreeView(parent), m_theme(theme)
{
    setHeaderHidden(true);
    setRootIsDecorated(false);
    setIndentation(indentStep);
    setUniformRowHeights(true);
    setEditTriggers(NoEditTriggers);
    setExpandsOnDoubleClick(false);
    setSelectionMode(SingleSelection);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setFrameShape(NoFrame);
    setMouseTracking(true);
    setAnimated(false);
    viewport()->setBackgroundRole(QPalette::NoRole);
    viewport()->setAutoFillBackground(false);
    connect(this, &QTreeView::collapsed, this, &EndpointTree::keepGroupOpen);
}

void EndpointTree::setModel(QAbstractItemModel *model)
{
    QTreeView::setModel(model);
    expandGroups();
}

void EndpointTree::expandGroups()
{
    for (int row = 0; row < model()->rowCount(); ++row) {
        expand(model()->index(row, 0));
    }
}

void EndpointTree::keepGroupOpen(const QModelIndex &index)
{
    if (isGroup(index)) {
        expand(index);
    }
}

void EndpointTree::rowsInserted(const QModelIndex &parent, int start, int end)
{
    QTreeView::rowsInserted(parent, start, end);
    // A server opens with its first socket; after that it stays as the person left it.
    const bool first = parent.isValid() && model()->rowCount(parent) == end - start + 1;
    if (isGroup(parent) || (first && EndpointModel::kindAt(parent) == RowKind::Server)) {
        expand(parent);
    }
}

QRect EndpointTree::rowRect(const QModelIndex &index) const
{
    QRect rect = visualRect(index);
    rect.setLeft(0);
    rect.setRight(viewport()->width() - 1);
    return rect;
}

QRect EndpointTree::plusRect(const QModelIndex &group) const
{
    const QRect row = rowRect(group);
    return {row.right() - plusSize - rowInset, row.bottom() - plusSize + 4, plusSize, plusSize};
}

void EndpointTree::drawRow(
    QPainter *painter, const QStyleOptionViewItem &options, const QModelIndex &index) const
{
    const Tokens &tokens = m_theme.tokens();
    const bool group = isGroup(index);
    const bool focused = hasFocus() && index == currentIndex();
    const bool selected = !group && selectionModel()->isSelected(index);
    const bool hovered = index == m_hovered;
    // A group's caption stands low in its row (see EndpointDelegate), and so does its focus.
    const QRectF ground
        = QRectF(rowRect(index)).adjusted(rowInset, group ? 7.5 : 0.5, -rowInset, -0.5);

    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    if (selected || (hovered && !group && EndpointModel::kindAt(index) != RowKind::Note)) {
        painter->setBrush(selected ? tokens.sel : hoverGround(tokens));
        painter->drawRoundedRect(ground, rowRadius, rowRadius);
    }
    if (focused) {
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(tokens.accent, focusWidth));
        const double half = focusWidth / 2;
        painter->drawRoundedRect(ground.adjusted(half, half, -half, -half), rowRadius, rowRadius);
    }
    painter->restore();

    if (group && (hovered || focused)) {
        const QRectF plus = QRectF(plusRect(index)).adjusted(5, 5, -5, -5);
        paintIcon(painter, plus, IconName::Plus, tokens.text2);
    }
    QStyleOptionViewItem option = options;
    option.rect = visualRect(index);
    option.rect.setRight(viewport()->width() - 1);
    option.state.setFlag(QStyle::State_Selected, selected);
    drawBranches(painter, rowRect(index), index);
    itemDelegateForIndex(index)->paint(painter, option, index);
}

void EndpointTree::drawBranches(
    QPainter *painter, const QRect &rect, const QModelIndex &index) const
{
    if (isGroup(index) || !model()->hasChildren(index)) {
        return;
    }
    const double size = 12;
    const int left = visualRect(index).left() - indentStep;
    const QRectF chevron(
        left + (indentStep - size) / 2 + 2, rect.center().y() - size / 2 + 0.5, size, size);
    paintIcon(painter, chevron, isExpanded(index) ? IconName::ChevronDown : IconName::ChevronRight,
        m_theme.tokens().text3);
}

void EndpointTree::mousePressEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (isGroup(index) && event->button() == Qt::LeftButton
        && plusRect(index).contains(event->position().toPoint())) {
        requestNew(index);
        return;
    }
    QTreeView::mousePressEvent(event);
}

void EndpointTree::mouseMoveEvent(QMouseEvent *event)
{
    setHovered(indexAt(event->position().toPoint()));
    QTreeView::mouseMoveEvent(event);
}

void EndpointTree::leaveEvent(QEvent *event)
{
    setHovered({});
    QTreeView::leaveEvent(event);
}

void EndpointTree::setHovered(const QModelIndex &index)
{
    if (m_hovered == index) {
        return;
    }
    if (m_hovered.isValid()) {
        viewport()->update(rowRect(m_hovered));
    }
    m_hovered = index;
    if (index.isValid()) {
        viewport()->update(rowRect(index));
    }
}

void EndpointTree::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!enter || state() == EditingState || event->modifiers() & ~Qt::KeypadModifier) {
        QTreeView::keyPressEvent(event);
        return;
    }
    const QModelIndex index = currentIndex();
    if (isGroup(index)) {
        requestNew(index);
    } else if (const ObjectId id = EndpointModel::idAt(index); id != ObjectId::None) {
        Q_EMIT openRequested(id);
    } else if (index.isValid()) {
        setExpanded(index, !isExpanded(index));
    }
}

void EndpointTree::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (const ObjectId id = EndpointModel::idAt(index); id != ObjectId::None) {
        Q_EMIT openRequested(id);
    } else if (index.isValid()) {
        setExpanded(index, !isExpanded(index));
    }
}

void EndpointTree::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byMouse = event->reason() == QContextMenuEvent::Mouse;
    const QModelIndex index = byMouse ? indexAt(event->pos()) : currentIndex();
    const QPoint position = byMouse || !index.isValid()
        ? event->globalPos()
        : viewport()->mapToGlobal(visualRect(index).bottomLeft());
    Q_EMIT menuRequested(EndpointModel::idAt(index), position);
}

void EndpointTree::requestNew(const QModelIndex &group)
{
    Q_EMIT newRequested(static_cast<EndpointModel::Group>(group.row()));
}

} // namespace swb::ui
