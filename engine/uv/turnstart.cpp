#include "engine/uv/turnstart.h"

namespace swb::uv {

TurnStart::TurnStart(Loop &loop, Listener &listener) : Handle(loop), m_listener(&listener)
{
    uv_prepare_init(loop.raw(), &m_raw); // never fails
    unref();
}

HandlePtr<TurnStart> TurnStart::create(Loop &loop, Listener &listener)
{
    return HandlePtr<TurnStart>(new TurnStart(loop, listener));
}

void TurnStart::start()
{
    uv_prepare_start(&m_raw, onPrepare); // fails only without a callback
}

void TurnStart::stop()
{
    uv_prepare_stop(&m_raw); // never fails
}

void TurnStart::onPrepare(uv_prepare_t *raw) noexcept
{
    TurnStart &turnStart = from(raw);
    Loop::CallbackScope scope(turnStart.m_loop);
    if (turnStart.m_listener != nullptr) {
        turnStart.m_listener->turnStarted();
    }
}

} // namespace swb::uv
