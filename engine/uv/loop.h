#pragma once

#include "engine/uv/result.h"

#include <QStringList>
#include <QtGlobal>

#include <uv.h>

#include <array>
#include <memory>
#include <vector>

namespace swb::uv {

class DescriptorBudget;

/**
 * One libuv loop with the two rules that everything above relies on: every callback runs inside a
 * CallbackScope, and the loop ends only when every handle has been closed.
 *
 * **Thread:** the engine's, except the constructor.
 * **Errors:** close() returns what uv_loop_close said; 0 unless a handle leaked.
 */
class Loop
{
public:
    /** Does what is due between two callbacks: ticks, script jobs, waking readers. */
    class Drain
    {
    public:
        virtual void drainAfterCallback() noexcept = 0;

    protected:
        ~Drain() = default;
    };

    /**
     * Opened first in every libuv trampoline. When the outermost scope ends, the drain runs, before
     * libuv calls anything else; the event order of the specification depends on it (socket.md 1).
     */
    class CallbackScope
    {
    public:
        explicit CallbackScope(Loop &loop) noexcept : m_loop(loop) { ++m_loop.m_depth; }
        ~CallbackScope()
        {
            if (m_loop.m_depth == 1 && m_loop.m_drain != nullptr) {
                m_loop.m_drain->drainAfterCallback();
            }
            --m_loop.m_depth;
        }
        CallbackScope(const CallbackScope &) = delete;
        CallbackScope &operator=(const CallbackScope &) = delete;

    private:
        Loop &m_loop;
    };

    explicit Loop(DescriptorBudget &budget);
    ~Loop();
    Loop(const Loop &) = delete;
    Loop &operator=(const Loop &) = delete;

    void setDrain(Drain *drain) { m_drain = drain; }
    /** Runs until no ref'd handle and no request is alive. */
    void run();
    /** Runs one iteration; for tests. Returns whether anything is alive. */
    bool runOnce();
    bool isAlive() const { return uv_loop_alive(&m_raw) != 0; }
    /** Loop time in ms, cached by libuv once per iteration. */
    qint64 nowMs() const { return static_cast<qint64>(uv_now(&m_raw)); }
    /** uv_loop_close after the last callbacks; the kinds of leaked handles are in leaks(). */
    int close();
    const QStringList &leaks() const { return m_leaks; }

    DescriptorBudget &budget() { return m_budget; }
    uv_loop_t *raw() { return &m_raw; }

    static constexpr std::size_t readSize = 65536; ///< bytes per kernel read, as the reference
    /** A buffer of readSize bytes until releaseReadBuffer(); one is enough where reads are
     * synchronous. */
    char *acquireReadBuffer();
    void releaseReadBuffer(char *buffer);

private:
    using ReadBuffer = std::unique_ptr<std::array<char, readSize>>;

    uv_loop_t m_raw{};
    DescriptorBudget &m_budget;
    Drain *m_drain = nullptr;
    int m_depth = 0;
    bool m_open = false;
    QStringList m_leaks;
    std::vector<ReadBuffer> m_buffers;
    std::vector<char *> m_freeBuffers;
};

} // namespace swb::uv
