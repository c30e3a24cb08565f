#pragma once

#include <QtGlobal>

namespace swb::ui {

/**
 * Turns a growing total into a rate per second, over about the last second. A plain value: the time
 * is told to it.
 */
class RateMeter
{
public:
    /** Returns true if a new rate is known. */
    bool add(qint64 timeNs, qint64 total)
    {
        if (m_sinceNs < 0 || total < m_total) {
            m_sinceNs = timeNs;
            m_total = total;
            return false;
        }
        const qint64 passed = timeNs - m_sinceNs;
        if (passed < windowNs) {
            return false;
        }
        m_rate = static_cast<double>(total - m_total) * 1e9 / static_cast<double>(passed);
        m_sinceNs = timeNs;
        m_total = total;
        return true;
    }

    double perSecond() const { return m_rate; }

private:
    static constexpr qint64 windowNs
        = 950'000'000; // ten figures a second come a little early or late

    qint64 m_sinceNs = -1;
    qint64 m_total = 0;
    double m_rate = 0;
};

} // namespace swb::ui
