#pragma once

#include "ui/endpoints/endpointrow.h"
#include "ui/endpoints/endpointrowlayout.h"

#include <QFont>
#include <QStyledItemDelegate>

namespace swb::ui {

class ActivityRings;
class Theme;

/**
 * Paints a row of the endpoints tree: sign of the state, name, dim address, error code, sparkline
 * and count. It paints no ground and no selection: the tree does, over the whole width.
 *
 * **Owned by:** the tree.
 */
class EndpointDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    EndpointDelegate(const ObjectDirectory &directory, const ActivityRings &activity,
        const Theme &theme, QObject *parent);

    void setSparklinesShown(bool shown) { m_sparklines = shown; }
    /** Fonts are read again, after the application's font has changed. */
    void updateFonts();
    int rowHeight() const { return m_rowHeight; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override;

private:
    void paintGroup(QPainter *painter, const QRect &rect, const QModelIndex &index) const;
    void paintPlain(QPainter *painter, const QRect &rect, const QModelIndex &index) const;
    void paintObject(
        QPainter *painter, const QRect &rect, const ObjectSnapshot &object, bool selected) const;
    void paintNetwork(QPainter *painter, const QRect &rect, bool withWord) const;
    void paintBadge(QPainter *painter, const QRect &rect, const QString &text) const;
    EndpointRowWidths measure(const EndpointRow &row, ObjectId id) const;

    const ObjectDirectory &m_directory;
    const ActivityRings &m_activity;
    const Theme &m_theme;
    QFont m_nameFont;
    QFont m_dataNameFont;
    QFont m_textFont;
    QFont m_dataFont;
    QFont m_badgeFont;
    QFont m_captionFont;
    int m_rowHeight = 26;
    bool m_sparklines = true;
};

} // namespace swb::ui
