#pragma once

#include "engine/uv/handle.h"

namespace swb::uv {

/**
 * Wakes the loop from any thread. Wake-ups coalesce: the listener drains everything that was
 * posted, one wake-up never stands for one message.
 *
 * **Thread:** wake() any; everything else the loop's.
 */
class Mailbox : public Handle<Mailbox, uv_async_t>
{
public:
    class Listener
    {
    public:
        virtual void mailArrived() = 0;

    protected:
        ~Listener() = default;
    };

    static Result<HandlePtr<Mailbox>> create(Loop &loop, Listener &listener);
    void wake();

    void detach() { m_listener = nullptr; }
    void closed() { }

private:
    Mailbox(Loop &loop, Listener &listener);
    static void onAsync(uv_async_t *raw) noexcept;

    Listener *m_listener;
};

} // namespace swb::uv
