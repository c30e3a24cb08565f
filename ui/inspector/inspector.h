#pragma once

#include "ui/inspector/actionbar.h"
#include "ui/models/objectdirectory.h"

#include <QWidget>

class QPushButton;
class QStackedWidget;
class QTabBar;

namespace swb::ui {

class ErrorCard;
class InspectorHeader;
class ServerHeader;
class ServerPage;
class SocketHeader;
class Theme;

/**
 * Everything about the selected object: header, failure with its remedy, and the views of the
 * object as tabs. It shows the directory's newest snapshot and asks for nothing else.
 *
 * **Thread:** the UI's. Directory, theme and actions must outlive it.
 */
class Inspector : public QWidget
{
    Q_OBJECT

public:
    /** `conversation` shows what the selected socket sent and received; the inspector takes it. */
    Inspector(const ObjectDirectory &directory, const Theme &theme, const ObjectActionSet &actions,
        QWidget *conversation, QWidget *parent = nullptr);

    void showObject(ObjectId id);
    ObjectId current() const { return m_current; }
    void setNow(qint64 nowNs);
    /** Gives the keyboard to the sockets of a server. */
    void focusContent();

Q_SIGNALS:
    void selectRequested(swb::net::ObjectId id);
    void menuRequested(swb::net::ObjectId id, const QPoint &globalPosition);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void build(QWidget *conversation);
    void refresh();
    void refreshTabs(const ObjectSnapshot &object);
    void handleChanged(const QList<ObjectId> &added, const QList<ObjectId> &updated);
    InspectorHeader *header(const ObjectSnapshot &object) const;

    const ObjectDirectory &m_directory;
    const Theme &m_theme;
    SocketHeader *m_socketHeader;
    ServerHeader *m_serverHeader;
    QWidget *m_notice; ///< the error card with its margins
    ErrorCard *m_error;
    QPushButton *m_retry;
    QPushButton *m_edit;
    QTabBar *m_tabs;
    QStackedWidget *m_pages;
    QWidget *m_conversation;
    ServerPage *m_serverPage;
    ObjectId m_current = ObjectId::None;
    qint64 m_nowNs = 0;
};

} // namespace swb::ui
