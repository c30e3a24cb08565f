#include "engine/uv/turnend.h"

namespace swb::uv {

TurnEnd::TurnEnd(Loop &loop, Listener &listener) : Handle(loop), m_listener(&listener)
{
    uv_check_init(loop.raw(), &m_raw); // never fails
    unref();
}

HandlePtr<TurnEnd> TurnEnd::create(Loop &loop, Listener &listener)
{
    return HandlePtr<TurnEnd>(new TurnEnd(loop, listener));
}

void TurnEnd::start()
{
    uv_check_start(&m_raw, onCheck); // fails only without a callback
}

void TurnEnd::stop()
{
    uv_check_stop(&m_raw); // never fails
}

void TurnEnd::onCheck(uv_check_t *raw) noexcept
{
    TurnEnd &turnEnd = from(raw);
    Loop::CallbackScope scope(turnEnd.m_loop);
    if (turnEnd.m_listener != nullptr) {
        turnEnd.m_listener->turnEnded();
    }
}

} // namespace swb::uv
