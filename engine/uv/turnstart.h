#pragma once

#include "engine/uv/handle.h"

namespace swb::uv {

/**
 * Runs once per loop iteration, before polling, while it is active; never keeps the loop alive.
 * What one poll brought, with its ticks and immediates, is over by then.
 */
class TurnStart : public Handle<TurnStart, uv_prepare_t>
{
public:
    class Listener
    {
    public:
        virtual void turnStarted() = 0;

    protected:
        ~Listener() = default;
    };

    static HandlePtr<TurnStart> create(Loop &loop, Listener &listener);
    void start();
    void stop();

    void detach() { m_listener = nullptr; }
    void closed() { }

private:
    TurnStart(Loop &loop, Listener &listener);
    static void onPrepare(uv_prepare_t *raw) noexcept;

    Listener *m_listener;
};

} // namespace swb::uv
