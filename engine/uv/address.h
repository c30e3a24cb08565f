#pragma once

#include "engine/uv/result.h"

#include <QString>

#include <uv.h>

#include <optional>

namespace swb::uv {

class Address;
std::size_t qHash(const Address &address, std::size_t seed = 0) noexcept;

/** An IPv4 or IPv6 address with its port, in the form the system calls want. A value. */
class Address
{
public:
    Address() { m_raw.any.sa_family = AF_UNSPEC; }
    /** From an address literal; nothing if the text is not one. A zone (%eth0) is allowed on IPv6.
     */
    static std::optional<Address> fromText(const QString &text, quint16 port);
    static Address fromSockaddr(const sockaddr *address);
    /** "0.0.0.0" or "::" */
    static Address any(int family, quint16 port);

    /** 4, 6 or 0 */
    int family() const;
    quint16 port() const;
    void setPort(quint16 port);
    /** Canonical text without brackets, port or zone. */
    QString text() const;
    bool isLoopback() const;
    bool isLinkLocal() const;
    /** The IPv4 address inside an IPv4-mapped one, else itself; for comparing both ends. */
    Address unmapped() const;
    const sockaddr *raw() const { return &m_raw.any; }

    friend bool operator==(const Address &left, const Address &right);
    friend std::size_t qHash(const Address &address, std::size_t seed) noexcept;

private:
    union {
        sockaddr any;
        sockaddr_in v4;
        sockaddr_in6 v6;
    } m_raw{};
};

} // namespace swb::uv
