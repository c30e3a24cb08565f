#pragma once

#include "engine/uv/address.h"

#include <QList>

namespace swb::net {

/**
 * The order in which the answers of a look-up are tried: first occurrence of each address only,
 * families alternating from that of the first answer (spec/connect.md section 6).
 */
QList<uv::Address> familyOrder(const QList<uv::Address> &answers);

} // namespace swb::net
