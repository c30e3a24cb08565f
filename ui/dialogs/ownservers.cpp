#include "ui/dialogs/ownservers.h"

#include "ui/presentation/ipliteral.h"

namespace swb::ui {

namespace {

using workbench::ObjectSnapshot;
using workbench::ServerState;

bool isListening(const ObjectSnapshot &server)
{
    return server.server.state == ServerState::Listening;
}

bool isLocalhost(const QString &host)
{
    return host.isEmpty() || host.compare(QLatin1StringView("localhost"), Qt::CaseInsensitive) == 0;
}

/** The address a server of ours is or was last asked to be reached at. */
QString hostOf(const ObjectSnapshot &server)
{
    return server.server.bound.isValid() ? server.server.bound.address
                                         : server.server.spec.listen.host.value_or(QString());
}

quint16 portOf(const ObjectSnapshot &server)
{
    return server.server.bound.isValid() ? server.server.bound.port
                                         : server.server.spec.listen.port;
}

bool isDualStackWildcard(const QString &host)
{
    return host.isEmpty() || (ipFamily(host) == 6 && isWildcardLiteral(host));
}

/** True if a connection to `host` may arrive at a server on `serverHost`. */
bool reaches(const QString &host, const QString &serverHost)
{
    if (isDualStackWildcard(serverHost) || isWildcardLiteral(serverHost)) {
        return isLocalhost(host) || isLoopbackLiteral(host);
    }
    if (isLocalhost(host)) {
        return isLoopbackLiteral(serverHost) || isLocalhost(serverHost);
    }
    return host.compare(serverHost, Qt::CaseInsensitive) == 0;
}

} // namespace

bool hostsConflict(const QString &host, const QString &otherHost)
{
    if (isDualStackWildcard(host) || isDualStackWildcard(otherHost)) {
        return true;
    }
    if (host.compare(otherHost, Qt::CaseInsensitive) == 0) {
        return true;
    }
    const bool sameFamily = ipFamily(host) != 0 && ipFamily(host) == ipFamily(otherHost);
    return sameFamily && (isWildcardLiteral(host) || isWildcardLiteral(otherHost));
}

OwnServers::OwnServers(QList<ObjectSnapshot> objects) : m_servers(std::move(objects))
{
    m_servers.removeIf([](const ObjectSnapshot &object) { return !object.isServer(); });
}

OwnServers::OwnServers(const ObjectDirectory &directory)
{
    for (const ObjectId id : directory.ids()) {
        const ObjectSnapshot *object = directory.find(id);
        if (object != nullptr && object->isServer()) {
            m_servers.append(*object);
        }
    }
}

std::optional<ObjectSnapshot> OwnServers::blocking(const net::ListenOptions &options) const
{
    for (const ObjectSnapshot &server : m_servers) {
        if (!isListening(server)) {
            continue;
        }
        if (options.isIpc()) {
            if (server.server.bound.path == options.path) {
                return server;
            }
            continue;
        }
        const bool shared = options.reusePort && server.server.spec.listen.reusePort;
        if (options.port != 0 && portOf(server) == options.port && !shared
            && hostsConflict(options.host.value_or(QString()), hostOf(server))) {
            return server;
        }
    }
    return {};
}

std::optional<ObjectSnapshot> OwnServers::target(const net::ConnectOptions &options) const
{
    std::optional<ObjectSnapshot> found;
    for (const ObjectSnapshot &server : m_servers) {
        const bool isIpc = server.server.spec.listen.isIpc();
        const bool matches = options.isIpc()
            ? isIpc && server.server.spec.listen.path == options.path
            : !isIpc && options.port != 0 && portOf(server) == options.port
                && reaches(options.host, hostOf(server));
        if (matches && (!found || isListening(server))) {
            found = server;
        }
    }
    return found;
}

std::optional<ObjectSnapshot> OwnServers::newestListening() const
{
    for (auto server = m_servers.crbegin(); server != m_servers.crend(); ++server) {
        if (isListening(*server)) {
            return *server;
        }
    }
    return {};
}

} // namespace swb::ui
