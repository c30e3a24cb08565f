#pragma once

#include "engine/uv/handle.h"

namespace swb::uv {

/** Tells of one signal of the operating system; never keeps the loop alive. */
class SignalWatch : public Handle<SignalWatch, uv_signal_t>
{
public:
    class Listener
    {
    public:
        virtual void signalArrived(int number) = 0;

    protected:
        ~Listener() = default;
    };

    static Result<HandlePtr<SignalWatch>> create(Loop &loop, int number, Listener &listener);

    void detach() { m_listener = nullptr; }
    void closed() { }

private:
    SignalWatch(Loop &loop, Listener &listener);
    static void onSignal(uv_signal_t *raw, int number) noexcept;

    Listener *m_listener;
};

} // namespace swb::uv
