#pragma once

#include "engine/trace/eventlog.h"
#include "engine/workbench/commands.h"

#include <QList>
#include <QObject>

#include <memory>

class QTimer;

namespace swb::bridge {

class Channel;
class EngineThread;

using workbench::EngineFigures;
using workbench::ObjectId;
using workbench::ObjectSnapshot;
using workbench::RequestId;

/** What an Engine is made with. */
struct EngineOptions
{
    trace::EventLogLimits log;
    /** SIGINT and SIGTERM arrive as quitRequested() instead of ending the process. */
    bool watchSignals = false;
};

/**
 * The engine as the interface sees it: slots that send commands, signals that say what is new.
 * Everything behind it happens on an engine thread of its own.
 *
 * **Thread:** the one it was made on, which runs a Qt event loop; the slots only post and return.
 * **Owns:** the engine thread and the event log.
 * **Errors:** a refused command is a CommandRefused event; nothing here fails.
 */
class Engine : public QObject
{
    Q_OBJECT

public:
    explicit Engine(const EngineOptions &options = {}, QObject *parent = nullptr);
    /** Shuts down (see shutdown()) and joins the thread. */
    ~Engine() override;

    /** The log lives as long as this object; read it through an EventReader. */
    const trace::EventLog &log() const;
    /** EventLog::release(), for an owner that passes every event on and keeps none. */
    void releaseEvents(quint64 index, quint64 payload);
    /** True between the constructor and stopped(). */
    bool isRunning() const;
    /** What uv_loop_close answered at the end: 0 unless a handle leaked; -1 while running. */
    int loopCloseResult() const;

    RequestId startServer(const workbench::ServerSpec &spec);
    RequestId openConnection(const workbench::ConnectionSpec &spec);

public Q_SLOTS:
    void send(const workbench::Command &command);
    void listenAgain(workbench::ObjectId id);
    void connectAgain(workbench::ObjectId id);
    void closeServer(workbench::ObjectId id);
    void closeSockets(workbench::ObjectId id);
    void write(workbench::ObjectId id, const QByteArray &bytes);
    void end(workbench::ObjectId id, const QByteArray &bytes = {});
    void pause(workbench::ObjectId id);
    void resume(workbench::ObjectId id);
    void reset(workbench::ObjectId id);
    void destroy(workbench::ObjectId id);
    void remove(workbench::ObjectId id);
    void rename(workbench::ObjectId id, const QString &name);

    /**
     * Closes everything and ends the thread; returns at once, stopped() follows. Commands sent
     * afterwards are forgotten.
     */
    void shutdown();

Q_SIGNALS:
    /** log().count() has grown; at most once per 16 ms, never lost. */
    void eventsAvailable();
    /**
     * Objects that are new or have changed, newest picture of each, at most 30 times a second, and
     * the ids that were removed. A removed id never appears again.
     */
    void objectsChanged(const QList<swb::workbench::ObjectSnapshot> &changed,
        const QList<swb::workbench::ObjectId> &removed);
    /** About ten times a second while the engine runs. */
    void figuresChanged(const swb::workbench::EngineFigures &figures);
    /** SIGINT or SIGTERM came (only with EngineOptions::watchSignals). */
    void quitRequested();
    /** The engine thread has ended; nothing is emitted after this. */
    void stopped();

private:
    Q_INVOKABLE void drain();
    void deliverEvents();

    std::unique_ptr<Channel> m_channel;
    std::unique_ptr<trace::EventLog> m_log;
    std::unique_ptr<EngineThread> m_thread;
    QTimer *m_frame; ///< runs for one frame after each eventsAvailable()
    quint64 m_delivered = 0; ///< log().count() at the last eventsAvailable()
    quint64 m_lastRequest = 0;
    bool m_stopped = false;
};

} // namespace swb::bridge
