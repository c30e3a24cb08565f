#pragma once

#include <QString>

namespace swb::net {

/** 4, 6 or 0 for an address literal, by the strict rules of spec/addresses.md section 1. */
int isIP(const QString &text);

} // namespace swb::net
