#include "app/headless/logfollower.h"

#include "app/headless/output.h"

#include <QElapsedTimer>

#include <algorithm>
#include <utility>

namespace swb::app {

namespace {

constexpr qint64 sliceMs = 8; ///< then the thread sees to other things, such as standard input
constexpr quint64 eventsPerLook = 32; ///< between two looks at clock and output
constexpr quint64 behindBytes = quint64(8) << 20;
constexpr quint64 caughtUpBytes = quint64(1) << 20;
constexpr quint64 behindEvents = 100000;
constexpr quint64 newestLooked = 8; ///< records to look through for the newest payload

} // namespace

LogFollower::LogFollower(
    bridge::Engine &engine, Output &output, std::unique_ptr<EventPrinter> printer)
    : m_engine(engine), m_output(output), m_reader(engine.log()), m_printer(std::move(printer))
{
    connect(&m_output, &Output::drained, this, &LogFollower::follow);
}

void LogFollower::follow()
{
    QElapsedTimer clock;
    clock.start();
    while (m_next < m_reader.log().count() && !m_output.isFull() && clock.elapsed() < sliceMs) {
        skipElided();
        const quint64 end = std::min(m_reader.log().count(), m_next + eventsPerLook);
        while (m_next < end) {
            step(m_next++);
        }
        m_output.flush();
        m_engine.releaseEvents(m_next, m_payloadWanted);
    }
    updateBehind();
    if (m_output.isFull()) {
        return; // drained() comes back here
    }
    if (m_next < m_reader.log().count()) {
        followLater();
    } else if (std::exchange(m_finishing, false)) {
        if (m_printer != nullptr) {
            m_printer->finish();
        }
        Q_EMIT finished();
    }
}

void LogFollower::finish()
{
    m_finishing = true;
    follow();
}

void LogFollower::step(quint64 index)
{
    if (m_printer != nullptr) {
        m_lostBytes += static_cast<quint64>(m_printer->print(m_reader, index));
    }
    const trace::Event event = m_reader.at(index);
    if (event.payload != trace::noPayload) {
        m_payloadRead = event.payload + event.payloadSize;
        m_payloadWanted = event.payload; // an echo's write may have the same bytes
    }
    Q_EMIT eventSeen(event);
}

void LogFollower::skipElided()
{
    const quint64 elided = m_reader.log().elided();
    if (m_next < elided) {
        if (m_printer != nullptr) {
            m_printer->print(m_reader, m_next); // the record that says how many are gone
        }
        m_lostEvents += elided - m_next;
        m_next = elided;
    }
}

void LogFollower::followLater()
{
    if (!m_scheduled) {
        m_scheduled = true;
        const auto again = [this] {
            m_scheduled = false;
            follow();
        };
        QMetaObject::invokeMethod(this, again, Qt::QueuedConnection);
    }
}

void LogFollower::updateBehind()
{
    const quint64 count = m_reader.log().count();
    quint64 newest = m_payloadRead;
    for (quint64 back = 1; back <= std::min(newestLooked, count - m_next); ++back) {
        const trace::Event &event = m_reader.at(count - back);
        if (event.payload != trace::noPayload) {
            newest = event.payload + event.payloadSize;
            break;
        }
    }
    const quint64 bytes = newest - m_payloadRead;
    const bool behind = m_behind ? bytes > caughtUpBytes || m_output.isFull() || m_next < count
                                 : bytes > behindBytes || count - m_next > behindEvents;
    if (behind != m_behind) {
        m_behind = behind;
        Q_EMIT behindChanged(behind);
    }
}

} // namespace swb::app
