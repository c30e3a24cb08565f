#pragma once

#include "app/headless/standardinput.h"
#include "engine/bridge/engine.h"

#include <QObject>

namespace swb::app {

/**
 * Sends standard input to a connection and heeds its back-pressure: after a write that returned
 * false nothing is read until drain, and never is more on its way to the engine than a window.
 *
 * **Errors:** what the connection no longer takes shows as `refused()`.
 */
class InputPump : public QObject
{
    Q_OBJECT

public:
    explicit InputPump(bridge::Engine &engine, QObject *parent = nullptr);

    void setConnection(net::ObjectId id) { m_id = id; }
    void send(const QByteArray &bytes);
    void startInput();
    void noticeEvent(const trace::Event &event);
    /** True if bytes were given to the connection that it did not take. */
    bool refused() const { return m_refused; }

Q_SIGNALS:
    /** Standard input has ended, and all of it is on its way. */
    void ended();

private:
    void updateHold();

    bridge::Engine &m_engine;
    StandardInput m_input;
    net::ObjectId m_id = net::ObjectId::None;
    qint64 m_underWay = 0; ///< bytes posted whose write event has not been seen
    bool m_waitsForDrain = false;
    bool m_refused = false;
};

} // namespace swb::app
