#include "app/headless/lineprinter.h"

#include "ui/presentation/eventtext.h"
#include "ui/presentation/numbers.h"
#include "ui/presentation/payloadtext.h"

#include <utility>

namespace swb::app {

namespace {

using net::EventKind;

constexpr qsizetype shownBytes = 160;
constexpr qsizetype nameWidth = 10;
constexpr qsizetype eventWidth = 24;
constexpr qsizetype bytesWidth = 9;

/** These say nothing but their bytes, so there is room for more of them than in a table. */
bool isPlainPayload(const trace::Event &event)
{
    const bool sent
        = event.kind == EventKind::Write && (event.flags & net::WriteReturnedFalse) == 0;
    return event.bytes > 0 && (event.kind == EventKind::Data || sent);
}

} // namespace

LinePrinter::LinePrinter(Output &output, Output::To to, QString name)
    : m_output(output), m_to(to), m_name(std::move(name))
{
}

qint64 LinePrinter::print(trace::EventReader &reader, quint64 index)
{
    const trace::Event event = reader.at(index);
    if (event.kind == EventKind::Connection) {
        m_accepted.insert(event.related, ++m_count);
    }
    QString line = ui::formatClock(reader.log().startMsSinceEpoch(), event.timeNs, false);
    line += QStringLiteral("  ") + nameOf(this, event.object).leftJustified(nameWidth);
    line += u' ' + ui::eventTitle(event).leftJustified(eventWidth);
    const QString bytes = event.bytes >= 0 ? ui::formatBytes(event.bytes) : QString();
    line += u' ' + bytes.rightJustified(bytesWidth);
    line += QStringLiteral("  ") + detail(reader, index);
    while (line.endsWith(u' ')) {
        line.chop(1);
    }
    line += u'\n';
    m_output.write(m_to, line.toUtf8());
    if (event.kind == EventKind::Close) {
        m_accepted.remove(event.object);
    }
    return 0; // what a line shows of the bytes is in the record
}

QString LinePrinter::detail(trace::EventReader &reader, quint64 index) const
{
    const trace::Event event = reader.at(index);
    if (isPlainPayload(event)) {
        return ui::payloadText(reader.bytes(index, shownBytes), event.bytes);
    }
    return ui::eventDetail(reader, index, nameOf, this);
}

QString LinePrinter::nameOf(const void *self, net::ObjectId id)
{
    const auto *printer = static_cast<const LinePrinter *>(self);
    const int number = printer->m_accepted.value(id);
    return number == 0 ? printer->m_name : u'#' + QString::number(number);
}

} // namespace swb::app
