#include "engine/trace/spillfile.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>

#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace swb::trace {

namespace {

int openNameless(const QString &directory)
{
#ifdef O_TMPFILE
    const QByteArray path = QFile::encodeName(directory);
    const int nameless
        = ::open(path.constData(), O_TMPFILE | O_RDWR | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (nameless >= 0)
        return nameless;
#endif
    QByteArray pattern = QFile::encodeName(directory) + "/spill-XXXXXX";
    const int named = ::mkostemp(pattern.data(), O_CLOEXEC);
    if (named >= 0)
        ::unlink(pattern.constData());
    return named;
}

int openIn(QStandardPaths::StandardLocation location)
{
    const QString directory = QStandardPaths::writableLocation(location);
    if (directory.isEmpty() || !QDir().mkpath(directory))
        return -1;
    return openNameless(directory);
}

} // namespace

SpillFile::SpillFile(const QString &directory)
{
    if (!directory.isEmpty()) {
        m_descriptor = openNameless(directory);
    } else {
        m_descriptor = openIn(QStandardPaths::CacheLocation);
        if (m_descriptor < 0)
            m_descriptor = openIn(QStandardPaths::TempLocation);
    }
    if (m_descriptor < 0)
        m_openError = errno != 0 ? errno : ENOENT;
}

SpillFile::~SpillFile()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

int SpillFile::write(qint64 position, std::span<const std::byte> bytes)
{
    if (m_descriptor < 0)
        return m_openError;
    while (!bytes.empty()) {
        const ssize_t done = ::pwrite(m_descriptor, bytes.data(), bytes.size(), position);
        if (done < 0 && errno == EINTR)
            continue;
        if (done <= 0)
            return done < 0 ? errno : ENOSPC;
        bytes = bytes.subspan(static_cast<std::size_t>(done));
        position += done;
    }
    return 0;
}

int SpillFile::read(qint64 position, std::span<std::byte> bytes) const
{
    if (m_descriptor < 0)
        return m_openError;
    while (!bytes.empty()) {
        const ssize_t done = ::pread(m_descriptor, bytes.data(), bytes.size(), position);
        if (done < 0 && errno == EINTR)
            continue;
        if (done <= 0)
            return done < 0 ? errno : EIO;
        bytes = bytes.subspan(static_cast<std::size_t>(done));
        position += done;
    }
    return 0;
}

} // namespace swb::trace
