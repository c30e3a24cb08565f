#pragma once

#include "engine/net/server.h"
#include "engine/net/socket.h"

#include <QByteArray>

#include <memory>
#include <vector>

namespace swb::tests {

/** Keeps what a socket tells, and optionally echoes. */
class RecordingSocket final : public net::SocketListener
{
public:
    void socketData(net::Socket &socket, QByteArrayView bytes) override
    {
        received.append(bytes.data(), bytes.size());
        if (echoes) {
            socket.write(bytes);
        }
    }
    void socketConnect(net::Socket &) override { connected = true; }
    void socketEnd(net::Socket &) override { ended = true; }
    void socketDrain(net::Socket &) override { ++drains; }
    void socketError(net::Socket &, const net::NetErrorPtr &reason) override { error = *reason; }
    void socketClose(net::Socket &, std::optional<bool> withError) override
    {
        closed = true;
        hadError = withError;
    }

    QByteArray received;
    net::NetError error;
    std::optional<bool> hadError;
    int drains = 0;
    bool echoes = false;
    bool connected = false;
    bool ended = false;
    bool closed = false;
};

/** A server that keeps its accepted sockets, each with a RecordingSocket. */
class RecordingServer final : public net::ServerListener
{
public:
    struct Accepted
    {
        RecordingSocket record;
        std::unique_ptr<net::Socket> socket;
    };

    void serverListening(net::Server &) override { listening = true; }
    void serverConnection(net::Server &owner, std::unique_ptr<net::Socket> socket) override
    {
        auto entry = std::make_unique<Accepted>();
        entry->record.echoes = echoes;
        entry->socket = std::move(socket);
        entry->socket->setListener(entry->record);
        if (reads) {
            entry->socket->listenForData();
        }
        server = &owner;
        accepted.push_back(std::move(entry));
    }
    void serverError(net::Server &, const net::NetErrorPtr &reason) override { error = *reason; }
    void serverClose(net::Server &) override { closed = true; }

    std::vector<std::unique_ptr<Accepted>> accepted;
    net::Server *server = nullptr;
    net::NetError error;
    bool echoes = false;
    bool reads = true;
    bool listening = false;
    bool closed = false;
};

} // namespace swb::tests
