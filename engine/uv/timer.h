#pragma once

#include "engine/uv/handle.h"

#include <chrono>

namespace swb::uv {

class TimerListener
{
public:
    virtual void timerFired(class Timer &timer) = 0;

protected:
    ~TimerListener() = default;
};

/** A libuv timer. Ref'd like every handle; unref() one that must not keep the program alive. */
class Timer : public Handle<Timer, uv_timer_t>
{
public:
    static HandlePtr<Timer> create(Loop &loop, TimerListener &listener);

    /** Starts or restarts. `repeat` zero: fires once. */
    void start(std::chrono::milliseconds delay, std::chrono::milliseconds repeat = {});
    void stop();
    bool isActive() const;

    void detach() { m_listener = nullptr; }
    void closed() { }

private:
    Timer(Loop &loop, TimerListener &listener);
    static void onTimer(uv_timer_t *raw) noexcept;

    TimerListener *m_listener;
};

} // namespace swb::uv
