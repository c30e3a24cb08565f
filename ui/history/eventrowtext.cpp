#include "ui/history/eventrowtext.h"

#include "ui/models/objectdirectory.h"
#include "ui/presentation/eventtext.h"
#include "ui/presentation/numbers.h"

namespace swb::ui {

namespace {

constexpr qsizetype mostCachedRows = 512;
constexpr qsizetype microsecondDigits = 3;

} // namespace

QString directoryName(const void *directory, net::ObjectId id)
{
    return static_cast<const ObjectDirectory *>(directory)->label(id);
}

EventRowTexts::EventRowTexts(const trace::EventLog &log, const ObjectDirectory &directory)
    : m_directory(directory), m_reader(log), m_cache(mostCachedRows)
{
}

trace::Event EventRowTexts::event(quint64 index)
{
    return m_reader.at(index);
}

const EventRowText &EventRowTexts::text(quint64 event, quint64 before)
{
    Entry *entry = m_cache.object(event);
    if (entry == nullptr || entry->before != before) {
        auto made = std::make_unique<Entry>();
        made->before = before;
        format(made->text, event, before);
        entry = made.get();
        m_cache.insert(event, made.release());
    }
    return entry->text;
}

void EventRowTexts::format(EventRowText &text, quint64 index, quint64 before)
{
    ++m_formatted;
    const trace::Event event = m_reader.at(index);
    const QString clock = formatClock(m_reader.log().startMsSinceEpoch(), event.timeNs, true);
    text.event = index;
    text.time = clock.chopped(microsecondDigits + 1);
    text.microseconds = clock.last(microsecondDigits);
    if (before != index) {
        text.sinceLast
            = QStringLiteral("+ ") + formatDuration(event.timeNs - m_reader.at(before).timeNs);
    }
    text.objectId = event.object;
    text.object = event.object == net::ObjectId::None ? QString() : m_directory.label(event.object);
    text.title = eventTitle(event);
    text.detail = eventDetail(m_reader, index, directoryName, &m_directory);
    text.bytes = event.bytes < 0 ? QString() : formatCount(event.bytes);
    text.family = trace::eventFamily(event);
    text.icon = familyIcon(event);
    text.isData = event.kind == net::EventKind::Data || event.kind == net::EventKind::Write;
}

} // namespace swb::ui
