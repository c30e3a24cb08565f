#include "app/headless/headlessrun.h"

#include "app/headless/exitlimit.h"
#include "engine/trace/displaytext.h"
#include "ui/presentation/errorhelp.h"
#include "ui/presentation/numbers.h"

#include <QTimer>

#include <cerrno>
#include <cstring>
#include <limits>

namespace swb::app {

namespace {

/**
 * What is printed is let go, so these are no more than the room for times when this process gets no
 * processor: half a second of the fastest loopback connection.
 */
bridge::EngineOptions engineOptions()
{
    bridge::EngineOptions options;
    options.watchSignals = true;
    options.log.memoryBytes = qint64(32) << 20;
    options.log.payloadBytes = qint64(512) << 20;
    options.log.payloadBytesPerObject = std::numeric_limits<qint64>::max();
    return options;
}

} // namespace

HeadlessRun::HeadlessRun() : m_engine(engineOptions()), m_hold(m_engine)
{
    connect(&m_engine, &bridge::Engine::objectsChanged, this, &HeadlessRun::handleObjects);
    connect(&m_engine, &bridge::Engine::quitRequested, this, &HeadlessRun::handleQuit);
    connect(&m_engine, &bridge::Engine::stopped, this, &HeadlessRun::finishPrinting);
    connect(&m_output, &Output::failed, this, &HeadlessRun::handleOutputFailure);
    connect(&m_output, &Output::finished, this, [this] { Q_EMIT done(m_exitCode); });
}

HeadlessRun::~HeadlessRun() = default;

void HeadlessRun::report(std::unique_ptr<EventPrinter> printer)
{
    m_follower = std::make_unique<LogFollower>(m_engine, m_output, std::move(printer));
    connect(&m_engine, &bridge::Engine::eventsAvailable, m_follower.get(), &LogFollower::follow);
    connect(m_follower.get(), &LogFollower::eventSeen, this, &HeadlessRun::eventSeen);
    connect(m_follower.get(), &LogFollower::behindChanged, &m_hold, &FlowHold::setHeld);
    connect(m_follower.get(), &LogFollower::finished, this, &HeadlessRun::printRemarks);
}

void HeadlessRun::finish(int exitCode)
{
    m_exitCode = std::max(m_exitCode, exitCode);
    if (!m_finishing) {
        m_finishing = true;
        m_engine.shutdown();
        QTimer::singleShot(shutdownPatience, this, &HeadlessRun::finishPrinting);
    }
}

void HeadlessRun::addRemark(const QString &text)
{
    m_remarks.append(text);
}

void HeadlessRun::addFailure(const net::NetError &error)
{
    const ui::ErrorHelp help = ui::explainError(error);
    const QString message = trace::displayText(error.message()).text;
    const QString what = message.isEmpty() ? error.code() : message;
    addRemark(what);
    addRemark(help.cause + u' ' + help.nextStep);
}

void HeadlessRun::handleObjects(const QList<workbench::ObjectSnapshot> &changed)
{
    for (const workbench::ObjectSnapshot &object : changed) {
        m_hold.noticeObject(object);
        objectChanged(object);
    }
}

void HeadlessRun::handleQuit()
{
    if (std::exchange(m_quitting, true)) {
        finish(Failure); // asked twice: do not wait for the closing
    } else if (!m_finishing) {
        closeAll();
    }
}

void HeadlessRun::handleOutputFailure(int error)
{
    if (error == EPIPE) {
        // Whoever reads has seen enough, as `head` does; that is no failure.
        finish(Success);
        return;
    }
    const QString reason = QString::fromLocal8Bit(std::strerror(error));
    addRemark(tr("Standard output takes no more: %1.").arg(reason));
    finish(Failure);
}

void HeadlessRun::finishPrinting()
{
    if (!std::exchange(m_printing, true)) {
        m_follower->finish();
    }
}

void HeadlessRun::printRemarks()
{
    if (m_follower->lostBytes() > 0 || m_follower->lostEvents() > 0) {
        addRemark(tr("The output fell behind: %1 and %2 events are missing in it.")
                      .arg(ui::formatBytes(static_cast<qint64>(m_follower->lostBytes())),
                          ui::formatCount(static_cast<qint64>(m_follower->lostEvents()))));
        m_exitCode = Failure;
    }
    for (const QString &remark : std::as_const(m_remarks)) {
        const QString line = QStringLiteral("socket-workbench: ") + remark + u'\n';
        m_output.write(Output::To::Err, line.toUtf8());
    }
    m_output.finish();
}

} // namespace swb::app
