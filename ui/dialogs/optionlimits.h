#pragma once

#include <QtGlobal>

#include <algorithm>
#include <limits>

namespace swb::ui {

/** Ranges of the numeric options, as far as a spin box needs an end. */
inline constexpr int largestHighWaterMark = 1 << 30; ///< bytes
inline constexpr int highWaterMarkStep = 4096; ///< bytes
inline constexpr int longestDelaySeconds = 32767; ///< what Linux takes for TCP_KEEPIDLE
inline constexpr int largestBacklog = 65535;
inline constexpr int largestConnectionLimit = 1000000;
inline constexpr int proposedConnectionLimit = 4;
inline constexpr int shortestAttemptMs = 10; ///< smaller values act as 10
inline constexpr int longestAttemptMs = 600000;

inline int boundedToInt(qint64 value)
{
    return static_cast<int>(std::clamp<qint64>(value, 0, std::numeric_limits<int>::max()));
}

} // namespace swb::ui
