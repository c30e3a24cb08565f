#include "ui/dialogs/fieldhelp.h"

#include <QCoreApplication>

#include <array>

#define SWB_TEXT(sentence) QT_TRANSLATE_NOOP("swb::ui::FieldHelp", sentence)

namespace swb::ui {

namespace {

struct HelpText
{
    Q_DECLARE_TR_FUNCTIONS(swb::ui::FieldHelp)
};

struct Row
{
    FieldTopic topic;
    const char *title;
    const char *nodeName;
    const char *text;
};

constexpr Row rows[] = {
    {FieldTopic::Transport, SWB_TEXT("TCP or IPC"), "",
        SWB_TEXT(
            "TCP reaches other machines and needs an address and a port. IPC joins programs on "
            "this machine through a path: a Unix-domain socket, or a named pipe on Windows.")},
    {FieldTopic::ServerHost, SWB_TEXT("Address"), "host",
        SWB_TEXT(
            "The address to listen on. 127.0.0.1 and ::1 are reachable from this machine only; "
            "0.0.0.0 is every IPv4 address of it, :: is every address.")},
    {FieldTopic::ServerPort, SWB_TEXT("Port"), "port",
        SWB_TEXT("The number clients ask for. With 0 the system chooses a free one, which the list "
                 "then shows. Only one server can listen on the same address and port.")},
    {FieldTopic::ServerPath, SWB_TEXT("Path"), "path",
        SWB_TEXT("Where the socket file is made. It is deleted when the server stops listening. On "
                 "Linux a path that begins with \\0 is an abstract name without a file.")},
    {FieldTopic::ObjectName, SWB_TEXT("Name in the list"), "",
        SWB_TEXT("How the list and the events call it. It is never sent anywhere.")},
    {FieldTopic::BehaviourManual, SWB_TEXT("By hand"), "",
        SWB_TEXT(
            "The server accepts and reads; answering is up to you. Select a socket in the list "
            "and write in its Conversation.")},
    {FieldTopic::BehaviourEcho, SWB_TEXT("Echo"), "",
        SWB_TEXT(
            "Every socket gets back what it sends, byte for byte, and is ended when the client "
            "ends. If the client does not read, the server stops reading too.")},
    {FieldTopic::BehaviourGreet, SWB_TEXT("Greet and echo"), "",
        SWB_TEXT("A welcome line comes first, then the socket is echoed. Good for watching who "
                 "speaks first.")},
    {FieldTopic::BehaviourDiscard, SWB_TEXT("Discard"), "",
        SWB_TEXT("Everything is read and forgotten, nothing is sent. Good for measuring how fast a "
                 "client can write.")},
    {FieldTopic::Greeting, SWB_TEXT("Greeting"), "",
        SWB_TEXT("Written to each socket as soon as it is accepted. %n stands for the socket's "
                 "number within this server.")},
    {FieldTopic::GreetingEnd, SWB_TEXT("Line ending"), "",
        SWB_TEXT(
            "What follows the greeting. Text protocols of the internet end a line with CR LF.")},
    {FieldTopic::AllowHalfOpen, SWB_TEXT("Allow half-open"), "allowHalfOpen",
        SWB_TEXT(
            "When the other side ends, our side is ended by itself. With this on it stays open "
            "for writing until you end it: one lane of the link is then dotted.")},
    {FieldTopic::PauseOnConnect, SWB_TEXT("Start paused"), "pauseOnConnect",
        SWB_TEXT("Accepted sockets do not read until they are resumed. What clients send waits in "
                 "the system's buffers, and then in theirs.")},
    {FieldTopic::NoDelay, SWB_TEXT("Send at once"), "noDelay",
        SWB_TEXT("Switches Nagle's algorithm off: small writes leave at once and are not held back "
                 "while earlier bytes are unconfirmed. More packets, less waiting.")},
    {FieldTopic::KeepAlive, SWB_TEXT("Keep-alive"), "keepAlive",
        SWB_TEXT("The system sends probes while nothing else moves, so that a peer that vanished "
                 "without a word is noticed.")},
    {FieldTopic::KeepAliveInitialDelay, SWB_TEXT("First probe after"), "keepAliveInitialDelay",
        SWB_TEXT("Silence until the first probe, in whole seconds. 0 keeps the system's own time, "
                 "two hours on Linux.")},
    {FieldTopic::HighWaterMark, SWB_TEXT("High-water mark"), "highWaterMark",
        SWB_TEXT(
            "From this many queued bytes on, write() returns false and asks to wait for drain. "
            "It is advice: nothing is refused above it.")},
    {FieldTopic::Backlog, SWB_TEXT("Backlog"), "backlog",
        SWB_TEXT("How many connections may wait in the system until the server accepts them. The "
                 "system may lower it (somaxconn).")},
    {FieldTopic::Ipv6Only, SWB_TEXT("IPv6 only"), "ipv6Only",
        SWB_TEXT(
            "A server on :: normally takes IPv4 too, and shows such peers as ::ffff:192.0.2.1. "
            "This refuses them.")},
    {FieldTopic::ReusePort, SWB_TEXT("Share the port"), "reusePort",
        SWB_TEXT("Several servers that all ask for it may listen on the same address and port; the "
                 "system spreads the connections. Not available everywhere.")},
    {FieldTopic::MaxConnections, SWB_TEXT("Limit of connections"), "maxConnections",
        SWB_TEXT(
            "When this many sockets are open, further clients are accepted and closed at once, "
            "and the server tells with a drop event.")},
    {FieldTopic::ReadableAll, SWB_TEXT("Everyone may read"), "readableAll",
        SWB_TEXT("Gives every user of this machine read permission on the socket file.")},
    {FieldTopic::WritableAll, SWB_TEXT("Everyone may write"), "writableAll",
        SWB_TEXT("Gives every user of this machine write permission on the socket file, which is "
                 "what connecting needs.")},
    {FieldTopic::ConnectHost, SWB_TEXT("Host"), "host",
        SWB_TEXT("A name or an address. A name is looked up and may have several addresses; "
                 "localhost usually has ::1 and 127.0.0.1.")},
    {FieldTopic::ConnectPort, SWB_TEXT("Port"), "port",
        SWB_TEXT("The port the server listens on.")},
    {FieldTopic::ConnectPath, SWB_TEXT("Path"), "path",
        SWB_TEXT(
            "The path a server on this machine listens on. On Linux a path that begins with \\0 "
            "is an abstract name without a file.")},
    {FieldTopic::Family, SWB_TEXT("Family"), "family",
        SWB_TEXT("Restricts the lookup of a name to IPv4 or IPv6 addresses. An address as host is "
                 "used as it is.")},
    {FieldTopic::AutoSelectFamily, SWB_TEXT("Try each address in turn"), "autoSelectFamily",
        SWB_TEXT("A name can have several addresses. The socket tries them one at a time, IPv6 and "
                 "IPv4 in turn, until one answers. Off: only the first one is tried.")},
    {FieldTopic::AttemptTimeout, SWB_TEXT("Limit per attempt"), "autoSelectFamilyAttemptTimeout",
        SWB_TEXT(
            "An attempt that has no answer after this time is given up and the next one starts. "
            "Smallest useful value: 10 ms. The last address has no limit.")},
    {FieldTopic::LocalAddress, SWB_TEXT("Local address"), "localAddress",
        SWB_TEXT("The address of this machine that the connection comes from. Empty: the system "
                 "chooses the one that leads to the host.")},
    {FieldTopic::LocalPort, SWB_TEXT("Local port"), "localPort",
        SWB_TEXT("The port that the connection comes from. 0: the system chooses a free one.")},
};

static_assert(std::size(rows) == static_cast<std::size_t>(FieldTopic::Count));

} // namespace

FieldHelp fieldHelp(FieldTopic topic)
{
    for (const Row &row : rows) {
        if (row.topic == topic) {
            return {
                HelpText::tr(row.title), QString::fromLatin1(row.nodeName), HelpText::tr(row.text)};
        }
    }
    return {};
}

} // namespace swb::ui
