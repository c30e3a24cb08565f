#pragma once

#include <QStringView>

namespace swb::ui {

/**
 * 4 or 6 for a literal address in the strict form of isIP (spec/addresses.md section 1), 0 for
 * everything else: names, `127.1`, leading zeros, brackets, blanks, ports.
 */
int ipFamily(QStringView text);

/** True for 127.0.0.0/8 and ::1 in any of its spellings, also mapped; false for names. */
bool isLoopbackLiteral(QStringView text);

/** True for the addresses that mean "every address of this machine": 0.0.0.0 and ::. */
bool isWildcardLiteral(QStringView text);

} // namespace swb::ui
