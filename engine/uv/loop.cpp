#include "engine/uv/loop.h"

namespace swb::uv {

Loop::Loop(DescriptorBudget &budget) : m_budget(budget)
{
    // Fails only when the process has no descriptor left for the poll set; there is no engine then.
    if (uv_loop_init(&m_raw) != 0) {
        qFatal("The event loop could not be created: no descriptors left");
    }
    m_open = true;
}

Loop::~Loop()
{
    if (m_open && close() != 0) {
        qWarning("Event loop destroyed with open handles: %ls",
            qUtf16Printable(m_leaks.join(QStringLiteral(", "))));
    }
}

void Loop::run()
{
    uv_run(&m_raw, UV_RUN_DEFAULT);
}

bool Loop::runOnce()
{
    return uv_run(&m_raw, UV_RUN_ONCE) != 0;
}

int Loop::close()
{
    if (!m_open) {
        return 0;
    }
    // Unref'd handles that were closed last still have their close callbacks to come.
    uv_run(&m_raw, UV_RUN_NOWAIT);
    const int status = uv_loop_close(&m_raw);
    if (status == 0) {
        m_open = false;
        return 0;
    }
    uv_walk(
        &m_raw,
        [](uv_handle_t *handle, void *list) {
            static_cast<QStringList *>(list)->append(
                QString::fromLatin1(uv_handle_type_name(handle->type)));
        },
        &m_leaks);
    return status;
}

char *Loop::acquireReadBuffer()
{
    if (m_freeBuffers.empty()) {
        m_buffers.push_back(std::make_unique<std::array<char, readSize>>());
        m_freeBuffers.reserve(m_buffers.size());
        return m_buffers.back()->data();
    }
    char *buffer = m_freeBuffers.back();
    m_freeBuffers.pop_back();
    return buffer;
}

void Loop::releaseReadBuffer(char *buffer)
{
    m_freeBuffers.push_back(buffer);
}

} // namespace swb::uv
