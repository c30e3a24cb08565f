#include "engine/trace/eventmatcher.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace swb::trace {

namespace {

char folded(char character)
{
    const bool isUpper = character >= 'A' && character <= 'Z';
    return static_cast<char>(character + (isUpper ? 'a' - 'A' : 0));
}

QByteArray foldedBytes(const QString &text)
{
    QByteArray bytes = text.toUtf8();
    std::transform(bytes.begin(), bytes.end(), bytes.begin(), folded);
    return bytes;
}

bool previewContains(QByteArrayView preview, const QByteArray &needle)
{
    const qsizetype starts = preview.size() - needle.size() + 1;
    if (starts <= 0)
        return false;
    // The whole column entry, used or not: a loop of constant length runs in vector registers.
    std::array<char, previewCapacity> bytes;
    for (std::size_t i = 0; i < bytes.size(); ++i)
        bytes[i] = folded(preview.data()[i]);
    const char *from = bytes.data();
    const char *const end = from + starts;
    while (from < end) {
        const void *hit = std::memchr(from, needle[0], static_cast<std::size_t>(end - from));
        if (!hit)
            return false;
        from = static_cast<const char *>(hit);
        if (std::memcmp(from, needle.constData(), static_cast<std::size_t>(needle.size())) == 0)
            return true;
        ++from;
    }
    return false;
}

template <typename T>
T &grownTo(std::vector<T> &values, std::size_t index)
{
    if (index >= values.size())
        values.resize(std::max(index + 1, values.size() * 2));
    return values[index];
}

} // namespace

EventMatcher::EventMatcher(const EventLog &log, EventFilter filter, ObjectLabel label)
    : m_log(log), m_filter(std::move(filter)), m_label(std::move(label))
{
    for (unsigned i = 0; i < static_cast<unsigned>(net::EventKind::Count); ++i)
        m_kinds[i] = (m_filter.kinds & (quint64(1) << i)) != 0;
    for (unsigned i = 0; i < static_cast<unsigned>(EventFamily::Count); ++i)
        m_families[i] = (m_filter.families & (1U << i)) != 0;
    if (m_filter.objects) {
        for (const net::ObjectId object : *m_filter.objects)
            choose(object);
    }
    for (const QString &text : m_filter.labels) {
        if (!text.isEmpty())
            m_labels.push_back(needleFor(text));
    }
    for (const QString &text : m_filter.words) {
        if (!text.isEmpty())
            m_words.push_back(needleFor(text));
    }
    m_needsRecord
        = m_filter.sinceNs || !m_filter.numbers.isEmpty() || !m_labels.empty() || !m_words.empty();
}

EventMatcher::Needle EventMatcher::needleFor(const QString &text)
{
    Needle needle{text, foldedBytes(text), 0, {}, {}};
    for (unsigned i = 0; i < static_cast<unsigned>(net::EventKind::Count); ++i) {
        const auto kind = static_cast<net::EventKind>(i);
        if (QString(eventName(kind)).contains(text, Qt::CaseInsensitive))
            needle.kinds |= kindBit(kind);
    }
    return needle;
}

void EventMatcher::choose(net::ObjectId object)
{
    const auto number = static_cast<std::size_t>(net::toNumber(object));
    if (number >= m_scope.size())
        m_scope.resize(std::max(number + 1, m_scope.size() * 2));
    m_scope[number] = true;
}

bool EventMatcher::isInScope(const Event &event)
{
    const auto number = static_cast<std::size_t>(net::toNumber(event.object));
    if (number >= m_scope.size() || !m_scope[number])
        return false;
    if (m_filter.withAccepted && event.kind == net::EventKind::Connection
        && event.related != net::ObjectId::None)
        choose(event.related);
    return true;
}

bool EventMatcher::accepts(const Event &event, QByteArrayView preview)
{
    if (m_filter.sinceNs && event.timeNs < *m_filter.sinceNs)
        return false;
    for (const NumberCondition &condition : m_filter.numbers) {
        if (!condition.holds(event))
            return false;
    }
    for (Needle &label : m_labels) {
        if (!labelContains(label, event.object))
            return false;
    }
    for (Needle &word : m_words) {
        if (!wordMatches(word, event, preview))
            return false;
    }
    return true;
}

bool EventMatcher::wordMatches(Needle &needle, const Event &event, QByteArrayView preview)
{
    return (needle.kinds & kindBit(event.kind)) != 0 || labelContains(needle, event.object)
        || (event.text != StringId::Empty && textContains(needle, event.text))
        || previewContains(preview, needle.bytes);
}

bool EventMatcher::labelContains(Needle &needle, net::ObjectId object)
{
    if (!m_label)
        return false;
    Verdict &verdict = grownTo(needle.objects, net::toNumber(object));
    if (verdict == Verdict::Unknown) {
        verdict = m_label(object).contains(needle.text, Qt::CaseInsensitive) ? Verdict::Yes
                                                                             : Verdict::No;
    }
    return verdict == Verdict::Yes;
}

bool EventMatcher::textContains(Needle &needle, StringId id)
{
    Verdict &verdict = grownTo(needle.strings, static_cast<std::size_t>(id));
    if (verdict == Verdict::Unknown) {
        verdict = m_log.text(id).contains(needle.text, Qt::CaseInsensitive) ? Verdict::Yes
                                                                            : Verdict::No;
    }
    return verdict == Verdict::Yes;
}

bool EventMatcher::relabel(const QList<net::ObjectId> &objects)
{
    bool changed = false;
    for (const net::ObjectId object : objects) {
        for (Needle &label : m_labels)
            changed = relabel(label, object) || changed;
        for (Needle &word : m_words)
            changed = relabel(word, object) || changed;
    }
    return changed;
}

bool EventMatcher::relabel(Needle &needle, net::ObjectId object)
{
    const auto number = static_cast<std::size_t>(net::toNumber(object));
    if (number >= needle.objects.size() || needle.objects[number] == Verdict::Unknown)
        return false;
    const Verdict before = std::exchange(needle.objects[number], Verdict::Unknown);
    return labelContains(needle, object) != (before == Verdict::Yes);
}

} // namespace swb::trace
