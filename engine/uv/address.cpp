#include "engine/uv/address.h"

#include <QHash>
#include <QtEndian>

#include <array>
#include <charconv>
#include <cstring>

namespace swb::uv {

namespace {

/** By hand: libuv goes through printf, a third of the user time of accepting a connection. */
QString dottedQuad(const sockaddr_in &source)
{
    unsigned char parts[4];
    std::memcpy(parts, &source.sin_addr, sizeof parts);
    std::array<char, 15> text; // "255.255.255.255"
    char *end = text.data();
    for (const unsigned part : parts) {
        if (end != text.data()) {
            *end++ = '.';
        }
        end = std::to_chars(end, text.data() + text.size(), part).ptr;
    }
    return QString::fromLatin1(text.data(), end - text.data());
}

} // namespace

std::optional<Address> Address::fromText(const QString &text, quint16 port)
{
    const QByteArray latin = text.toLatin1();
    Address address;
    if (uv_ip4_addr(latin.constData(), port, &address.m_raw.v4) == 0) {
        return address;
    }
    address = Address();
    // The zone goes in last, behind the shortest form: libuv 1.44 cuts what stands before a zone
    // to 39 characters, which a literal with an IPv4 part exceeds.
    const qsizetype percent = latin.indexOf('%');
    const QByteArray plain = percent < 0 ? latin : latin.left(percent);
    if (!plain.contains(':') || uv_ip6_addr(plain.constData(), port, &address.m_raw.v6) != 0) {
        return {};
    }
    if (percent >= 0) {
        const QByteArray zoned = address.text().toLatin1() + latin.mid(percent);
        if (uv_ip6_addr(zoned.constData(), port, &address.m_raw.v6) != 0) {
            return {};
        }
    }
    return address;
}

Address Address::fromSockaddr(const sockaddr *source)
{
    Address address;
    if (source->sa_family == AF_INET) {
        std::memcpy(&address.m_raw.v4, source, sizeof(sockaddr_in));
    } else if (source->sa_family == AF_INET6) {
        std::memcpy(&address.m_raw.v6, source, sizeof(sockaddr_in6));
    }
    return address;
}

Address Address::any(int family, quint16 port)
{
    Address address;
    if (family == 6) {
        address.m_raw.v6.sin6_family = AF_INET6;
    } else {
        address.m_raw.v4.sin_family = AF_INET;
    }
    address.setPort(port);
    return address;
}

int Address::family() const
{
    switch (m_raw.any.sa_family) {
    case AF_INET:
        return 4;
    case AF_INET6:
        return 6;
    default:
        return 0;
    }
}

quint16 Address::port() const
{
    switch (family()) {
    case 4:
        return qFromBigEndian<quint16>(m_raw.v4.sin_port);
    case 6:
        return qFromBigEndian<quint16>(m_raw.v6.sin6_port);
    default:
        return 0;
    }
}

void Address::setPort(quint16 port)
{
    if (family() == 6) {
        m_raw.v6.sin6_port = qToBigEndian<quint16>(port);
    } else {
        m_raw.v4.sin_port = qToBigEndian<quint16>(port);
    }
}

QString Address::text() const
{
    if (family() == 4) {
        return dottedQuad(m_raw.v4);
    }
    char text[64] = {};
    const bool named = family() == 6 && uv_ip6_name(&m_raw.v6, text, sizeof text) == 0;
    return named ? QString::fromLatin1(text) : QString();
}

bool Address::isLoopback() const
{
    const Address plain = unmapped();
    if (plain.family() == 4) {
        return (qFromBigEndian<quint32>(plain.m_raw.v4.sin_addr.s_addr) >> 24) == 127;
    }
    static constexpr unsigned char loopback6[16] = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};
    return family() == 6 && std::memcmp(&m_raw.v6.sin6_addr, loopback6, sizeof loopback6) == 0;
}

bool Address::isLinkLocal() const
{
    if (family() != 6) {
        return false;
    }
    const auto *bytes = reinterpret_cast<const unsigned char *>(&m_raw.v6.sin6_addr);
    return bytes[0] == 0xfe && (bytes[1] & 0xc0U) == 0x80;
}

Address Address::unmapped() const
{
    static constexpr unsigned char prefix[12] = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff};
    if (family() != 6) {
        return *this;
    }
    const auto *bytes = reinterpret_cast<const unsigned char *>(&m_raw.v6.sin6_addr);
    if (std::memcmp(bytes, prefix, sizeof prefix) != 0) {
        return *this;
    }
    Address plain;
    plain.m_raw.v4.sin_family = AF_INET;
    plain.m_raw.v4.sin_port = m_raw.v6.sin6_port;
    std::memcpy(&plain.m_raw.v4.sin_addr, bytes + sizeof prefix, 4);
    return plain;
}

bool operator==(const Address &left, const Address &right)
{
    if (left.family() != right.family() || left.port() != right.port()) {
        return false;
    }
    switch (left.family()) {
    case 4:
        return left.m_raw.v4.sin_addr.s_addr == right.m_raw.v4.sin_addr.s_addr;
    case 6:
        return std::memcmp(&left.m_raw.v6.sin6_addr, &right.m_raw.v6.sin6_addr,
                   sizeof(left.m_raw.v6.sin6_addr))
            == 0;
    default:
        return true;
    }
}

std::size_t qHash(const Address &address, std::size_t seed) noexcept
{
    switch (address.family()) {
    case 4:
        return qHashMulti(seed, address.m_raw.v4.sin_addr.s_addr, address.m_raw.v4.sin_port);
    case 6:
        return qHashBits(&address.m_raw.v6.sin6_addr, sizeof(address.m_raw.v6.sin6_addr),
            seed ^ address.m_raw.v6.sin6_port);
    default:
        return seed;
    }
}

} // namespace swb::uv
