#pragma once

#include "ui/models/objectdirectory.h"

#include <QSet>

class QWidget;

namespace swb::bridge {
class Engine;
}

namespace swb::ui {

class Theme;

/**
 * Asks for new servers and connections, starts them, and says which object to show when the engine
 * has made it: at once, also when it failed.
 *
 * **Thread:** the UI's. **Owned by:** the window.
 */
class NewObjects : public QObject
{
    Q_OBJECT

public:
    NewObjects(bridge::Engine &engine, const ObjectDirectory &directory, const Theme &theme,
        QWidget *window);

    void askForServer();
    void askForConnection();
    /** Asks again with an object's own options; what comes out of it takes the object's place. */
    void edit(ObjectId id);

Q_SIGNALS:
    void showRequested(swb::net::ObjectId id);

private:
    void handleChanged(const QList<ObjectId> &added);
    void startServer(const workbench::ServerSpec &spec, ObjectId replaced);
    void openConnection(const workbench::ConnectionSpec &spec, ObjectId replaced);

    bridge::Engine &m_engine;
    const ObjectDirectory &m_directory;
    const Theme &m_theme;
    QWidget *m_window;
    QSet<workbench::RequestId> m_awaited;
};

} // namespace swb::ui
