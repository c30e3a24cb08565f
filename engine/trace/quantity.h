#pragma once

#include <QStringView>

#include <optional>

namespace swb::trace {

/** "1000", "4k", "64KiB", "1.5M"; nothing if it is anything else. */
std::optional<qint64> parseByteCount(QStringView text);

/** "2s", "500ms", "5m", "1h"; a bare number is seconds. */
std::optional<qint64> parseDurationNs(QStringView text);

} // namespace swb::trace
