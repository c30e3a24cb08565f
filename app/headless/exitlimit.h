#pragma once

#include <chrono>

namespace swb::app {

/**
 * How long the program waits for the engine to stop. A host name that the system is slow to look up
 * cannot be given up (getaddrinfo has no way to), and keeps the engine's thread until it is
 * answered; nobody who closed the program should have to wait for that.
 */
inline constexpr std::chrono::seconds shutdownPatience{2};

/** Ends the process at once, without waiting for any thread. Everything must be saved by then. */
[[noreturn]] void exitWithoutThreads(int exitCode);

} // namespace swb::app
