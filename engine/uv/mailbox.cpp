#include "engine/uv/mailbox.h"

namespace swb::uv {

Mailbox::Mailbox(Loop &loop, Listener &listener) : Handle(loop), m_listener(&listener) { }

Result<HandlePtr<Mailbox>> Mailbox::create(Loop &loop, Listener &listener)
{
    std::unique_ptr<Mailbox> mailbox(new Mailbox(loop, listener));
    const int status = uv_async_init(loop.raw(), &mailbox->m_raw, onAsync);
    if (status != 0) {
        return Status(status);
    }
    return HandlePtr<Mailbox>(mailbox.release());
}

void Mailbox::wake()
{
    uv_async_send(&m_raw); // fails only on a handle of another kind
}

void Mailbox::onAsync(uv_async_t *raw) noexcept
{
    Mailbox &mailbox = from(raw);
    Loop::CallbackScope scope(mailbox.m_loop);
    if (mailbox.m_listener != nullptr) {
        mailbox.m_listener->mailArrived();
    }
}

} // namespace swb::uv
