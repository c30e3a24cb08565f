#pragma once

#include <QByteArray>
#include <QtGlobal>

namespace swb::uv::platform {

/** Raises the soft limit of open descriptors to the hard one; the limit then, 0 if unknown. */
qint64 raiseDescriptorLimit();
/** A write to a peer that is gone then answers EPIPE instead of ending the process. */
void ignoreBrokenPipe();
/**
 * Lets more than two names be looked up at a time: libuv gives half of its pool to look-ups, and
 * one slow name server must not hold up the other names. Call before any loop works.
 */
void widenResolverPool();
/** Longest IPC path in bytes that every system call takes whole; 0 if there is no such limit. */
qsizetype longestIpcPath();
/** Sets SO_REUSEPORT on a fresh TCP descriptor; a negative libuv number where it does not exist. */
int setReusePort(int descriptor);
/** Adds permission bits (0444, 0222) to the file of an IPC path; a negative libuv number on
 * failure. */
int addPermissions(const QByteArray &path, unsigned bits);
/** Sets the mode of the file of an IPC path to 0600; a negative libuv number on failure. */
int restrictToOwner(const QByteArray &path);
/** True if this process may listen on ports below 1024. */
bool mayUseLowPorts();

} // namespace swb::uv::platform
