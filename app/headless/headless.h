#pragma once

namespace swb::app {

/** True if the arguments ask for something that needs no window. */
bool wantsHeadless(int argc, char **argv);
/** Runs it to its end; the exit code. Needs no display. */
int runHeadless(int argc, char **argv);

} // namespace swb::app
