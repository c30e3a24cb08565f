#pragma once

#include "ui/endpoints/endpointmodel.h"

#include <QTreeView>

namespace swb::ui {

class Theme;

/**
 * The tree itself: rows with a rounded selection over the whole width, group rows that cannot fold
 * and show a "+" under the mouse or the focus. Rows are painted by EndpointDelegate.
 *
 * **Owned by:** EndpointsPanel.
 */
class EndpointTree : public QTreeView
{
    Q_OBJECT

public:
    explicit EndpointTree(const Theme &theme, QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;

Q_SIGNALS:
    void newRequested(EndpointModel::Group group); ///< "+" or Enter on a group
    void openRequested(swb::net::ObjectId id); ///< Enter or double click
    void menuRequested(swb::net::ObjectId id, const QPoint &globalPosition);

protected:
    void drawRow(QPainter *painter, const QStyleOptionViewItem &options,
        const QModelIndex &index) const override;
    void drawBranches(
        QPainter *painter, const QRect &rect, const QModelIndex &index) const override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void rowsInserted(const QModelIndex &parent, int start, int end) override;

private:
    void setHovered(const QModelIndex &index);
    QRect rowRect(const QModelIndex &index) const;
    QRect plusRect(const QModelIndex &group) const;
    void expandGroups();
    void keepGroupOpen(const QModelIndex &index);
    void requestNew(const QModelIndex &group);

    const Theme &m_theme;
    QPersistentModelIndex m_hovered;
};

} // namespace swb::ui
