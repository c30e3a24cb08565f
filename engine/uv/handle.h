#pragma once

#include "engine/uv/loop.h"

#include <uv.h>

#include <memory>
#include <utility>

namespace swb::uv {

/**
 * The one rule of handle lifetime: a libuv handle dies twice, `uv_close` now and its memory in the
 * close callback. No other file calls uv_close.
 *
 * `Self` derives from Handle<Self, Raw>, is made on the heap by a static create() of its own, and
 * provides `detach()` (forget the listener) and `closed()` (tell the listener, if it is still
 * attached). It is only ever held by
 * - HandlePtr<Self>: open; letting go detaches the listener and closes;
 * - ClosingPtr<Self>: closing with notice, see closeHandle(); letting go only detaches.
 *
 * **Thread:** the loop's.
 */
template <typename Self, typename Raw>
class Handle
{
public:
    Handle(const Handle &) = delete;
    Handle &operator=(const Handle &) = delete;

    Loop &loop() const { return m_loop; }
    void ref() { uv_ref(asHandle()); }
    void unref() { uv_unref(asHandle()); }
    bool hasRef() const { return uv_has_ref(asHandle()) != 0; }

    struct Closer
    {
        void operator()(Self *self) const noexcept
        {
            self->detach();
            startClosing(self);
        }
    };
    struct Detacher
    {
        void operator()(Self *self) const noexcept { self->detach(); }
    };

    static void startClosing(Self *self) noexcept { uv_close(self->asHandle(), onClosed); }

protected:
    explicit Handle(Loop &loop) : m_loop(loop) { asHandle()->data = static_cast<Self *>(this); }
    ~Handle() = default;

    uv_handle_t *asHandle() const
    {
        return reinterpret_cast<uv_handle_t *>(const_cast<Raw *>(&m_raw));
    }
    template <typename T>
    static Self &from(T *raw)
    {
        return *static_cast<Self *>(raw->data);
    }
    static void onClosed(uv_handle_t *raw) noexcept
    {
        Loop::CallbackScope scope(static_cast<Self *>(raw->data)->loop());
        const std::unique_ptr<Self> self(static_cast<Self *>(raw->data));
        self->closed();
    }

    Loop &m_loop;
    Raw m_raw{};
};

template <typename T>
using HandlePtr = std::unique_ptr<T, typename T::Closer>;
template <typename T>
using ClosingPtr = std::unique_ptr<T, typename T::Detacher>;

/**
 * Closes with notice: the listener stays attached for the cancelled requests and the close itself.
 * In its close notice the owner of the ClosingPtr must release() it first: the handle deletes
 * itself right after.
 */
template <typename T>
ClosingPtr<T> closeHandle(HandlePtr<T> handle)
{
    T *raw = handle.release();
    T::startClosing(raw);
    return ClosingPtr<T>(raw);
}

} // namespace swb::uv
