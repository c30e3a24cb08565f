#pragma once

#include "ui/models/objectdirectory.h"

#include <QTableView>

namespace swb::ui {

class SocketsModel;
class Theme;

/**
 * The table of a server's accepted sockets. Enter or a double click opens one; a click on a column
 * sorts by it.
 */
class SocketsView : public QTableView
{
    Q_OBJECT

public:
    SocketsView(SocketsModel &model, const Theme &theme, QWidget *parent = nullptr);

    /** Fits the columns that are left out when there is little room. */
    void setCompact(bool compact);

Q_SIGNALS:
    void openRequested(swb::net::ObjectId id);
    void menuRequested(swb::net::ObjectId id, const QPoint &globalPosition);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void open(const QModelIndex &index);
    void setWidths();
};

} // namespace swb::ui
