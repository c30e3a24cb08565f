#pragma once

#include "ui/models/objectdirectory.h"

#include <QWidget>

namespace swb::ui {

class ChipButton;
class FigureView;
class Theme;

/**
 * One small button per open socket of a server, which leads to it; beyond twelve a number stands
 * for the rest. At the limit of maxConnections the count turns amber.
 */
class SocketChips : public QWidget
{
    Q_OBJECT

public:
    SocketChips(const ObjectDirectory &directory, const Theme &theme, QWidget *parent = nullptr);

    void showServer(const workbench::ObjectSnapshot &server);

Q_SIGNALS:
    void selectRequested(swb::net::ObjectId id);

private:
    QList<ObjectId> openSockets(ObjectId server) const;
    void showCount(const workbench::ServerFigures &server, qsizetype shown);

    const ObjectDirectory &m_directory;
    QList<ChipButton *> m_chips;
    FigureView *m_count;
};

} // namespace swb::ui
