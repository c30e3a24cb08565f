#include "engine/net/ip.h"
#include "engine/net/server.h"
#include "engine/uv/platform.h"

namespace swb::net {

NetError Server::listen(const ListenOptions &options)
{
    if (isListening()) {
        return codeError(ErrorCode::ServerAlreadyListen);
    }
    m_listen = options;
    m_lookup.reset();
    m_literalPending = false;
    TraceNote note;
    note.kind = EventKind::ListenCall;
    const QString target = options.isIpc() ? options.path : options.host.value_or(QString());
    note.text = target;
    note.port = options.isIpc() ? quint16(0) : options.port;
    trace(note);

    if (options.isIpc()) {
        m_pipeName = options.path;
        const int status = openPath();
        if (status == 0) {
            m_runtime.ticks().post<&Server::announce>(this);
        } else {
            report(status, m_pipeName, {});
        }
        return {};
    }
    const QString host = options.host.value_or(QString());
    if (host.isEmpty()) {
        openDefault();
        return {};
    }
    if (isIP(host) != 0) {
        m_literal = *uv::Address::fromText(host, options.port);
        m_literalPending = true;
        m_runtime.ticks().post<&Server::listenOnLiteral>(this);
        return {};
    }
    auto lookup = uv::Lookup::start(m_runtime.loop(), host, 0, false, *this);
    if (lookup.ok()) {
        m_lookup = lookup.take();
    } else {
        report(lookup.error().code(), host, {});
    }
    return {};
}

void Server::listenOnLiteral()
{
    if (!m_literalPending) {
        return; // closed, or another listen() came first
    }
    m_literalPending = false;
    listenOn(m_literal);
}

void Server::lookupAnswered(const uv::LookupAnswer &answer)
{
    const std::unique_ptr<uv::Lookup> done = std::move(m_lookup);
    if (answer.status != 0 || answer.addresses.isEmpty()) {
        m_errors.push_back(std::make_shared<const NetError>(
            systemError(answer.status != 0 ? answer.status : UV_EAI_NONAME, Syscall::GetAddrInfo,
                m_listen.host.value_or(QString()))));
        emitError();
        return;
    }
    uv::Address chosen = answer.addresses.constFirst();
    for (const uv::Address &address : answer.addresses) {
        if (!address.isLinkLocal()) {
            chosen = address;
            break;
        }
    }
    chosen.setPort(m_listen.port);
    listenOn(chosen);
}

void Server::listenOn(const uv::Address &address)
{
    const int status = open(address);
    if (status == 0) {
        m_runtime.ticks().post<&Server::announce>(this);
    } else {
        report(status, address.text(), address.port());
    }
}

void Server::openDefault()
{
    const uv::Address v6 = uv::Address::any(6, m_listen.port);
    auto stream = uv::Stream::create(m_runtime.loop(), uv::Stream::Kind::Tcp, 6);
    // Only a failing bind falls back to IPv4; a taken port shows when listening and names "::".
    const bool dualStack = stream.ok() && stream.value()->bind(v6, m_listen.ipv6Only).ok();
    listenOn(dualStack ? v6 : uv::Address::any(4, m_listen.port));
}

int Server::open(const uv::Address &address)
{
    auto created = uv::Stream::create(m_runtime.loop(), uv::Stream::Kind::Tcp, address.family());
    if (!created.ok()) {
        return created.error().code();
    }
    uv::HandlePtr<uv::Stream> stream = created.take();
    if (m_listen.reusePort) {
        const uv::Status status = stream->setReusePort();
        if (!status.ok()) {
            return status.code();
        }
    }
    uv::Status status = stream->bind(address, m_listen.ipv6Only);
    if (status.ok()) {
        status = stream->listen(m_listen.backlog, *this);
    }
    if (!status.ok()) {
        return status.code();
    }
    uv::Result<uv::Address> bound = stream->localAddress();
    m_bound = bound.ok() ? bound.take() : address;
    m_stream = std::move(stream);
    return 0;
}

int Server::openPath()
{
    const QByteArray path = m_pipeName.toUtf8();
    const qsizetype longest = uv::platform::longestIpcPath();
    if ((longest > 0 && path.size() > longest) || path.contains('\0')) {
        return UV_EINVAL;
    }
    auto created = uv::Stream::create(m_runtime.loop(), uv::Stream::Kind::Ipc);
    if (!created.ok()) {
        return created.error().code();
    }
    uv::HandlePtr<uv::Stream> stream = created.take();
    uv::Status status = stream->bindPath(path);
    if (status.ok() && m_listen.ownerOnly) {
        status = uv::platform::restrictToOwner(path);
    }
    if (status.ok()) {
        status = stream->listen(m_listen.backlog, *this);
    }
    if (!status.ok()) {
        return status.code();
    }
    const unsigned bits = (m_listen.readableAll ? 0444U : 0U) | (m_listen.writableAll ? 0222U : 0U);
    if (bits != 0) {
        const int changed = uv::platform::addPermissions(path, bits);
        if (changed != 0) {
            return changed;
        }
    }
    m_stream = std::move(stream);
    m_bound = uv::Address();
    return 0;
}

void Server::announce()
{
    if (m_stream == nullptr) {
        return;
    }
    TraceNote note;
    note.kind = EventKind::Listening;
    const QString text = m_listen.isIpc() ? m_pipeName : m_bound.text();
    note.text = text;
    note.port = m_bound.port();
    note.family = static_cast<quint8>(m_bound.family());
    trace(note);
    m_listener.serverListening(*this);
}

} // namespace swb::net
