#pragma once

#include "engine/uv/address.h"
#include "engine/uv/loop.h"

#include <QList>
#include <QString>

#include <memory>

namespace swb::uv {

/** The answer of the system's resolver, in its order. */
struct LookupAnswer
{
    int status = 0; ///< 0 or a negative UV_EAI_… number
    QList<Address> addresses;
};

class LookupListener
{
public:
    virtual void lookupAnswered(const LookupAnswer &answer) = 0;

protected:
    ~LookupListener() = default;
};

/**
 * One running look-up of a host name on libuv's thread pool. Letting go forgets the answer at once,
 * even if the pool can no longer be stopped. Never used for address literals: only two look-ups run
 * at a time, and a literal must not wait behind a slow name.
 *
 * **Thread:** the loop's.
 */
class Lookup
{
public:
    /** `family` 0, 4 or 6; `onlyConfigured` is AI_ADDRCONFIG. */
    static Result<std::unique_ptr<Lookup>> start(
        Loop &loop, const QString &host, int family, bool onlyConfigured, LookupListener &listener);
    ~Lookup();
    Lookup(const Lookup &) = delete;
    Lookup &operator=(const Lookup &) = delete;

private:
    struct Request;
    explicit Lookup(Request *request);
    static void onAnswer(uv_getaddrinfo_t *raw, int status, addrinfo *list) noexcept;

    Request *m_request; ///< libuv's until answered; it knows us, so that either may go first
};

} // namespace swb::uv
