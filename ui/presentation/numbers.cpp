#include "ui/presentation/numbers.h"

#include <QDateTime>

#include <cmath>

namespace swb::ui {

namespace {

constexpr QChar thinSpace(u'\u2009');

constexpr qint64 nsPerMicrosecond = 1000;
constexpr qint64 nsPerMillisecond = 1000 * nsPerMicrosecond;
constexpr qint64 nsPerSecond = 1000 * nsPerMillisecond;

QString withUnit(const QString &number, QStringView unit)
{
    return number + u' ' + unit;
}

/** Three significant digits at most, without zeros that say nothing: 1.31, 12, 12.3, 999. */
QString threeDigits(double value)
{
    const int decimals = value < 9.995 ? 2 : value < 99.95 ? 1 : 0;
    QString text = QString::number(value, 'f', decimals);
    if (text.contains(u'.')) {
        while (text.endsWith(u'0')) {
            text.chop(1);
        }
        if (text.endsWith(u'.')) {
            text.chop(1);
        }
    }
    return text;
}

/** Splits into a number below 1000 and a decimal prefix; the limit is where rounding gives 1000. */
QString scaled(double value, const QStringList &units)
{
    qsizetype unit = 0;
    while (value >= 999.5 && unit + 1 < units.size()) {
        value /= 1000;
        ++unit;
    }
    return threeDigits(value) + units[unit];
}

QString twoUnits(qint64 larger, QStringView largerUnit, qint64 smaller, QStringView smallerUnit)
{
    return withUnit(QString::number(larger), largerUnit) + u' '
        + withUnit(QString::number(smaller), smallerUnit);
}

QString formatLongDuration(qint64 seconds)
{
    const qint64 minutes = seconds / 60;
    const qint64 hours = minutes / 60;
    if (hours == 0) {
        return twoUnits(minutes, u"m", seconds % 60, u"s");
    }
    if (hours < 24) {
        return twoUnits(hours, u"h", minutes % 60, u"m");
    }
    return twoUnits(hours / 24, u"d", hours % 24, u"h");
}

} // namespace

QString formatCount(qint64 value)
{
    QString text = QString::number(value);
    const qsizetype first = value < 0 ? 1 : 0;
    for (qsizetype at = text.size() - 3; at > first; at -= 3) {
        text.insert(at, thinSpace);
    }
    return text;
}

QString formatBytes(qint64 bytes)
{
    return withUnit(formatCount(bytes), u"B");
}

QString formatBytesShort(qint64 bytes)
{
    static const QStringList units{QStringLiteral(" B"), QStringLiteral(" kB"),
        QStringLiteral(" MB"), QStringLiteral(" GB"), QStringLiteral(" TB"), QStringLiteral(" PB")};
    return scaled(static_cast<double>(bytes), units);
}

QString formatRate(double bytesPerSecond)
{
    return formatBytesShort(std::llround(bytesPerSecond)) + QStringLiteral("/s");
}

QString formatDuration(qint64 ns)
{
    if (ns < 0) {
        return u'-' + formatDuration(-ns);
    }
    // Each limit is where rounding would carry into one digit more.
    const double ms = static_cast<double>(ns) / nsPerMillisecond;
    if (ns == 0) {
        return QStringLiteral("0 ms");
    }
    if (ms < 0.00995) {
        return withUnit(QString::number(ms * 1000, 'f', 1), u"\u00b5s");
    }
    if (ms < 9.995) {
        return withUnit(QString::number(ms, 'f', 2), u"ms");
    }
    if (ms < 99.95) {
        return withUnit(QString::number(ms, 'f', 1), u"ms");
    }
    if (ms < 999.5) {
        return withUnit(QString::number(ms, 'f', 0), u"ms");
    }
    const double seconds = ms / 1000;
    if (seconds < 59.95) {
        return withUnit(QString::number(seconds, 'f', 1), u"s");
    }
    return formatLongDuration((ns + nsPerSecond / 2) / nsPerSecond);
}

QString formatClock(qint64 startMsSinceEpoch, qint64 timeNs, bool microseconds)
{
    const QDateTime moment
        = QDateTime::fromMSecsSinceEpoch(startMsSinceEpoch + timeNs / nsPerMillisecond);
    QString text = moment.time().toString(QStringLiteral("HH:mm:ss.zzz"));
    if (microseconds) {
        const qint64 rest = timeNs % nsPerMillisecond / nsPerMicrosecond;
        text += thinSpace + QStringLiteral("%1").arg(rest, 3, 10, QLatin1Char('0'));
    }
    return text;
}

QString formatCountShort(qint64 value)
{
    if (value < 10000) {
        return formatCount(value);
    }
    static const QStringList units{
        QString(), QStringLiteral("k"), QStringLiteral("M"), QStringLiteral("G")};
    return scaled(static_cast<double>(value), units);
}

} // namespace swb::ui
