#pragma once

#include "ui/models/objectdirectory.h"

namespace swb::bridge {
class Engine;
}

namespace swb::ui {

/**
 * The one-click echo demo: an echo server on a free loopback port, a connection to it as soon as it
 * listens, and "hello" as soon as that is open. Real objects, made by ordinary commands.
 *
 * **Thread:** the UI's. **Errors:** a server that fails to listen is shown with its error.
 */
class EchoDemo : public QObject
{
    Q_OBJECT

public:
    EchoDemo(bridge::Engine &engine, const ObjectDirectory &directory, QObject *parent = nullptr);

    void start();

Q_SIGNALS:
    void showRequested(swb::net::ObjectId id);

private:
    void handleChanged(const QList<ObjectId> &added, const QList<ObjectId> &updated);
    void follow(const ObjectSnapshot &object);
    void connectTo(const ObjectSnapshot &server);

    bridge::Engine &m_engine;
    const ObjectDirectory &m_directory;
    workbench::RequestId m_server = workbench::RequestId::None; ///< waited for
    workbench::RequestId m_connection = workbench::RequestId::None;
    bool m_shown = false; ///< the connection was shown already
};

} // namespace swb::ui
