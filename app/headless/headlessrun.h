#pragma once

#include "app/headless/flowhold.h"
#include "app/headless/logfollower.h"
#include "app/headless/output.h"
#include "engine/bridge/engine.h"

#include <QObject>
#include <QStringList>

#include <memory>

namespace swb::app {

enum ExitCode : int { Success = 0, Failure = 1, BadUsage = 2 };

/**
 * One run without a window, from the first command to the last byte of output: an engine, its log
 * followed to the end, and the output. What is particular to `listen` and `connect` stands in the
 * two classes derived from it.
 *
 * **Thread:** the main one. **Errors:** as text on standard error and in the exit code.
 */
class HeadlessRun : public QObject
{
    Q_OBJECT

public:
    ~HeadlessRun() override;

    /** False until the engine's thread has ended; see shutdownPatience. */
    bool isStopped() const { return !m_engine.isRunning(); }

Q_SIGNALS:
    /** Everything is closed and printed. */
    void done(int exitCode);

protected:
    HeadlessRun();

    bridge::Engine &engine() { return m_engine; }
    Output &output() { return m_output; }
    /** Begins to print; call it once, before the first command. */
    void report(std::unique_ptr<EventPrinter> printer);
    /** Shuts the engine down; done() follows when the rest is printed. */
    void finish(int exitCode);
    bool isFinishing() const { return m_finishing; }
    /** A sentence for standard error, printed after all events. */
    void addRemark(const QString &text);
    void addFailure(const net::NetError &error);

    virtual void eventSeen(const trace::Event &event) = 0;
    virtual void objectChanged(const workbench::ObjectSnapshot &object) = 0;
    /** Closes what is open; called at the first SIGINT or SIGTERM. */
    virtual void closeAll() = 0;

private:
    void handleObjects(const QList<workbench::ObjectSnapshot> &changed);
    void handleQuit();
    void handleOutputFailure(int error);
    void finishPrinting();
    void printRemarks();

    Output m_output;
    bridge::Engine m_engine;
    FlowHold m_hold;
    std::unique_ptr<LogFollower> m_follower;
    QStringList m_remarks;
    int m_exitCode = Success;
    bool m_quitting = false;
    bool m_finishing = false;
    bool m_printing = false; ///< the last events, before the end
};

} // namespace swb::app
