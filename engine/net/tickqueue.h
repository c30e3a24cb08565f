#pragma once

#include <QtGlobal>

#include <cstddef>
#include <vector>

namespace swb::net {

/**
 * The engine's `process.nextTick`: jobs run in order after every libuv callback, until none is left
 * (spec/socket.md section 1). A job is a member function and its object; nothing is allocated per
 * job once the queue has grown.
 *
 * **Thread:** the loop's. **Owned by:** Runtime.
 */
class TickQueue
{
public:
    /** `ticks.post<&Socket::emitEnd>(this)`; the object calls cancel(this) when it dies. */
    template <auto Member, typename Object>
    void post(Object *object)
    {
        m_ticks.push_back(
            {[](void *target) { (static_cast<Object *>(target)->*Member)(); }, object});
    }
    /** Forgets all jobs of one object. */
    void cancel(const void *object);
    void drain();
    bool isEmpty() const { return m_next == m_ticks.size(); }

private:
    struct Tick
    {
        void (*run)(void *target);
        void *target;
    };

    std::vector<Tick> m_ticks;
    std::size_t m_next = 0;
};

} // namespace swb::net
