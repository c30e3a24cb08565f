#include "engine/uv/signalwatch.h"

namespace swb::uv {

SignalWatch::SignalWatch(Loop &loop, Listener &listener) : Handle(loop), m_listener(&listener) { }

Result<HandlePtr<SignalWatch>> SignalWatch::create(Loop &loop, int number, Listener &listener)
{
    std::unique_ptr<SignalWatch> watch(new SignalWatch(loop, listener));
    const int status = uv_signal_init(loop.raw(), &watch->m_raw);
    if (status != 0) {
        return Status(status);
    }
    HandlePtr<SignalWatch> opened(watch.release());
    const int started = uv_signal_start(&opened->m_raw, onSignal, number);
    if (started != 0) {
        return Status(started);
    }
    opened->unref();
    return opened;
}

void SignalWatch::onSignal(uv_signal_t *raw, int number) noexcept
{
    SignalWatch &watch = from(raw);
    Loop::CallbackScope scope(watch.m_loop);
    if (watch.m_listener != nullptr) {
        watch.m_listener->signalArrived(number);
    }
}

} // namespace swb::uv
