#include "engine/workbench/snapshotfeed.h"

#include <algorithm>

namespace swb::workbench {

namespace {

constexpr qint64 shortestGapMs = 34; // at most 30 a second

} // namespace

SnapshotFeed::SnapshotFeed(uv::Loop &loop, Source &source)
    : m_loop(loop), m_source(source), m_timer(uv::Timer::create(loop, *this)),
      m_lastMs(loop.nowMs() - shortestGapMs)
{
    m_timer->unref();
}

void SnapshotFeed::schedule()
{
    m_due = true;
    const qint64 wait = std::max<qint64>(0, m_lastMs + shortestGapMs - m_loop.nowMs());
    m_timer->start(std::chrono::milliseconds(wait));
}

void SnapshotFeed::timerFired(uv::Timer &)
{
    m_due = false;
    m_lastMs = m_loop.nowMs();
    m_source.takeSnapshots();
}

} // namespace swb::workbench
