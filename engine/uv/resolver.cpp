#include "engine/uv/resolver.h"

namespace swb::uv {

struct Lookup::Request
{
    uv_getaddrinfo_t raw{};
    Loop *loop = nullptr;
    Lookup *owner = nullptr;
    LookupListener *listener = nullptr;
};

Lookup::Lookup(Request *request) : m_request(request)
{
    m_request->owner = this;
}

Lookup::~Lookup()
{
    if (m_request != nullptr) {
        m_request->owner = nullptr;
        m_request->listener = nullptr;
        // EBUSY once a pool thread works on it; the answer is then dropped when it comes.
        uv_cancel(reinterpret_cast<uv_req_t *>(&m_request->raw));
    }
}

Result<std::unique_ptr<Lookup>> Lookup::start(
    Loop &loop, const QString &host, int family, bool onlyConfigured, LookupListener &listener)
{
    auto request = std::make_unique<Request>();
    request->raw.data = request.get();
    request->loop = &loop;
    request->listener = &listener;
    addrinfo hints{};
    hints.ai_family = family == 4 ? AF_INET : family == 6 ? AF_INET6 : AF_UNSPEC;
    hints.ai_socktype = SOCK_STREAM;
    hints.ai_flags = onlyConfigured ? AI_ADDRCONFIG : 0;
    const int status = uv_getaddrinfo(
        loop.raw(), &request->raw, onAnswer, host.toUtf8().constData(), nullptr, &hints);
    if (status != 0) {
        return Status(status);
    }
    return std::unique_ptr<Lookup>(new Lookup(request.release()));
}

void Lookup::onAnswer(uv_getaddrinfo_t *raw, int status, addrinfo *list) noexcept
{
    const std::unique_ptr<Request> request(static_cast<Request *>(raw->data));
    Loop::CallbackScope scope(*request->loop);
    LookupAnswer answer{status, {}};
    for (const addrinfo *entry = list; entry != nullptr; entry = entry->ai_next) {
        answer.addresses.append(Address::fromSockaddr(entry->ai_addr));
    }
    uv_freeaddrinfo(list);
    if (request->owner != nullptr) {
        request->owner->m_request = nullptr;
    }
    if (request->listener != nullptr) {
        request->listener->lookupAnswered(answer);
    }
}

} // namespace swb::uv
