#pragma once

#include "engine/uv/handle.h"

namespace swb::uv {

/**
 * Runs once per loop iteration, after polling, while it is active; never keeps the loop alive.
 * It marks the end of a turn of the loop.
 */
class TurnEnd : public Handle<TurnEnd, uv_check_t>
{
public:
    class Listener
    {
    public:
        virtual void turnEnded() = 0;

    protected:
        ~Listener() = default;
    };

    static HandlePtr<TurnEnd> create(Loop &loop, Listener &listener);
    void start();
    void stop();

    void detach() { m_listener = nullptr; }
    void closed() { }

private:
    TurnEnd(Loop &loop, Listener &listener);
    static void onCheck(uv_check_t *raw) noexcept;

    Listener *m_listener;
};

} // namespace swb::uv
