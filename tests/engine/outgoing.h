#pragma once

#include "engine/net/socket.h"
#include "tests/engine/recordinglisteners.h"
#include "tests/support/loopfixture.h"
#include "tests/support/posixpeer.h"

#include <QStringList>

#include <initializer_list>

namespace swb::tests {

inline net::ConnectOptions toPort(quint16 port)
{
    net::ConnectOptions options;
    options.host = QStringLiteral("127.0.0.1");
    options.port = port;
    return options;
}

inline net::ConnectOptions toPath(const QString &path)
{
    net::ConnectOptions options;
    options.path = path;
    return options;
}

inline QStringList lines(std::initializer_list<const char *> texts)
{
    QStringList list;
    for (const char *text : texts) {
        list.append(QString::fromLatin1(text));
    }
    return list;
}

/** A socket of ours on a loop of its own, reading, not yet connected. */
struct Outgoing
{
    explicit Outgoing(const net::SocketOptions &options = {})
        : socket(fixture.runtime, options, record)
    {
        socket.listenForData();
    }

    bool waitClosed()
    {
        return fixture.runUntil([this] { return record.closed; });
    }
    bool waitConnected()
    {
        return fixture.runUntil([this] { return record.connected || record.closed; })
            && record.connected;
    }
    QStringList events() const { return fixture.trace.of(socket.id()); }

    LoopFixture fixture;
    RecordingSocket record;
    net::Socket socket;
};

/** The same, connecting to a listening POSIX socket; wait() until both ends are up. */
struct Connected : Outgoing
{
    explicit Connected(const net::SocketOptions &options = {})
        : Outgoing(options), listener(PosixPeer::listenTcp())
    {
        socket.connect(toPort(listener.localPort()));
    }

    bool wait()
    {
        return fixture.runUntil(
            [this] { return (peer.isOpen() || listener.accept(&peer)) && record.connected; });
    }
    /** Runs until the peer has received exactly this. */
    bool peerReceives(const QByteArray &bytes)
    {
        return fixture.runUntil([this, &bytes] {
            peer.receive();
            return peer.received == bytes;
        });
    }

    PosixPeer listener;
    PosixPeer peer;
};

} // namespace swb::tests
