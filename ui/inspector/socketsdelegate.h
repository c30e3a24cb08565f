#pragma once

#include "ui/models/objectdirectory.h"

#include <QFont>
#include <QStyledItemDelegate>

namespace swb::ui {

class Theme;

/** Paints the cells of SocketsView: state with its dot, figures in fixed pitch, the queue's meter.
 */
class SocketsDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    SocketsDelegate(const ObjectDirectory &directory, const Theme &theme, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override;

private:
    QColor textColor(int column, bool over) const;

    const ObjectDirectory &m_directory;
    const Theme &m_theme;
};

} // namespace swb::ui
