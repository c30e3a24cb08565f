#include "engine/uv/descriptorbudget.h"

#include <algorithm>

namespace swb::uv {

namespace {

constexpr qint64 wantedReserve = 128;

qint64 socketsWithin(qint64 descriptorLimit)
{
    if (descriptorLimit <= 0) {
        return 0;
    }
    return descriptorLimit - std::min(wantedReserve, descriptorLimit / 2);
}

} // namespace

DescriptorBudget::DescriptorBudget(qint64 descriptorLimit) : m_limit(socketsWithin(descriptorLimit))
{
}

DescriptorBudget::Ticket DescriptorBudget::take()
{
    const qint64 before = m_used.fetch_add(1, std::memory_order_relaxed);
    if (m_limit > 0 && before >= m_limit) {
        m_used.fetch_sub(1, std::memory_order_relaxed);
        return {};
    }
    return Ticket(this);
}

} // namespace swb::uv
