#pragma once

#include "engine/net/tracer.h"

#include <QWidget>

namespace swb::trace {
class EventLog;
} // namespace swb::trace

namespace swb::ui {

class ConversationBar;
class ConversationFind;
class ObjectDirectory;
class Theme;
class TranscriptView;

/**
 * What one object received and sent: the transcript below a bar that chooses its form and finds
 * text in it.
 *
 * **Thread:** the UI's. Connect Engine::eventsAvailable to refresh().
 */
class ConversationView : public QWidget
{
    Q_OBJECT

public:
    ConversationView(const trace::EventLog &log, const ObjectDirectory &directory,
        const Theme &theme, QWidget *parent = nullptr);

    void setObject(net::ObjectId id);
    net::ObjectId object() const;
    TranscriptView *transcript() const { return m_transcript; }

    /** The item that an event belongs to; noItem if it is not in the transcript. */
    quint64 itemOfEvent(quint64 event) const;
    /** Chooses the item and scrolls to it. */
    void setCurrentItem(quint64 item);

    static constexpr quint64 noItem = ~quint64(0);

public Q_SLOTS:
    /** Does nothing while hidden; what came meanwhile is taken in when shown. */
    void refresh();
    void focusFind();

Q_SIGNALS:
    /** The person chose the item that begins with this event. */
    void currentEventChanged(quint64 event);

protected:
    void showEvent(QShowEvent *event) override;

private:
    TranscriptView *m_transcript;
    ConversationFind *m_find;
    ConversationBar *m_bar;
};

} // namespace swb::ui
