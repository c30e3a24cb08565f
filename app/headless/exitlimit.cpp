#include "app/headless/exitlimit.h"

#include <cstdio>
#include <cstdlib>

namespace swb::app {

void exitWithoutThreads(int exitCode)
{
    std::fflush(nullptr);
    std::_Exit(exitCode);
}

} // namespace swb::app
