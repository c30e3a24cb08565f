#include "ui/history/conversationbuilder.h"

namespace swb::ui {

namespace {

using net::EventKind;
using Kind = ConversationItem::Kind;

constexpr quint64 noItem = ~quint64(0);
constexpr qint64 joinGapNs = 5'000'000; // chunks of one burst follow each other faster than this
constexpr qint64 joinSpanNs = 50'000'000; // bounds how much of the log one item's bytes span
constexpr quint32 joinChunks = 1024;

bool isSilent(EventKind kind)
{
    // They always come with an event that is shown.
    return kind == EventKind::Ready || kind == EventKind::Written || kind == EventKind::PeerFound;
}

} // namespace

void ConversationBuilder::clear()
{
    *this = ConversationBuilder();
}

quint64 ConversationBuilder::takeFirstChanged()
{
    const quint64 first = qBound(m_first, m_firstChanged, endItem());
    m_firstChanged = endItem();
    return first;
}

void ConversationBuilder::add(const trace::Event &event, quint64 index)
{
    switch (event.kind) {
    case EventKind::Data:
        addReceived(event, index);
        return;
    case EventKind::Write:
        addSent(event, index);
        return;
    case EventKind::Written:
        handleWritten(event.bytes);
        return;
    case EventKind::Drain:
        handleDrain(event.timeNs);
        break;
    case EventKind::Error:
        failPending(event.error);
        break;
    case EventKind::Close:
    case EventKind::ConnectCall:
        failPending(0);
        m_lastSent = noItem;
        break;
    default:
        break;
    }
    if (!isSilent(event.kind)) {
        addRule(event, index);
    }
}

ConversationItem &ConversationBuilder::append(const trace::Event &event, quint64 index, Kind kind)
{
    if (count() >= mostItems) {
        m_items.pop_front();
        ++m_first;
    }
    ConversationItem &item = m_items.emplace_back();
    item.firstEvent = index;
    item.lastEvent = index;
    item.timeNs = event.timeNs;
    item.lastTimeNs = event.timeNs;
    item.kind = kind;
    item.family = trace::eventFamily(event);
    m_firstChanged = qMin(m_firstChanged, endItem() - 1);
    return item;
}

ConversationItem *ConversationBuilder::mutableItem(quint64 number)
{
    if (number < m_first || number >= endItem()) {
        return nullptr;
    }
    m_firstChanged = qMin(m_firstChanged, number);
    return &m_items[number - m_first];
}

void ConversationBuilder::addReceived(const trace::Event &event, quint64 index)
{
    if (!m_items.empty()) {
        ConversationItem &last = m_items.back();
        const bool large = last.bytes > foldBytes && event.bytes > 0;
        if (last.kind == Kind::Received && large && last.chunks < joinChunks
            && event.timeNs - last.lastTimeNs <= joinGapNs
            && event.timeNs - last.timeNs <= joinSpanNs) {
            last.bytes += event.bytes;
            last.lastEvent = index;
            last.lastTimeNs = event.timeNs;
            ++last.chunks;
            m_firstChanged = qMin(m_firstChanged, endItem() - 1);
            return;
        }
    }
    qint64 answerNs = -1;
    if (m_lastSent >= m_first && m_lastSent < endItem()) {
        answerNs = event.timeNs - item(m_lastSent).timeNs;
    }
    m_lastSent = noItem;
    ConversationItem &item = append(event, index, Kind::Received);
    item.bytes = qMax<qint64>(0, event.bytes);
    item.answerNs = answerNs;
}

void ConversationBuilder::addSent(const trace::Event &event, quint64 index)
{
    const bool full = (event.flags & net::WriteReturnedFalse) != 0;
    ConversationItem &item = append(event, index, Kind::Sent);
    item.family = trace::EventFamily::Sent;
    item.bytes = qMax<qint64>(0, event.bytes);
    item.queued = event.value;
    const quint64 number = endItem() - 1;
    m_lastSent = number;
    if (event.value > 0) {
        item.fate = SentFate::InQueue;
        m_pending.push_back({number, item.bytes});
    }
    if (full && event.value <= 0) {
        // Not taken at all: the socket is gone or a write has failed before.
        item.fate = SentFate::Failed;
        return;
    }
    if (full) {
        m_waiting.push_back(number);
        ConversationItem &rule = append(event, index, Kind::Rule);
        rule.queueFull = true;
        rule.queued = event.value;
    }
}

void ConversationBuilder::addRule(const trace::Event &event, quint64 index)
{
    append(event, index, Kind::Rule).error = event.error;
}

void ConversationBuilder::handleWritten(qint64 bytes)
{
    while (bytes >= 0 && !m_pending.empty()) {
        Pending &oldest = m_pending.front();
        if (oldest.bytesLeft > bytes) {
            oldest.bytesLeft -= bytes;
            return;
        }
        bytes -= oldest.bytesLeft;
        const bool waits = !m_waiting.empty() && m_waiting.front() <= oldest.item;
        if (ConversationItem *sent = waits ? nullptr : mutableItem(oldest.item)) {
            sent->fate = SentFate::Done;
        }
        m_pending.pop_front();
        if (bytes == 0) {
            return;
        }
    }
}

void ConversationBuilder::handleDrain(qint64 timeNs)
{
    for (const Pending &pending : m_pending) {
        if (ConversationItem *sent = mutableItem(pending.item)) {
            sent->fate = SentFate::Done;
        }
    }
    m_pending.clear();
    for (const quint64 number : m_waiting) {
        if (ConversationItem *sent = mutableItem(number)) {
            sent->fate = SentFate::Waited;
            sent->fateNs = timeNs - sent->timeNs;
        }
    }
    m_waiting.clear();
}

void ConversationBuilder::failPending(qint32 error)
{
    for (const Pending &pending : m_pending) {
        if (ConversationItem *sent = mutableItem(pending.item)) {
            sent->fate = SentFate::Failed;
            sent->error = error;
        }
    }
    m_pending.clear();
    for (const quint64 number : m_waiting) {
        ConversationItem *sent = mutableItem(number);
        if (sent != nullptr && sent->fate == SentFate::InQueue) {
            sent->fate = SentFate::Done;
        }
    }
    m_waiting.clear();
}

} // namespace swb::ui
