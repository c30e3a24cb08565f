#include "tests/history/historyfixture.h"

#include <QApplication>
#include <QPixmap>

namespace swb::test {

namespace {

using net::EventKind;

constexpr qint32 connectionReset = -104;
constexpr qint32 connectionRefused = -111;

net::ObjectId objectId(quint32 number)
{
    return static_cast<net::ObjectId>(number);
}

} // namespace

HistoryFixture::HistoryFixture() : theme(*qApp) { }

void HistoryFixture::add(workbench::ObjectSnapshot object)
{
    directory.apply({std::move(object)}, {});
}

void HistoryFixture::addServer(quint32 id, const QString &name)
{
    workbench::ObjectSnapshot object;
    object.id = objectId(id);
    object.kind = workbench::ObjectKind::Server;
    object.name = name;
    object.server.state = workbench::ServerState::Listening;
    add(object);
}

void HistoryFixture::addConnection(quint32 id, const QString &name)
{
    workbench::ObjectSnapshot object;
    object.id = objectId(id);
    object.name = name;
    add(object);
}

void HistoryFixture::addAccepted(quint32 id, quint32 server, quint16 port)
{
    workbench::ObjectSnapshot object;
    object.id = objectId(id);
    object.parent = objectId(server);
    object.socket.remote.address = QStringLiteral("::1");
    object.socket.remote.family = 6;
    object.socket.remote.port = port;
    add(object);
}

void HistoryFixture::recordNote(const net::TraceNote &note)
{
    log.record(note);
}

void HistoryFixture::record(
    EventKind kind, quint32 object, const QByteArray &payload, const QString &text, quint16 port)
{
    net::TraceNote note;
    note.kind = kind;
    note.object = objectId(object);
    note.payload = payload;
    note.bytes = payload.isNull() ? -1 : payload.size();
    note.text = text;
    note.port = port;
    note.family = text.contains(u':') ? 6 : text.isEmpty() ? 0 : 4;
    log.record(note);
}

void HistoryFixture::write(quint32 object, const QByteArray &payload, qint64 queued, bool full)
{
    net::TraceNote note;
    note.kind = EventKind::Write;
    note.object = objectId(object);
    note.payload = payload;
    note.bytes = payload.size();
    note.value = queued;
    note.flags = static_cast<quint8>(full ? net::WriteReturnedFalse : 0);
    log.record(note);
}

void HistoryFixture::fail(quint32 object, EventKind kind, qint32 error, net::Syscall syscall)
{
    net::TraceNote note;
    note.kind = kind;
    note.object = objectId(object);
    note.error = error;
    note.syscall = syscall;
    note.text = u"::1";
    note.port = 8124;
    note.family = 6;
    log.record(note);
}

void HistoryFixture::recordScene()
{
    addServer(1, QStringLiteral("echo"));
    addConnection(2, QStringLiteral("echo client"));
    addAccepted(3, 1, 53412);
    addConnection(4, QStringLiteral("old client"));
    record(EventKind::ListenCall, 1, {}, QStringLiteral("::1"), 8124);
    record(EventKind::Listening, 1, {}, QStringLiteral("::1"), 8124);
    record(EventKind::ConnectCall, 2, {}, QStringLiteral("localhost"), 8124);
    record(EventKind::Lookup, 2, {}, QStringLiteral("::1"));
    record(EventKind::ConnectionAttempt, 2, {}, QStringLiteral("::1"), 8124);
    record(EventKind::Connection, 1, {}, QStringLiteral("::1"), 53412);
    record(EventKind::Connect, 2, {}, QStringLiteral("::1"), 8124);
    fail(4, EventKind::ConnectionAttemptFailed, connectionRefused, net::Syscall::Connect);
    fail(4, EventKind::Error, connectionReset, net::Syscall::Read);
    const QByteArray hello = QByteArrayLiteral("Gr\xc3\xbc\xc3\x9f\x65, Welt\n");
    write(2, hello);
    record(EventKind::Data, 3, hello);
    write(3, hello);
    record(EventKind::Data, 2, hello);
    write(2,
        QByteArray::fromHex("5357423100000021000a486561727462656174000001"
                            "8f3ca2110400000000640010fffe0d0a0d0a7e"));
    const QByteArray large = QByteArray("the quick brown fox ").repeated(6554).left(131072);
    write(2, large, 131072, true);
    record(EventKind::Written, 2, large);
    record(EventKind::Drain, 2);
    record(EventKind::Data, 2, large.left(65536));
    record(EventKind::Data, 2, large.mid(65536));
    write(2, QByteArrayLiteral("GET / HTTP/1.1\r\nHost: localhost\r\nX-Esc: \x1b[31mred\r\n\r\n"));
    record(
        EventKind::Data, 2, QByteArrayLiteral("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello"));
    record(EventKind::Pause, 2);
    record(EventKind::Resume, 2);
    write(2, hello, hello.size());
}

void HistoryFixture::recordMany(int count)
{
    for (int i = 0; i < count; ++i) {
        record(i % 2 == 0 ? EventKind::Write : EventKind::Data, 2, QByteArrayLiteral("ping"));
    }
}

void HistoryFixture::shoot(QWidget &widget, const QString &name)
{
    const QString folder = qEnvironmentVariable("SWB_SHOTS");
    if (!folder.isEmpty()) {
        // A change of scheme reaches the palettes with the next events.
        QCoreApplication::processEvents();
        widget.grab().save(folder + u'/' + name + QStringLiteral(".png"));
    }
}

QList<QPair<QByteArray, QByteArray>> hostileCorpus()
{
    return {
        {"1 MB line", QByteArray(1 << 20, 'A')},
        {"1 MB of wide characters", QByteArray("\xe6\xbc\xa2").repeated(1 << 18)},
        {"100,000 combining marks", "e" + QByteArray("\xcc\x81").repeated(100'000)},
        {"markup", "<b><img src='file:///etc/passwd'>" + QByteArray("<b>").repeated(20'000)},
        {"bidi",
            "user\xe2\x80\xae"
            "nimda\xe2\x80\xac\xe2\x80\x8b"},
        {"terminal", "\x1b]0;title\x07\x1b[2J\r\n"},
        {"line separators",
            "a\xe2\x80\xa8"
            "b\xe2\x80\xa9"
            "c\xc2\x85"
            "d"},
        {"zeros", QByteArray(70'000, '\0')},
        {"line breaks", QByteArray(1 << 18, '\n')},
    };
}

} // namespace swb::test
