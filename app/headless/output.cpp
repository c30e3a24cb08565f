#include "app/headless/output.h"

#include <cerrno>
#include <poll.h>
#include <unistd.h>
#include <utility>

namespace swb::app {

namespace {

constexpr qsizetype mostPending = qsizetype(4) << 20;
constexpr qsizetype drainedPending = qsizetype(1) << 20;

int descriptorOf(Output::To to)
{
    return to == Output::To::Out ? STDOUT_FILENO : STDERR_FILENO;
}

/** 0, or the errno that ended it. */
int writeAll(int descriptor, QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const ssize_t written
            = ::write(descriptor, bytes.data(), static_cast<std::size_t>(bytes.size()));
        if (written >= 0) {
            bytes = bytes.sliced(written);
            continue;
        }
        if (errno == EAGAIN) {
            // Somebody who shares the terminal or pipe made it non-blocking.
            pollfd ready{descriptor, POLLOUT, 0};
            ::poll(&ready, 1, -1);
        } else if (errno != EINTR) {
            return errno;
        }
    }
    return 0;
}

} // namespace

Output::Output(QObject *parent)
    : QObject(parent), m_terminal{::isatty(STDOUT_FILENO) == 1, ::isatty(STDERR_FILENO) == 1},
      m_thread([this] { run(); })
{
}

Output::~Output()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stop = true;
    }
    m_work.notify_one();
    m_thread.join();
}

void Output::write(To to, QByteArrayView bytes)
{
    if (bytes.isEmpty()) {
        return;
    }
    if (m_collected.empty() || m_collected.back().to != to) {
        m_collected.push_back({to, {}});
    }
    m_collected.back().bytes.append(bytes);
}

void Output::flush()
{
    if (m_collected.empty()) {
        return;
    }
    {
        const std::lock_guard lock(m_mutex);
        for (Piece &piece : m_collected) {
            m_pending += piece.bytes.size();
            m_queue.push_back(std::move(piece));
        }
        m_full = m_pending > mostPending;
    }
    m_collected.clear();
    m_work.notify_one();
}

void Output::finish()
{
    flush();
    {
        const std::lock_guard lock(m_mutex);
        m_finish = true;
    }
    m_work.notify_one();
}

void Output::takeNews()
{
    bool done = false;
    int error = 0;
    bool nowDrained = false;
    {
        const std::lock_guard lock(m_mutex);
        m_told = false;
        done = m_done;
        error = m_error;
        nowDrained = m_full && m_pending <= drainedPending;
        m_full = m_full && !nowDrained;
    }
    if (error != 0 && !m_failureTold) {
        m_failureTold = true;
        Q_EMIT failed(error);
    }
    if (nowDrained) {
        Q_EMIT drained();
    }
    if (done) {
        Q_EMIT finished();
    }
}

void Output::run()
{
    std::unique_lock lock(m_mutex);
    while (!m_stop) {
        if (m_queue.empty()) {
            if (m_finish) {
                m_done = true;
                tell();
                return;
            }
            m_work.wait(lock);
            continue;
        }
        const std::vector<Piece> pieces = std::exchange(m_queue, {});
        for (const Piece &piece : pieces) {
            const bool skipped = m_stop || (m_error != 0 && piece.to == To::Out);
            lock.unlock();
            const int error = skipped ? 0 : writeAll(descriptorOf(piece.to), piece.bytes);
            lock.lock();
            m_pending -= piece.bytes.size();
            if (error != 0 && piece.to == To::Out) {
                m_error = error;
                tell();
            }
        }
        if (m_full && m_pending <= drainedPending) {
            tell();
        }
    }
}

void Output::tell()
{
    if (!m_told) {
        m_told = true;
        QMetaObject::invokeMethod(this, "takeNews", Qt::QueuedConnection);
    }
}

} // namespace swb::app
