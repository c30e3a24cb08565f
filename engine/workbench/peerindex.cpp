#include "engine/workbench/peerindex.h"

namespace swb::workbench {

net::ObjectId PeerIndex::add(net::ObjectId id, const uv::Address &local, const uv::Address &remote)
{
    const uv::Address here = local.unmapped();
    const uv::Address there = remote.unmapped();
    if (here.family() == 0 || there.family() == 0) {
        return net::ObjectId::None;
    }
    m_ends.insert({here, there}, id);
    const net::ObjectId other = m_ends.value({there, here}, net::ObjectId::None);
    return other == id ? net::ObjectId::None : other; // TCP can connect an address to itself
}

void PeerIndex::remove(net::ObjectId id, const uv::Address &local, const uv::Address &remote)
{
    const auto it = m_ends.constFind({local.unmapped(), remote.unmapped()});
    if (it != m_ends.cend() && *it == id) {
        m_ends.erase(it);
    }
}

} // namespace swb::workbench
