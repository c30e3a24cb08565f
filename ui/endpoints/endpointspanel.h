#pragma once

#include "ui/endpoints/endpointmodel.h"

#include <QWidget>

class QLineEdit;
class QMenu;
class QToolButton;

namespace swb::ui {

class ActivityRings;
class EndpointDelegate;
class EndpointFilter;
class EndpointTree;
class Theme;

/**
 * The endpoints pane: filter, "+" and the tree of servers, accepted sockets and connections. It
 * knows which object is selected; what happens to objects is asked of the window by signals.
 *
 * **Thread:** the UI's. Directory and theme must outlive it.
 */
class EndpointsPanel : public QWidget
{
    Q_OBJECT

public:
    EndpointsPanel(ObjectDirectory &directory, const Theme &theme, QWidget *parent = nullptr);

    ObjectId current() const { return m_current; }
    /** Shows and selects an object; a filter that hides it is cleared. */
    void setCurrent(ObjectId id);
    void startRename();
    void focusFilter();
    void focusTree();
    void setNewMenu(QMenu *menu);
    /** The narrow form of ui.md section 11: no sparklines. */
    void setCompact(bool compact);

    QSize sizeHint() const override { return {292, 400}; }

Q_SIGNALS:
    void currentChanged(swb::net::ObjectId id); ///< None: no object is selected
    void openRequested(swb::net::ObjectId id); ///< Enter or double click: go to its page
    void renameRequested(swb::net::ObjectId id, const QString &name);
    void menuRequested(swb::net::ObjectId id, const QPoint &globalPosition);
    void newServerRequested();
    void newConnectionRequested();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void handleTreeCurrent(const QModelIndex &index);
    void applyFilter(const QString &text);
    void repaintSparklines();
    void requestNew(EndpointModel::Group group);
    QModelIndex proxyIndexOf(ObjectId id) const;

    const Theme &m_theme;
    EndpointModel *m_model;
    EndpointFilter *m_filter;
    ActivityRings *m_activity;
    EndpointTree *m_tree;
    EndpointDelegate *m_delegate;
    QLineEdit *m_filterEdit;
    QToolButton *m_newButton;
    ObjectId m_current = ObjectId::None;
    bool m_filtering = false;
};

} // namespace swb::ui
