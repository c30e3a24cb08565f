#include "tests/bench/pacedwriter.h"

#include "tests/bench/threadcpu.h"

#include <algorithm>
#include <array>
#include <chrono>

namespace swb::bench {

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::chrono::milliseconds step{1};
constexpr quint64 eventsPerFlush = 4; // about what one callback of the loop brings

constexpr std::array<char, 64> payload{
    "GET /status HTTP/1.1\r\nHost: localhost\r\nAccept: */*\r\n\r\n"};

} // namespace

PacedWriter::PacedWriter(trace::EventLog &log, quint64 perSecond, quint64 count)
    : m_log(log), m_thread(&PacedWriter::run, this, perSecond, count)
{
}

PacedWriter::~PacedWriter()
{
    m_thread.join();
}

void PacedWriter::write(quint64 number)
{
    net::TraceNote note;
    note.object = static_cast<net::ObjectId>(number / 4 % objects + 1);
    note.kind = number % 2 == 0 ? net::EventKind::Data : net::EventKind::Write;
    if (number % 32 == 31) {
        note.kind = number % 64 == 31 ? net::EventKind::Pause : net::EventKind::Resume;
    } else {
        note.bytes = payload.size();
        note.payload = QByteArrayView(payload.data(), payload.size());
    }
    m_log.record(note);
}

void PacedWriter::run(quint64 perSecond, quint64 count)
{
    const Clock::time_point start = Clock::now();
    const qint64 cpuBefore = threadCpuNs();
    quint64 written = 0;
    while (written < count) {
        const auto elapsed
            = std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - start);
        const quint64 due
            = std::min(count, static_cast<quint64>(elapsed.count()) * perSecond / 1000000);
        while (written < due) {
            write(written);
            if (++written % eventsPerFlush == 0)
                m_log.flush();
        }
        m_log.flush();
        std::this_thread::sleep_for(step);
    }
    m_cpuNsPerEvent = static_cast<double>(threadCpuNs() - cpuBefore) / static_cast<double>(count);
    m_seconds = std::chrono::duration<double>(Clock::now() - start).count();
    m_done.store(true, std::memory_order_release);
}

} // namespace swb::bench
