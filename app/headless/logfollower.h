#pragma once

#include "app/headless/eventprinter.h"
#include "engine/bridge/engine.h"

#include <QObject>

#include <memory>

namespace swb::app {

class Output;

/**
 * Reads the log from its beginning, hands every event to the printer and to whoever listens, and
 * never reads on while the output is full. What it has read, the log lets go of. When it falls
 * behind it says so, so that the sockets can be held before bytes leave the log unread.
 *
 * **Owned by:** HeadlessRun. The engine and the output outlive it.
 */
class LogFollower : public QObject
{
    Q_OBJECT

public:
    /** Without a printer, events are only told. */
    LogFollower(bridge::Engine &engine, Output &output, std::unique_ptr<EventPrinter> printer);

    /** Reads what is new, a slice at a time; call it whenever there may be more. */
    void follow();
    /** The log is complete; finished() follows when all of it is printed. */
    void finish();
    /** Payload bytes and events that had left the log before they could be printed. */
    quint64 lostBytes() const { return m_lostBytes; }
    quint64 lostEvents() const { return m_lostEvents; }

Q_SIGNALS:
    /** After it was printed, in order, none left out. */
    void eventSeen(const swb::trace::Event &event);
    void behindChanged(bool behind);
    void finished();

private:
    void step(quint64 index);
    void skipElided();
    void followLater();
    void updateBehind();

    bridge::Engine &m_engine;
    Output &m_output;
    trace::EventReader m_reader;
    const std::unique_ptr<EventPrinter> m_printer;
    quint64 m_next = 0;
    quint64 m_payloadRead = 0; ///< position in the payload store
    quint64 m_payloadWanted = 0; ///< none before it will be asked for
    quint64 m_lostBytes = 0;
    quint64 m_lostEvents = 0;
    bool m_behind = false;
    bool m_scheduled = false;
    bool m_finishing = false;
};

} // namespace swb::app
