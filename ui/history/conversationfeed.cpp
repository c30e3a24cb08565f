#include "ui/history/conversationfeed.h"

namespace swb::ui {

namespace {

constexpr quint64 sliceRecords = 16'384;
constexpr quint64 sliceRows = 2048;

} // namespace

ConversationFeed::ConversationFeed(const trace::EventLog &log)
    : m_log(log), m_reader(log), m_index(log)
{
    setObject(net::ObjectId::None);
}

void ConversationFeed::setObject(net::ObjectId id)
{
    trace::EventFilter filter;
    filter.objects = {id};
    m_index.setFilter(filter);
    m_builder.clear();
    m_object = id;
    m_nextEvent = 0;
}

bool ConversationFeed::advance(std::chrono::nanoseconds budget)
{
    if (m_object == net::ObjectId::None) {
        return false;
    }
    const auto end = std::chrono::steady_clock::now() + budget;
    bool more = true;
    while (more) {
        more = m_index.advance(sliceRecords);
        if (takeIn(end)) {
            return true;
        }
        if (std::chrono::steady_clock::now() >= end) {
            break;
        }
    }
    return more;
}

bool ConversationFeed::takeIn(std::chrono::steady_clock::time_point end)
{
    const quint64 size = m_index.size();
    for (quint64 row = m_index.rowFrom(m_nextEvent); row < size; ++row) {
        const quint64 index = m_index.at(row);
        m_builder.add(m_reader.at(index), index);
        m_nextEvent = index + 1;
        if (row % sliceRows == 0 && std::chrono::steady_clock::now() >= end) {
            return true;
        }
    }
    return false;
}

QByteArray ConversationFeed::eventBytes(quint64 index, qint64 most)
{
    const trace::Event event = m_reader.at(index);
    QByteArray bytes = m_log.payload(event, most);
    if (bytes.isEmpty() && event.previewSize > 0) {
        const QByteArrayView preview = m_reader.preview(index);
        bytes = preview.first(qMin<qsizetype>(preview.size(), most)).toByteArray();
    }
    return bytes;
}

QByteArray ConversationFeed::bytes(const ConversationItem &item, qint64 most)
{
    if (!item.isBubble() || item.firstEvent < m_log.elided()) {
        return {};
    }
    if (item.chunks == 1) {
        return eventBytes(item.firstEvent, most);
    }
    QByteArray bytes;
    for (quint64 row = m_index.rowFrom(item.firstEvent);
         row < m_index.size() && m_index.at(row) <= item.lastEvent && bytes.size() < most; ++row) {
        const quint64 index = m_index.at(row);
        if (m_reader.at(index).kind != net::EventKind::Data) {
            continue;
        }
        const qint64 whole = m_reader.at(index).bytes;
        const QByteArray chunk = eventBytes(index, most - bytes.size());
        bytes += chunk;
        if (chunk.size() < whole) {
            break; // what follows would not join
        }
    }
    return bytes;
}

} // namespace swb::ui
