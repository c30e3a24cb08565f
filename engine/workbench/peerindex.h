#pragma once

#include "engine/net/tracer.h"
#include "engine/uv/address.h"

#include <QHash>

#include <utility>

namespace swb::workbench {

/**
 * Finds the other end of a connection when it lives in this workbench too: the two ends have the
 * same address pair, swapped. IPv4-mapped addresses count as the IPv4 ones inside them. IPC ends
 * have no addresses and are never found.
 *
 * **Thread:** the engine's.
 */
class PeerIndex
{
public:
    /** Adds one end; returns the other one if it is known. */
    net::ObjectId add(net::ObjectId id, const uv::Address &local, const uv::Address &remote);
    void remove(net::ObjectId id, const uv::Address &local, const uv::Address &remote);

private:
    using Pair = std::pair<uv::Address, uv::Address>;
    QHash<Pair, net::ObjectId> m_ends;
};

} // namespace swb::workbench
