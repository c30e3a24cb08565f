#pragma once

#include <QString>

#include <cstddef>
#include <span>

namespace swb::trace {

/**
 * A private temporary file without a name: nobody else can open it, and it is gone with the
 * process, however that ends. Read and written by position, never mapped (a full disk would be a
 * fatal signal then).
 *
 * **Thread:** any; positions that are written and read at the same time are the caller's business.
 * **Errors:** a file that cannot be made refuses every write; errno is kept from the failed call.
 */
class SpillFile
{
public:
    /** In that directory, or in the user's cache directory (else the temporary one) if empty. */
    explicit SpillFile(const QString &directory);
    ~SpillFile();
    SpillFile(const SpillFile &) = delete;
    SpillFile &operator=(const SpillFile &) = delete;

    /** 0, or the errno of what failed. */
    int write(qint64 position, std::span<const std::byte> bytes);
    int read(qint64 position, std::span<std::byte> bytes) const;

private:
    int m_descriptor = -1;
    int m_openError = 0;
};

} // namespace swb::trace
