#include "engine/uv/timer.h"

#include <algorithm>

namespace swb::uv {

namespace {

quint64 toMs(std::chrono::milliseconds duration)
{
    return static_cast<quint64>(std::max<qint64>(0, duration.count()));
}

} // namespace

Timer::Timer(Loop &loop, TimerListener &listener) : Handle(loop), m_listener(&listener)
{
    uv_timer_init(loop.raw(), &m_raw); // cannot fail: it only links the structure into the loop
}

HandlePtr<Timer> Timer::create(Loop &loop, TimerListener &listener)
{
    return HandlePtr<Timer>(new Timer(loop, listener));
}

void Timer::start(std::chrono::milliseconds delay, std::chrono::milliseconds repeat)
{
    // The loop's time is that of the last poll; a long callback would shorten the delay.
    uv_update_time(m_loop.raw());
    uv_timer_start(&m_raw, onTimer, toMs(delay), toMs(repeat)); // fails only while closing
}

void Timer::stop()
{
    uv_timer_stop(&m_raw); // never fails
}

bool Timer::isActive() const
{
    return uv_is_active(asHandle()) != 0;
}

void Timer::onTimer(uv_timer_t *raw) noexcept
{
    Timer &timer = from(raw);
    Loop::CallbackScope scope(timer.m_loop);
    if (timer.m_listener != nullptr) {
        timer.m_listener->timerFired(timer);
    }
}

} // namespace swb::uv
