#include "ui/history/inputhistory.h"

namespace swb::ui {

void InputHistory::add(const QString &input)
{
    if (!input.isEmpty() && (m_entries.isEmpty() || m_entries.last() != input)) {
        m_entries.append(input);
        if (m_entries.size() > mostEntries) {
            m_entries.removeFirst();
        }
    }
    m_position = m_entries.size();
}

QString InputHistory::older()
{
    m_position = qMax<qsizetype>(0, m_position - 1);
    return current();
}

QString InputHistory::newer()
{
    m_position = qMin(m_entries.size(), m_position + 1);
    return current();
}

QString InputHistory::current() const
{
    return m_position < m_entries.size() ? m_entries[m_position] : QString();
}

} // namespace swb::ui
