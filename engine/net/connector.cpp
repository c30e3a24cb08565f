#include "engine/net/connector.h"

#include "engine/net/familyorder.h"
#include "engine/net/ip.h"
#include "engine/uv/platform.h"

#include <algorithm>

namespace swb::net {

namespace {

constexpr std::chrono::milliseconds shortestAttempt{10};

NetErrorPtr share(NetError error)
{
    return std::make_shared<const NetError>(std::move(error));
}

} // namespace

Connector::Connector(Runtime &runtime, const ConnectOptions &options, ConnectorListener &listener)
    : m_runtime(runtime), m_options(options), m_listener(&listener)
{
}

Connector::~Connector()
{
    m_runtime.ticks().cancel(this);
}

void Connector::start()
{
    const auto kind = m_options.isIpc() ? uv::Stream::Kind::Ipc : uv::Stream::Kind::Tcp;
    uv::Result<uv::HandlePtr<uv::Stream>> stream = uv::Stream::create(m_runtime.loop(), kind);
    if (!stream.ok()) {
        failLater(share(systemError(stream.error().code(), Syscall::Connect,
            m_options.isIpc() ? m_options.path : m_options.host, m_options.port)));
        return;
    }
    m_stream = stream.take();
    m_stream->setListener(this);
    if (m_options.isIpc()) {
        connectPath();
        return;
    }
    const QString host = m_options.host.isEmpty() ? QStringLiteral("localhost") : m_options.host;
    if (isIP(host) != 0) {
        m_targets.append(*uv::Address::fromText(host, m_options.port));
        m_runtime.ticks().post<&Connector::connectLiteral>(this);
        return;
    }
    auto lookup
        = uv::Lookup::start(m_runtime.loop(), host, m_options.family, m_options.family == 0, *this);
    if (!lookup.ok()) {
        failLater(share(systemError(lookup.error().code(), Syscall::GetAddrInfo, host)));
        return;
    }
    m_lookup = lookup.take();
}

uv::HandlePtr<uv::Stream> Connector::cancel()
{
    m_cancelled = true;
    m_lookup.reset();
    m_timer.reset();
    m_runtime.ticks().cancel(this);
    return std::move(m_stream);
}

void Connector::connectPath()
{
    const QByteArray path = m_options.path.toUtf8();
    const qsizetype longest = uv::platform::longestIpcPath();
    m_listener->connectorAttempt({m_options.path, 0, 0}, 1, 1);
    if (m_cancelled) {
        return;
    }
    uv::Status status = 0;
    if ((longest > 0 && path.size() > longest) || path.contains('\0')) {
        status = UV_EINVAL;
    } else {
        status = m_stream->connectPath(path);
    }
    if (!status.ok()) {
        failLater(share(systemError(status.code(), Syscall::Connect, m_options.path)));
    }
}

void Connector::connectLiteral()
{
    m_current = 0;
    attemptNext();
}

void Connector::lookupAnswered(const uv::LookupAnswer &answer)
{
    const std::unique_ptr<uv::Lookup> done = std::move(m_lookup);
    if (answer.status != 0 || answer.addresses.isEmpty()) {
        const int status = answer.status != 0 ? answer.status : UV_EAI_NONAME;
        const NetErrorPtr error = share(systemError(status, Syscall::GetAddrInfo, m_options.host));
        m_listener->connectorLookup({{}, 0, 0}, error);
        if (!m_cancelled) {
            failLater(error);
        }
        return;
    }
    const bool race
        = m_options.autoSelectFamily && m_options.family == 0 && m_options.localAddress.isEmpty();
    for (const uv::Address &address : answer.addresses) {
        m_listener->connectorLookup({address.text(), 0, address.family()}, nullptr);
        if (m_cancelled) {
            return;
        }
        if (!race) {
            break; // without family selection the resolver's first answer is the only one asked for
        }
    }
    planAttempts(race ? familyOrder(answer.addresses) : answer.addresses.mid(0, 1));
    attemptNext();
}

void Connector::planAttempts(const QList<uv::Address> &answers)
{
    m_targets = answers;
    for (uv::Address &target : m_targets) {
        target.setPort(m_options.port);
    }
    m_current = 0;
}

AttemptTarget Connector::currentTarget() const
{
    if (m_options.isIpc()) {
        return {m_options.path, 0, 0};
    }
    const uv::Address &address = m_targets[m_current];
    return {address.text(), address.port(), address.family()};
}

NetErrorPtr Connector::attemptError(int status) const
{
    const AttemptTarget target = currentTarget();
    NetError error = systemError(status, Syscall::Connect, target.address, target.port);
    error.localAddress = m_options.localAddress;
    error.localPort = m_options.localPort;
    return share(std::move(error));
}

uv::Status Connector::bindLocal(const uv::Address &target, NetErrorPtr *error)
{
    if (m_options.localAddress.isEmpty() && m_options.localPort == 0) {
        return 0;
    }
    const uv::Address any = uv::Address::any(target.family(), m_options.localPort);
    const uv::Address local = m_options.localAddress.isEmpty()
        ? any
        : uv::Address::fromText(m_options.localAddress, m_options.localPort).value_or(any);
    uv::Status status
        = local.family() == target.family() ? m_stream->bind(local, false) : uv::Status(UV_EINVAL);
    if (status.ok()) {
        // libuv keeps a taken port to itself until later; asking for the bound address reveals it.
        const uv::Result<uv::Address> bound = m_stream->localAddress();
        if (!bound.ok()) {
            status = bound.error();
        }
    }
    if (!status.ok()) {
        *error
            = share(systemError(status.code(), Syscall::Bind, local.text(), m_options.localPort));
    }
    return status;
}

void Connector::attemptNext()
{
    while (m_current < m_targets.size()) {
        const uv::Address address = m_targets[m_current];
        NetErrorPtr error;
        if (!bindLocal(address, &error).ok()) {
            if (!isRace()) {
                failLater(error);
                return;
            }
        } else {
            m_listener->connectorAttempt(currentTarget(), static_cast<int>(m_current) + 1,
                static_cast<int>(m_targets.size()));
            if (m_cancelled) {
                return;
            }
            const uv::Status status = m_stream->connect(address);
            if (status.ok()) {
                if (isRace() && m_current + 1 < m_targets.size()) {
                    if (m_timer == nullptr) {
                        m_timer = uv::Timer::create(m_runtime.loop(), *this);
                    }
                    m_timer->start(
                        std::max(m_options.autoSelectFamilyAttemptTimeout, shortestAttempt));
                }
                return;
            }
            error = attemptError(status.code());
            if (!isRace()) {
                failLater(error); // the call itself failed: no connectionAttemptFailed
                return;
            }
            m_listener->connectorAttemptFailed(currentTarget(), error);
            if (m_cancelled) {
                return;
            }
        }
        nextAfterFailure(error);
    }
    NetError aggregate = m_errors.isEmpty() ? NetError() : m_errors.constFirst();
    aggregate.errors = m_errors;
    failLater(share(std::move(aggregate)));
}

void Connector::nextAfterFailure(const NetErrorPtr &error)
{
    m_errors.append(*error);
    ++m_current;
    if (m_current >= m_targets.size()) {
        return;
    }
    // Every attempt needs a handle of its own; letting go of the old one is silent.
    m_stream.reset();
    uv::Result<uv::HandlePtr<uv::Stream>> stream
        = uv::Stream::create(m_runtime.loop(), uv::Stream::Kind::Tcp);
    if (!stream.ok()) {
        m_errors.append(*attemptError(stream.error().code()));
        m_current = m_targets.size();
        return;
    }
    m_stream = stream.take();
    m_stream->setListener(this);
}

void Connector::streamConnected(int status)
{
    if (m_timer != nullptr) {
        m_timer->stop();
    }
    if (status == 0) {
        m_stream->setListener(nullptr);
        m_listener->connectorDone(std::move(m_stream));
        return;
    }
    const NetErrorPtr error = attemptError(status);
    if (!isRace()) {
        m_failure = error;
        m_listener->connectorAttemptFailed(currentTarget(), error);
        if (!m_cancelled) {
            m_listener->connectorFailed(error);
        }
        return;
    }
    m_listener->connectorAttemptFailed(currentTarget(), error);
    if (m_cancelled) {
        return;
    }
    nextAfterFailure(error);
    attemptNext();
}

void Connector::timerFired(uv::Timer &)
{
    m_listener->connectorAttemptTimeout(
        currentTarget(), std::max(m_options.autoSelectFamilyAttemptTimeout, shortestAttempt));
    if (m_cancelled) {
        return;
    }
    nextAfterFailure(attemptError(UV_ETIMEDOUT));
    attemptNext();
}

void Connector::failLater(const NetErrorPtr &error)
{
    m_failure = error;
    m_runtime.ticks().post<&Connector::reportFailure>(this);
}

void Connector::reportFailure()
{
    m_listener->connectorFailed(m_failure);
}

} // namespace swb::net
