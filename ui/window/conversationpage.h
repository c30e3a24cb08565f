#pragma once

#include "ui/models/objectdirectory.h"

#include <QWidget>

namespace swb::trace {
class EventLog;
}

namespace swb::ui {

class Composer;
class ConversationView;
class Theme;

/**
 * The Conversation tab of a socket: the transcript with the composer below it. It knows which
 * socket is shown and why nothing can be written to it.
 */
class ConversationPage : public QWidget
{
    Q_OBJECT

public:
    ConversationPage(const trace::EventLog &log, const ObjectDirectory &directory,
        const Theme &theme, QWidget *parent = nullptr);

    void setObject(ObjectId id);
    void refresh();
    void focusComposer();
    /** Goes to what an event says, if it belongs to the socket that is shown. */
    void goToEvent(quint64 event);
    Composer *composer() const { return m_composer; }

Q_SIGNALS:
    void writeRequested(swb::net::ObjectId id, const QByteArray &bytes);
    void endRequested(swb::net::ObjectId id, const QByteArray &bytes);

private:
    void handleChanged(const QList<ObjectId> &added, const QList<ObjectId> &updated,
        const QList<ObjectId> &removed);
    void updateComposer();

    const ObjectDirectory &m_directory;
    ConversationView *m_view;
    Composer *m_composer;
    ObjectId m_id = ObjectId::None;
};

} // namespace swb::ui
