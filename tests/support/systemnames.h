#pragma once

#include <netdb.h>

namespace swb::tests {

/** Whether this machine itself has an address for "localhost"; a bare container may have none. */
inline bool systemKnowsLocalhost()
{
    addrinfo *answers = nullptr;
    if (::getaddrinfo("localhost", nullptr, nullptr, &answers) != 0) {
        return false;
    }
    ::freeaddrinfo(answers);
    return true;
}

} // namespace swb::tests
