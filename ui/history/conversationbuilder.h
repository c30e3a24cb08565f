#pragma once

#include "ui/history/conversationitem.h"

#include <deque>

namespace swb::ui {

/**
 * Turns the events of one object, in order, into the items of its transcript: joins large chunks
 * that come close together, finds what answered what, and follows each write to its fate.
 *
 * Items are numbered from 0 for ever; old ones are given up beyond `mostItems` and counted.
 * An item that was already handed out may still change: see takeFirstChanged().
 */
class ConversationBuilder
{
public:
    static constexpr qsizetype mostItems = 100'000;
    static constexpr qint64 foldBytes = 4096; ///< larger items show as one line

    /** `index` is the event's place in the log. */
    void add(const trace::Event &event, quint64 index);
    void clear();

    quint64 firstItem() const { return m_first; } ///< also the number of items given up
    quint64 endItem() const { return m_first + m_items.size(); }
    qsizetype count() const { return static_cast<qsizetype>(m_items.size()); }
    /** Precondition: firstItem() <= number < endItem(). */
    const ConversationItem &item(quint64 number) const { return m_items[number - m_first]; }

    /** The first item that was added or changed since the last call; endItem() if none was. */
    quint64 takeFirstChanged();

private:
    struct Pending
    {
        quint64 item = 0;
        qint64 bytesLeft = 0;
    };

    ConversationItem &append(const trace::Event &event, quint64 index, ConversationItem::Kind kind);
    void addReceived(const trace::Event &event, quint64 index);
    void addSent(const trace::Event &event, quint64 index);
    void addRule(const trace::Event &event, quint64 index);
    void handleWritten(qint64 bytes);
    void handleDrain(qint64 timeNs);
    void failPending(qint32 error);
    ConversationItem *mutableItem(quint64 number);

    std::deque<ConversationItem> m_items;
    std::deque<Pending> m_pending; ///< writes the kernel has not taken
    std::deque<quint64> m_waiting; ///< writes that returned false, until drain
    quint64 m_first = 0;
    quint64 m_firstChanged = 0;
    quint64 m_lastSent = ~quint64(0); ///< the send that the next receive answers
};

} // namespace swb::ui
