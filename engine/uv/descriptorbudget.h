#pragma once

#include <QtGlobal>

#include <atomic>
#include <utility>

namespace swb::uv {

/**
 * How many sockets this process may hold. A reserve stays free for everything that is not a socket
 * (dialogs, spill files, saving, threads): Qt ends the process when it finds no descriptor at all.
 *
 * Every stream takes a Ticket before it gets a descriptor and gives it back when it has closed.
 *
 * **Thread:** any; shared by all engines of a process and outlives them.
 */
class DescriptorBudget
{
public:
    /** `descriptorLimit`: the process's soft limit, 0 if unknown (then only the system refuses). */
    explicit DescriptorBudget(qint64 descriptorLimit);
    DescriptorBudget(const DescriptorBudget &) = delete;
    DescriptorBudget &operator=(const DescriptorBudget &) = delete;

    /** One descriptor's permit; moves only. */
    class Ticket
    {
    public:
        Ticket() = default;
        Ticket(Ticket &&other) noexcept : m_budget(std::exchange(other.m_budget, nullptr)) { }
        Ticket &operator=(Ticket &&other) noexcept
        {
            std::swap(m_budget, other.m_budget);
            return *this;
        }
        ~Ticket()
        {
            if (m_budget != nullptr) {
                m_budget->m_used.fetch_sub(1, std::memory_order_relaxed);
            }
        }
        explicit operator bool() const { return m_budget != nullptr; }

    private:
        friend class DescriptorBudget;
        explicit Ticket(DescriptorBudget *budget) : m_budget(budget) { }
        DescriptorBudget *m_budget = nullptr;
    };

    /** An empty ticket means: refuse. */
    Ticket take();
    qint64 used() const { return m_used.load(std::memory_order_relaxed); }
    /** Sockets allowed; 0 if unknown. */
    qint64 limit() const { return m_limit; }

private:
    const qint64 m_limit;
    std::atomic<qint64> m_used{0};
};

} // namespace swb::uv
