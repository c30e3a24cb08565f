#include "engine/trace/stringtable.h"

namespace swb::trace {

StringTable::StringTable()
{
    m_texts.emplace_back();
}

StringId StringTable::intern(QStringView text)
{
    if (text.isEmpty())
        return StringId::Empty;
    text = text.left(longest);
    const std::lock_guard lock(m_mutex);
    const auto known = m_ids.find(text);
    if (known != m_ids.end())
        return known->second;
    const auto id = static_cast<StringId>(m_texts.size());
    const QString copy = text.toString();
    m_texts.push_back(copy);
    m_ids.emplace(copy, id);
    return id;
}

QString StringTable::text(StringId id) const
{
    const auto number = static_cast<std::size_t>(id);
    const std::lock_guard lock(m_mutex);
    return number < m_texts.size() ? m_texts[number] : QString();
}

quint32 StringTable::size() const
{
    const std::lock_guard lock(m_mutex);
    return static_cast<quint32>(m_texts.size());
}

} // namespace swb::trace
