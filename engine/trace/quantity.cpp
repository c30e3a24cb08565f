#include "engine/trace/quantity.h"

#include <QLatin1StringView>

#include <array>

namespace swb::trace {

namespace {

bool isDigit(QChar character)
{
    return character >= u'0' && character <= u'9';
}

struct Unit
{
    QLatin1StringView name;
    double factor;
};

/** A number with one of the units, exactly spelt but for case; nothing if it is anything else. */
template <std::size_t N>
std::optional<double> quantity(QStringView text, const std::array<Unit, N> &units)
{
    qsizetype digits = 0;
    while (digits < text.size() && (isDigit(text[digits]) || text[digits] == u'.'))
        ++digits;
    bool isNumber = false;
    const double number = text.first(digits).toDouble(&isNumber);
    if (!isNumber)
        return {};
    for (const Unit &unit : units) {
        if (text.sliced(digits).compare(unit.name, Qt::CaseInsensitive) == 0)
            return number * unit.factor;
    }
    return {};
}

constexpr double largestCount = 9e18;

} // namespace

std::optional<qint64> parseByteCount(QStringView text)
{
    static constexpr std::array<Unit, 15> units{
        {{QLatin1StringView(""), 1}, {QLatin1StringView("b"), 1}, {QLatin1StringView("k"), 1e3},
            {QLatin1StringView("kb"), 1e3}, {QLatin1StringView("m"), 1e6},
            {QLatin1StringView("mb"), 1e6}, {QLatin1StringView("g"), 1e9},
            {QLatin1StringView("gb"), 1e9}, {QLatin1StringView("ki"), 1024},
            {QLatin1StringView("kib"), 1024}, {QLatin1StringView("mi"), 1048576},
            {QLatin1StringView("mib"), 1048576}, {QLatin1StringView("gi"), 1073741824},
            {QLatin1StringView("gib"), 1073741824}, {QLatin1StringView("bytes"), 1}}};
    const std::optional<double> count = quantity(text, units);
    if (!count || *count > largestCount)
        return {};
    return static_cast<qint64>(*count);
}

std::optional<qint64> parseDurationNs(QStringView text)
{
    static constexpr std::array<Unit, 7> units{{{QLatin1StringView(""), 1e9},
        {QLatin1StringView("us"), 1e3}, {QLatin1StringView("ms"), 1e6},
        {QLatin1StringView("s"), 1e9}, {QLatin1StringView("m"), 60e9},
        {QLatin1StringView("min"), 60e9}, {QLatin1StringView("h"), 3600e9}}};
    const std::optional<double> ns = quantity(text, units);
    if (!ns || *ns > largestCount)
        return {};
    return static_cast<qint64>(*ns);
}

} // namespace swb::trace
