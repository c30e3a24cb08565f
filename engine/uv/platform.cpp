#include "engine/uv/platform.h"

#include <uv.h>

#include <algorithm>

#ifndef Q_OS_WIN
#include <csignal>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>
#endif

namespace swb::uv::platform {

void widenResolverPool()
{
    // Read by libuv when the pool is first used; a person's own setting stays.
    if (!qEnvironmentVariableIsSet("UV_THREADPOOL_SIZE")) {
        qputenv("UV_THREADPOOL_SIZE", "16");
    }
}

#ifdef Q_OS_WIN

qint64 raiseDescriptorLimit()
{
    return 0;
}
void ignoreBrokenPipe() { }
qsizetype longestIpcPath()
{
    return 0;
}
int setReusePort(int)
{
    return UV_ENOTSUP;
}
int addPermissions(const QByteArray &, unsigned)
{
    return UV_ENOTSUP;
}
int restrictToOwner(const QByteArray &)
{
    return 0; // a pipe is its owner's unless its access list says otherwise
}
bool mayUseLowPorts()
{
    return true;
}

#else

qint64 raiseDescriptorLimit()
{
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0) {
        return 0;
    }
    if (limit.rlim_cur < limit.rlim_max) {
        rlimit raised = limit;
        raised.rlim_cur = raised.rlim_max;
        if (setrlimit(RLIMIT_NOFILE, &raised) == 0) {
            limit = raised;
        }
    }
    constexpr rlim_t sensible = 1U << 20; // "unlimited" is no number to plan with
    return static_cast<qint64>(std::min(limit.rlim_cur, sensible));
}

void ignoreBrokenPipe()
{
    struct sigaction action
    {
    };
    action.sa_handler = SIG_IGN;
    sigaction(SIGPIPE, &action, nullptr);
}

qsizetype longestIpcPath()
{
    // One less than the field: libuv needs the final NUL and silently cuts what is longer.
    return static_cast<qsizetype>(sizeof(sockaddr_un::sun_path)) - 1;
}

int setReusePort(int descriptor)
{
#ifdef SO_REUSEPORT
    const int on = 1;
    if (setsockopt(descriptor, SOL_SOCKET, SO_REUSEPORT, &on, sizeof on) != 0) {
        return uv_translate_sys_error(errno);
    }
    return 0;
#else
    static_cast<void>(descriptor);
    return UV_ENOTSUP;
#endif
}

int addPermissions(const QByteArray &path, unsigned bits)
{
    struct stat info
    {
    };
    if (::stat(path.constData(), &info) != 0
        || ::chmod(path.constData(), (info.st_mode & 07777U) | bits) != 0) {
        return uv_translate_sys_error(errno);
    }
    return 0;
}

int restrictToOwner(const QByteArray &path)
{
    return ::chmod(path.constData(), S_IRUSR | S_IWUSR) == 0 ? 0 : uv_translate_sys_error(errno);
}

bool mayUseLowPorts()
{
    return ::geteuid() == 0;
}

#endif

} // namespace swb::uv::platform
