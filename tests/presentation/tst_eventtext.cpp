#include "ui/presentation/eventtext.h"

#include <QTest>

using namespace swb;
using namespace swb::ui;
using net::EventKind;

namespace {

/** A note as a row of a table: the strings are kept here, notes only look at them. */
struct Note
{
    net::TraceNote note;
    QString text;
    QByteArray payload;
};

Note made(EventKind kind, const QString &text = {}, quint16 port = 0, quint8 family = 0)
{
    Note made;
    made.note.kind = kind;
    made.note.object = net::ObjectId(1);
    made.note.port = port;
    made.note.family = family;
    made.text = text;
    return made;
}

Note withValue(Note made, qint64 value)
{
    made.note.value = value;
    return made;
}

Note withError(Note made, qint32 error, net::Syscall syscall)
{
    made.note.error = error;
    made.note.syscall = syscall;
    return made;
}

Note withRelated(Note made, quint32 related)
{
    made.note.related = net::ObjectId(related);
    return made;
}

Note withPayload(Note made, const QByteArray &payload, quint8 flags = 0)
{
    made.payload = payload;
    made.note.bytes = payload.size();
    made.note.flags = flags;
    return made;
}

QString nameOf(const void * /*context*/, net::ObjectId id)
{
    return QStringLiteral("echo \u2039 %1").arg(net::toNumber(id));
}

constexpr qint32 connectionRefused = -111;
constexpr qint32 tooManyFiles = -24;

} // namespace

Q_DECLARE_METATYPE(Note)

class EventText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void detail_data();
    void detail();
    void foreignTextIsSafe();
    void title();
    void address();
};

void EventText::detail_data()
{
    using S = net::Syscall;
    QTest::addColumn<Note>("note");
    QTest::addColumn<QString>("detail");
    const QString v4 = QStringLiteral("127.0.0.1");
    const QString v6 = QStringLiteral("::1");
    const QString host = QStringLiteral("dual.example.test");
    const auto row = [](const char *name, const Note &note, const QString &detail) {
        QTest::newRow(name) << note << detail;
    };
    row("listen()", made(EventKind::ListenCall, v4, 8124), QStringLiteral("127.0.0.1:8124"));
    row("listen() everywhere", made(EventKind::ListenCall, {}, 8124),
        QStringLiteral("every address, port 8124"));
    row("listen() anywhere", made(EventKind::ListenCall),
        QStringLiteral("every address, any free port"));
    row("listening", made(EventKind::Listening, v6, 8124, 6), QStringLiteral("[::1]:8124"));
    row("listening on a path", made(EventKind::Listening, QStringLiteral("/tmp/echo.sock")),
        QStringLiteral("/tmp/echo.sock"));
    row("connection", withRelated(made(EventKind::Connection, v6, 53455, 6), 7),
        QStringLiteral("from [::1]:53455 \u00b7 echo \u2039 7"));
    row("connection over IPC", withRelated(made(EventKind::Connection), 7),
        QStringLiteral("echo \u2039 7"));
    row("drop", withValue(made(EventKind::Drop, v6, 53455, 6), 4),
        QStringLiteral("from [::1]:53455 \u00b7 maxConnections reached \u00b7 4 dropped so far"));
    row("drop without a number", made(EventKind::Drop, v6, 53455, 6),
        QStringLiteral("from [::1]:53455 \u00b7 maxConnections reached"));
    row("drop over IPC", made(EventKind::Drop), QStringLiteral("maxConnections reached"));
    row("close()", made(EventKind::CloseCall), {});
    row("connect()", made(EventKind::ConnectCall, host, 80),
        QStringLiteral("dual.example.test:80"));
    row("lookup", made(EventKind::Lookup, QStringLiteral("2001:db8::10"), 0, 6),
        QStringLiteral("2001:db8::10 \u00b7 IPv6"));
    row("failed lookup", withError(made(EventKind::Lookup, host), -3008, S::GetAddrInfo),
        QStringLiteral("ENOTFOUND getaddrinfo dual.example.test"));
    row("connectionAttempt", made(EventKind::ConnectionAttempt, v4, 80, 4),
        QStringLiteral("127.0.0.1:80"));
    row("connectionAttemptFailed",
        withError(
            made(EventKind::ConnectionAttemptFailed, v4, 80, 4), connectionRefused, S::Connect),
        QStringLiteral("ECONNREFUSED connect 127.0.0.1:80"));
    row("connectionAttemptTimeout",
        withValue(
            made(EventKind::ConnectionAttemptTimeout, QStringLiteral("2001:db8::10"), 80, 6), 250),
        QStringLiteral("[2001:db8::10]:80 \u00b7 no answer within 250 ms"));
    row("connect", made(EventKind::Connect, v4, 80, 4), QStringLiteral("to 127.0.0.1:80"));
    row("ready", made(EventKind::Ready), {});
    row("data",
        withPayload(made(EventKind::Data),
            "Gr\xc3\xbc\xc3\x9f"
            "e, Welt\n"),
        QStringLiteral("\u201cGr\u00fc\u00dfe, Welt\\n\u201d"));
    row("long data", withPayload(made(EventKind::Data), QByteArray(100, 'a')),
        u'\u201c' + QString(32, u'a') + QStringLiteral("\u2026\u201d"));
    row("binary data", withPayload(made(EventKind::Data), QByteArray::fromHex("00ff10")),
        QStringLiteral("00 ff 10"));
    row("write", withPayload(made(EventKind::Write), "hello"), QStringLiteral("\u201chello\u201d"));
    row("empty write", withPayload(made(EventKind::Write), {}), {});
    row("write \u2192 false",
        withValue(withPayload(made(EventKind::Write), "hi", net::WriteReturnedFalse), 98304),
        QStringLiteral("98\u2009304 B queued, above high-water mark \u00b7 \u201chi\u201d"));
    row("drain", made(EventKind::Drain), QStringLiteral("queue empty"));
    row("written", made(EventKind::Written), QStringLiteral("handed to the system"));
    row("pause", made(EventKind::Pause), {});
    row("timeout", withValue(made(EventKind::Timeout), 30000), QStringLiteral("silent for 30.0 s"));
    row("short timeout", withValue(made(EventKind::Timeout), 500),
        QStringLiteral("silent for 500 ms"));
    row("end", made(EventKind::End), QStringLiteral("the other side sends no more"));
    row("finish", made(EventKind::Finish), QStringLiteral("our side sends no more"));
    row("error", withError(made(EventKind::Error), -104, S::Read),
        QStringLiteral("ECONNRESET read"));
    row("error with address", withError(made(EventKind::Error, v4, 80), -98, S::Listen),
        QStringLiteral("EADDRINUSE listen 127.0.0.1:80"));
    row("close", made(EventKind::Close), {});
    row("close with error", withValue(made(EventKind::Close), 1), QStringLiteral("hadError true"));
    row("accept refused", withValue(made(EventKind::AcceptRefused, v4, 9, 4), 1200),
        QStringLiteral("from 127.0.0.1:9 \u00b7 no file descriptor to spare \u00b7 "
                       "1\u2009200 refused so far"));
    row("accept paused",
        withValue(withError(made(EventKind::AcceptPaused), tooManyFiles, S::Accept), 100),
        QStringLiteral("EMFILE \u00b7 next try in 100 ms"));
    row("blocked", made(EventKind::BlockedByRule, v4, 9, 4),
        QStringLiteral("from 127.0.0.1:9 \u00b7 no event in Node"));
    row("peer", withRelated(made(EventKind::PeerFound), 3),
        QStringLiteral("the other end is echo \u2039 3"));
    row("renamed", made(EventKind::Renamed, QStringLiteral("mine")),
        QStringLiteral("now \u201cmine\u201d"));
    row("elided", withValue(made(EventKind::EventsElided), 65536),
        QStringLiteral("65\u2009536 older events are no longer kept"));
}

void EventText::detail()
{
    QFETCH(Note, note);
    QFETCH(QString, detail);
    trace::EventLog log;
    note.note.text = note.text;
    note.note.payload = note.payload;
    log.record(note.note);
    trace::EventReader reader(log);
    QCOMPARE(eventDetail(reader, 0, &nameOf, nullptr), detail);
}

void EventText::foreignTextIsSafe()
{
    trace::EventLog log;
    Note note = made(EventKind::Renamed, QStringLiteral("a\nb\u202ec"));
    note.note.text = note.text;
    log.record(note.note);
    trace::EventReader reader(log);
    QCOMPARE(
        eventDetail(reader, 0, nullptr, nullptr), QStringLiteral("now \u201ca\\nb\\u202ec\u201d"));
}

void EventText::title()
{
    trace::Event event;
    event.kind = EventKind::Write;
    QCOMPARE(eventTitle(event), QStringLiteral("write"));
    event.flags = net::WriteReturnedFalse;
    QCOMPARE(eventTitle(event), QStringLiteral("write \u2192 false"));
    event.kind = EventKind::EndCall;
    event.flags = 0;
    QCOMPARE(eventTitle(event), QStringLiteral("end()"));
    for (int kind = 0; kind < static_cast<int>(EventKind::Count); ++kind) {
        event.kind = static_cast<EventKind>(kind);
        QVERIFY2(!eventTitle(event).isEmpty(), qPrintable(QString::number(kind)));
    }
    for (int family = 0; family < static_cast<int>(trace::EventFamily::Count); ++family) {
        QVERIFY(!familyTitle(static_cast<trace::EventFamily>(family)).isEmpty());
    }
}

void EventText::address()
{
    QCOMPARE(addressText(QStringLiteral("::1"), 80, 6), QStringLiteral("[::1]:80"));
    QCOMPARE(addressText(QStringLiteral("::1"), 80, 0), QStringLiteral("[::1]:80"));
    QCOMPARE(addressText(QStringLiteral("::1"), 0, 6), QStringLiteral("::1"));
    QCOMPARE(addressText(QStringLiteral("localhost"), 80, 0), QStringLiteral("localhost:80"));
    QCOMPARE(addressText(QStringLiteral("/tmp/a:b"), 0, 0), QStringLiteral("/tmp/a:b"));
}

QTEST_APPLESS_MAIN(EventText)
#include "tst_eventtext.moc"
