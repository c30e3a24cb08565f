#pragma once

#include "engine/trace/eventindex.h"
#include "ui/history/conversationbuilder.h"

#include <QByteArray>

#include <chrono>

namespace swb::ui {

/**
 * Reads the events of one object out of the log and keeps its transcript up to date; gives the
 * bytes of an item back when they are wanted.
 *
 * **Thread:** the UI's. The log must outlive it.
 */
class ConversationFeed
{
public:
    explicit ConversationFeed(const trace::EventLog &log);

    /** Starts again with another object; items come back with the next calls of advance(). */
    void setObject(net::ObjectId id);
    net::ObjectId object() const { return m_object; }
    /** Takes in new events for about `budget`; true if there are more. */
    bool advance(std::chrono::nanoseconds budget);

    const trace::EventLog &log() const { return m_log; }
    trace::EventReader &reader() { return m_reader; }
    const ConversationBuilder &items() const { return m_builder; }
    /** The first item that is new or has changed since the last call. */
    quint64 takeFirstChanged() { return m_builder.takeFirstChanged(); }

    /** The first bytes of an item, of all its chunks; fewer if they were not kept. */
    QByteArray bytes(const ConversationItem &item, qint64 most);

private:
    bool takeIn(std::chrono::steady_clock::time_point end);
    QByteArray eventBytes(quint64 index, qint64 most);

    const trace::EventLog &m_log;
    trace::EventReader m_reader;
    trace::EventIndex m_index;
    ConversationBuilder m_builder;
    net::ObjectId m_object = net::ObjectId::None;
    quint64 m_nextEvent = 0; ///< log index from which on events are new to the builder
};

} // namespace swb::ui
