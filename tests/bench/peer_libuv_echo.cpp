// The yardstick: an echo or discard server on libuv as one would write it in C, with nothing above.
// Prints "port N" and serves until it is ended by a signal.

#include <uv.h>

#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace {

constexpr size_t bufferSize = 65536;

struct Connection
{
    uv_tcp_t tcp;
    uv_write_t request;
    char *rest;
};

// Reads are synchronous and what cannot be written at once is copied, so one buffer is enough.
char buffer[bufferSize];
bool echoes = true;

void closeConnection(Connection *connection)
{
    auto *handle = reinterpret_cast<uv_handle_t *>(&connection->tcp);
    if (uv_is_closing(handle) == 0) {
        uv_close(handle, [](uv_handle_t *closed) {
            auto *gone = static_cast<Connection *>(closed->data);
            std::free(gone->rest);
            std::free(gone);
        });
    }
}

void onAlloc(uv_handle_t *, size_t, uv_buf_t *result)
{
    *result = uv_buf_init(buffer, bufferSize);
}

void onRead(uv_stream_t *stream, ssize_t count, const uv_buf_t *data);

void onWrite(uv_write_t *request, int status)
{
    auto *connection = static_cast<Connection *>(request->data);
    std::free(connection->rest);
    connection->rest = nullptr;
    if (status != 0) {
        closeConnection(connection);
        return;
    }
    uv_read_start(reinterpret_cast<uv_stream_t *>(&connection->tcp), onAlloc, onRead);
}

void echo(Connection *connection, const char *data, size_t size)
{
    auto *stream = reinterpret_cast<uv_stream_t *>(&connection->tcp);
    uv_buf_t whole = uv_buf_init(const_cast<char *>(data), static_cast<unsigned>(size));
    int sent = uv_try_write(stream, &whole, 1);
    if (sent == UV_EAGAIN) {
        sent = 0;
    }
    if (sent < 0) {
        closeConnection(connection);
        return;
    }
    if (static_cast<size_t>(sent) == size) {
        return;
    }
    const size_t left = size - static_cast<size_t>(sent);
    connection->rest = static_cast<char *>(std::malloc(left));
    std::memcpy(connection->rest, data + sent, left);
    uv_buf_t rest = uv_buf_init(connection->rest, static_cast<unsigned>(left));
    uv_read_stop(stream);
    uv_write(&connection->request, stream, &rest, 1, onWrite);
}

void onRead(uv_stream_t *stream, ssize_t count, const uv_buf_t *data)
{
    auto *connection = static_cast<Connection *>(stream->data);
    if (count < 0) {
        closeConnection(connection);
    } else if (count > 0 && echoes) {
        echo(connection, data->base, static_cast<size_t>(count));
    }
}

void onConnection(uv_stream_t *server, int status)
{
    if (status != 0) {
        return;
    }
    auto *connection = static_cast<Connection *>(std::calloc(1, sizeof(Connection)));
    uv_tcp_init(server->loop, &connection->tcp);
    connection->tcp.data = connection;
    connection->request.data = connection;
    auto *stream = reinterpret_cast<uv_stream_t *>(&connection->tcp);
    if (uv_accept(server, stream) != 0) {
        closeConnection(connection);
        return;
    }
    uv_read_start(stream, onAlloc, onRead);
}

} // namespace

int main(int argc, char **argv)
{
    echoes = argc < 2 || std::strcmp(argv[1], "discard") != 0;
    uv_loop_t *loop = uv_default_loop();
    uv_tcp_t server;
    uv_tcp_init(loop, &server);
    sockaddr_in address;
    uv_ip4_addr("127.0.0.1", 0, &address);
    uv_tcp_bind(&server, reinterpret_cast<const sockaddr *>(&address), 0);
    if (uv_listen(reinterpret_cast<uv_stream_t *>(&server), 511, onConnection) != 0) {
        return 1;
    }
    int length = sizeof address;
    uv_tcp_getsockname(&server, reinterpret_cast<sockaddr *>(&address), &length);
    std::printf("port %d\n", ntohs(address.sin_port));
    std::fflush(stdout);

    uv_signal_t signal;
    uv_signal_init(loop, &signal);
    uv_signal_start(
        &signal, [](uv_signal_t *, int) { std::exit(0); }, SIGTERM);
    return uv_run(loop, UV_RUN_DEFAULT);
}
