#pragma once

#include "engine/workbench/objects.h"

#include <QWidget>

class QHBoxLayout;

namespace swb::ui {

class ActionBar;
class Theme;

/**
 * What the headers of sockets and servers share: a first line of ends and actions, a second line of
 * state and figures, and what gives way when there is little room.
 *
 * **Owned by:** Inspector.
 */
class InspectorHeader : public QWidget
{
    Q_OBJECT

public:
    InspectorHeader(const Theme &theme, QWidget *parent);

    virtual void showObject(const workbench::ObjectSnapshot &object) = 0;
    /** The time on the event log's clock, for ages. */
    virtual void setNow(qint64 nowNs) = 0;

Q_SIGNALS:
    void selectRequested(swb::net::ObjectId id); ///< a card or chip was chosen

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

    QHBoxLayout *ends() const { return m_ends; }
    QHBoxLayout *figures() const { return m_figures; }
    void setActionBar(ActionBar *bar);
    /** A figure that is hidden while there is no room for it, those added last first. */
    void addFigure(QWidget *figure, bool mayGo = false);
    void fit();
    const Theme &theme() const { return m_theme; }

private:
    const Theme &m_theme;
    QHBoxLayout *m_ends;
    QHBoxLayout *m_figures;
    ActionBar *m_bar = nullptr;
    QList<QWidget *> m_mayGo;
    QList<QWidget *> m_all;
};

} // namespace swb::ui
