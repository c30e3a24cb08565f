#include "app/headless/jsonprinter.h"

#include "app/headless/jsonline.h"
#include "app/headless/output.h"
#include "engine/trace/eventtable.h"

#include <QDateTime>

namespace swb::app {

namespace {

using net::EventKind;
using Key = QLatin1StringView;

constexpr qint64 nsPerMicrosecond = 1000;
constexpr qint64 microsecondsPerSecond = 1000000;

/** The text of these is the host that was asked for, be it a name or an address. */
bool namesHost(const trace::Event &event)
{
    return event.kind == EventKind::ListenCall || event.kind == EventKind::ConnectCall
        || (event.kind == EventKind::Lookup && event.error != 0)
        || event.syscall == net::Syscall::GetAddrInfo;
}

/** Returns how many bytes of it are not there any more. */
qint64 addPayload(JsonLine &line, trace::EventReader &reader, quint64 index)
{
    const trace::Event event = reader.at(index);
    if (event.bytes < 0) {
        return 0;
    }
    line.number(Key("bytes"), event.bytes);
    const QByteArray bytes = reader.bytes(index);
    if (bytes.isEmpty()) {
        return 0; // an event that only counts bytes
    }
    if (bytes.isValidUtf8()) {
        line.utf8(Key("text"), bytes);
    } else {
        line.base64(Key("base64"), bytes);
    }
    const qint64 missing = event.bytes - bytes.size();
    if (missing > 0) {
        line.boolean(Key("truncated"), true);
    }
    return missing;
}

/** What Event::value means depends on the kind, and so does the field's name. */
void addValue(JsonLine &line, const trace::Event &event)
{
    switch (event.kind) {
    case EventKind::Write:
        line.boolean(Key("returned"), (event.flags & net::WriteReturnedFalse) == 0);
        line.number(Key("writableLength"), event.value);
        break;
    case EventKind::Written:
        line.number(Key("writableLength"), event.value);
        break;
    case EventKind::Close:
        line.boolean(Key("hadError"), event.value != 0);
        break;
    case EventKind::ConnectionAttemptTimeout:
    case EventKind::Timeout:
    case EventKind::AcceptPaused:
        line.number(Key("milliseconds"), event.value);
        break;
    case EventKind::AcceptRefused:
        line.number(Key("refusedSoFar"), event.value);
        break;
    case EventKind::EventsElided:
        line.number(Key("elided"), event.value);
        break;
    default:
        break;
    }
}

void addError(JsonLine &line, const trace::Event &event, const QString &text)
{
    if (event.error == 0) {
        return;
    }
    line.beginObject(Key("error"));
    line.text(Key("code"), net::errorCodeText(event.error));
    if (event.syscall != net::Syscall::None) {
        line.text(Key("syscall"), net::syscallText(event.syscall));
    }
    const net::NetError error = event.error < 0
        ? net::systemError(event.error, event.syscall, text, event.port)
        : net::codeError(static_cast<net::ErrorCode>(event.error), text);
    line.text(Key("message"), error.message());
    if (event.kind == EventKind::Error && event.value > 0) {
        line.number(Key("attempts"), event.value);
    }
    line.endObject();
}

} // namespace

JsonPrinter::JsonPrinter(Output &output, bool ipc) : m_output(output), m_ipc(ipc) { }

qint64 JsonPrinter::print(trace::EventReader &reader, quint64 index)
{
    const trace::Event event = reader.at(index);
    const QString text = reader.log().text(event.text);
    JsonLine line;
    line.number(Key("seq"), static_cast<qint64>(index));
    addTime(line, reader.log(), event.timeNs);
    if (event.object != net::ObjectId::None) {
        line.number(Key("object"), net::toNumber(event.object));
    }
    line.text(Key("event"), QString(trace::eventName(event.kind)));
    if (event.related != net::ObjectId::None) {
        line.number(Key("related"), net::toNumber(event.related));
    }
    addAddress(line, event, text);
    const qint64 missing = addPayload(line, reader, index);
    addValue(line, event);
    addError(line, event, text);
    m_output.write(Output::To::Out, line.finish());
    return missing;
}

void JsonPrinter::addTime(JsonLine &line, const trace::EventLog &log, qint64 timeNs)
{
    const qint64 microseconds = log.startMsSinceEpoch() * 1000 + timeNs / nsPerMicrosecond;
    const qint64 second = microseconds / microsecondsPerSecond;
    if (second != m_second) {
        m_second = second;
        m_secondText = QDateTime::fromSecsSinceEpoch(second, Qt::UTC)
                           .toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss."));
    }
    const QString fraction = QString::number(microseconds % microsecondsPerSecond);
    const QString time = m_secondText + fraction.rightJustified(6, u'0') + u'Z';
    line.text(Key("time"), time);
    line.number(Key("ns"), timeNs);
}

void JsonPrinter::addAddress(JsonLine &line, const trace::Event &event, const QString &text) const
{
    if (!text.isEmpty()) {
        const Key key = event.kind == EventKind::Renamed ? Key("name")
            : namesHost(event) && !m_ipc                 ? Key("host")
            : m_ipc                                      ? Key("path")
                                                         : Key("address");
        line.text(key, text);
    }
    if (event.port != 0) {
        line.number(Key("port"), event.port);
    }
    if (event.family != 0) {
        line.number(Key("family"), event.family);
    }
}

} // namespace swb::app
