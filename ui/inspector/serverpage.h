#pragma once

#include "ui/models/objectdirectory.h"

#include <QStackedWidget>

namespace swb::ui {

class SocketsModel;
class SocketsView;
class Theme;
class WaitingState;

/** The Sockets tab of a server: the table, or what to do to get a first socket. */
class ServerPage : public QStackedWidget
{
    Q_OBJECT

public:
    ServerPage(const ObjectDirectory &directory, const Theme &theme, QWidget *parent = nullptr);

    void showServer(const workbench::ObjectSnapshot &server);
    void setNow(qint64 nowNs);
    void setCompact(bool compact);

Q_SIGNALS:
    void openRequested(swb::net::ObjectId id);
    void menuRequested(swb::net::ObjectId id, const QPoint &globalPosition);

private:
    SocketsModel *m_model;
    SocketsView *m_view;
    QWidget *m_table; ///< the view with the inspector's gutter
    WaitingState *m_waiting;
    qint64 m_nextAgeNs = 0;
};

} // namespace swb::ui
