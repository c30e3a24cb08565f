#pragma once

#include <QString>

namespace swb::ui {

/** "65 536" with thin spaces (U+2009) between groups of three. */
QString formatCount(qint64 value);
/** "65 536 B": always bytes, one blank before the unit. */
QString formatBytes(qint64 bytes);
/** "1.31 MB", "12 kB", "0 B": three digits, decimal units; for badges and the status bar. */
QString formatBytesShort(qint64 bytes);
/** "1.31 MB/s" */
QString formatRate(double bytesPerSecond);
/** "0.04 ms", "250 ms", "2.0 s", "2 m 14 s": the unit that gives two to four digits. */
QString formatDuration(qint64 ns);
/** "10:42:33.480 512": local wall clock; with microseconds if asked, after a thin space. */
QString formatClock(qint64 startMsSinceEpoch, qint64 timeNs, bool microseconds);
/** "1.2k" from 10 000 on, for chips and badges. */
QString formatCountShort(qint64 value);

} // namespace swb::ui
