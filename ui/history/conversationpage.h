#pragma once

#include "engine/net/tracer.h"

#include <QWidget>

namespace swb::trace {
class EventLog;
} // namespace swb::trace

namespace swb::ui {

class Composer;
class ConversationBar;
class ConversationFind;
class ConversationView;
class ObjectDirectory;
class Theme;

/**
 * The Conversation tab of one object: view bar, transcript and composer. Follows the object's
 * snapshots to know whether something can be written.
 *
 * **Thread:** the UI's. Connect Engine::eventsAvailable to refresh().
 */
class ConversationPage : public QWidget
{
    Q_OBJECT

public:
    ConversationPage(const trace::EventLog &log, const ObjectDirectory &directory,
        const Theme &theme, QWidget *parent = nullptr);

    void setObject(net::ObjectId id);
    net::ObjectId object() const;
    ConversationView *view() const { return m_view; }
    Composer *composer() const { return m_composer; }

public Q_SLOTS:
    /** Does nothing while hidden; what came meanwhile is taken in when shown. */
    void refresh();
    void focusFind();
    void focusComposer();
    /** Shows the item that the event belongs to, if it is this object's. */
    void goToEvent(quint64 event);

Q_SIGNALS:
    void writeRequested(swb::net::ObjectId id, const QByteArray &bytes);
    void endRequested(swb::net::ObjectId id, const QByteArray &bytes);
    /** The person chose the item that begins with this event. */
    void currentEventChanged(quint64 event);

protected:
    void showEvent(QShowEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void updateWritable();

    const ObjectDirectory &m_directory;
    const Theme &m_theme;
    ConversationView *m_view;
    ConversationFind *m_find;
    ConversationBar *m_bar;
    Composer *m_composer;
};

} // namespace swb::ui
