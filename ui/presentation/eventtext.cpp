#include "ui/presentation/eventtext.h"

#include "engine/trace/displaytext.h"
#include "ui/presentation/numbers.h"
#include "ui/presentation/payloadtext.h"

#include <QCoreApplication>

namespace swb::ui {

namespace {

using net::EventKind;

struct EventText
{
    Q_DECLARE_TR_FUNCTIONS(swb::ui::EventText)
};

constexpr qint64 nsPerMillisecond = 1000000;

/** Everything that the wordings below are made from. */
struct Subject
{
    const trace::Event &event;
    QString text; ///< safe to show
    QString address; ///< text and port together
    QString related; ///< name of the related object, empty if there is none
};

QString joined(std::initializer_list<QString> parts)
{
    QStringList shown;
    for (const QString &part : parts) {
        if (!part.isEmpty()) {
            shown.append(part);
        }
    }
    return shown.join(QStringLiteral(" \u00b7 "));
}

QString fromPeer(const Subject &subject)
{
    return subject.text.isEmpty() ? QString() : EventText::tr("from %1").arg(subject.address);
}

/** "ECONNREFUSED connect 127.0.0.1:80" */
QString failure(const Subject &subject)
{
    QString text = net::errorCodeText(subject.event.error);
    const QString call = net::syscallText(subject.event.syscall);
    if (!call.isEmpty()) {
        text += u' ' + call;
    }
    if (!subject.text.isEmpty()) {
        text += u' ' + subject.address;
    }
    return text;
}

QString listenTarget(const Subject &subject)
{
    if (!subject.text.isEmpty()) {
        return subject.address;
    }
    return subject.event.port == 0
        ? EventText::tr("every address, any free port")
        : EventText::tr("every address, port %1").arg(subject.event.port);
}

QString lookupAnswer(const Subject &subject)
{
    if (subject.event.error != 0) {
        return failure(subject);
    }
    const QString family = subject.event.family == 6 ? QStringLiteral("IPv6")
        : subject.event.family == 4                  ? QStringLiteral("IPv4")
                                                     : QString();
    return joined({subject.text, family});
}

QString payload(const Subject &subject, trace::EventReader &reader, quint64 index)
{
    if (subject.event.bytes <= 0) {
        return {};
    }
    const QByteArrayView preview = reader.preview(index);
    return preview.isEmpty() ? QString() : payloadText(preview, subject.event.bytes);
}

QString droppedSoFar(const trace::Event &event)
{
    return event.value > 0 ? EventText::tr("%1 dropped so far").arg(formatCount(event.value))
                           : QString();
}

QString duration(qint64 ms)
{
    return ms < 1000 ? EventText::tr("%1 ms").arg(ms) : formatDuration(ms * nsPerMillisecond);
}

QString wording(const Subject &subject, trace::EventReader &reader, quint64 index)
{
    const trace::Event &event = subject.event;
    switch (event.kind) {
    case EventKind::ListenCall:
        return listenTarget(subject);
    case EventKind::Listening:
    case EventKind::ConnectCall:
    case EventKind::ConnectionAttempt:
        return subject.address;
    case EventKind::Connection:
        return joined({fromPeer(subject), subject.related});
    case EventKind::Drop:
        return joined(
            {fromPeer(subject), EventText::tr("maxConnections reached"), droppedSoFar(event)});
    case EventKind::Lookup:
        return lookupAnswer(subject);
    case EventKind::ConnectionAttemptFailed:
    case EventKind::Error:
        return failure(subject);
    case EventKind::ConnectionAttemptTimeout:
        return joined(
            {subject.address, EventText::tr("no answer within %1").arg(duration(event.value))});
    case EventKind::Connect:
        return subject.text.isEmpty() ? QString() : EventText::tr("to %1").arg(subject.address);
    case EventKind::Data:
        return payload(subject, reader, index);
    case EventKind::Write:
        if ((event.flags & net::WriteReturnedFalse) == 0) {
            return payload(subject, reader, index);
        }
        return joined(
            {EventText::tr("%1 queued, above high-water mark").arg(formatBytes(event.value)),
                payload(subject, reader, index)});
    case EventKind::Written:
        return EventText::tr("handed to the system");
    case EventKind::Drain:
        return EventText::tr("queue empty");
    case EventKind::Timeout:
        return EventText::tr("silent for %1").arg(duration(event.value));
    case EventKind::End:
        return EventText::tr("the other side sends no more");
    case EventKind::Finish:
        return EventText::tr("our side sends no more");
    case EventKind::Close:
        return event.value != 0 ? QStringLiteral("hadError true") : QString();
    case EventKind::AcceptRefused:
        return joined({fromPeer(subject), EventText::tr("no file descriptor to spare"),
            EventText::tr("%1 refused so far").arg(formatCount(event.value))});
    case EventKind::AcceptPaused:
        return joined({net::errorCodeText(event.error),
            EventText::tr("next try in %1").arg(duration(event.value))});
    case EventKind::BlockedByRule:
        return joined({fromPeer(subject), EventText::tr("no event in Node")});
    case EventKind::PeerFound:
        return EventText::tr("the other end is %1").arg(subject.related);
    case EventKind::CommandRefused:
        return joined({net::errorCodeText(event.error), subject.text});
    case EventKind::Renamed:
        return EventText::tr("now \u201c%1\u201d").arg(subject.text);
    case EventKind::EventsElided:
        return EventText::tr("%1 older events are no longer kept").arg(formatCount(event.value));
    case EventKind::CloseCall:
    case EventKind::Ready:
    case EventKind::Pause:
    case EventKind::Resume:
    case EventKind::EndCall:
    case EventKind::ResetCall:
    case EventKind::DestroyCall:
    case EventKind::AcceptResumed:
    case EventKind::Count:
        break;
    }
    return {};
}

} // namespace

QString eventTitle(const trace::Event &event)
{
    const QString name = trace::eventName(event.kind);
    if (event.kind == EventKind::Write && (event.flags & net::WriteReturnedFalse) != 0) {
        return name + QStringLiteral(" \u2192 false");
    }
    return name;
}

QString eventDetail(
    trace::EventReader &reader, quint64 index, ObjectNamer namer, const void *namerContext)
{
    const trace::Event event = reader.at(index);
    const QString text = trace::displayText(reader.log().text(event.text)).text;
    const bool hasRelated = event.related != net::ObjectId::None && namer != nullptr;
    const Subject subject{event, text, addressText(text, event.port, event.family),
        hasRelated ? namer(namerContext, event.related) : QString()};
    return wording(subject, reader, index);
}

QString addressText(const QString &address, quint16 port, quint8 family)
{
    if (port == 0) {
        return address;
    }
    const QString number = QString::number(port);
    if (family == 6 || address.contains(u':')) {
        return u'[' + address + QStringLiteral("]:") + number;
    }
    return address + u':' + number;
}

QString familyTitle(trace::EventFamily family)
{
    switch (family) {
    case trace::EventFamily::Lifecycle:
        return EventText::tr("Lifecycle");
    case trace::EventFamily::Attempts:
        return EventText::tr("Attempts");
    case trace::EventFamily::Received:
        return EventText::tr("Received");
    case trace::EventFamily::Sent:
        return EventText::tr("Sent");
    case trace::EventFamily::Flow:
        return EventText::tr("Flow");
    case trace::EventFamily::Trouble:
        return EventText::tr("Trouble");
    case trace::EventFamily::Count:
        break;
    }
    return {};
}

} // namespace swb::ui
