#pragma once

#include <QJsonObject>

namespace swb::bench {

/** Prints one JSON object on a line of its own to stdout; that is what every benchmark answers. */
void printJsonLine(const QJsonObject &object);

/** Rounded to four significant digits, as far as a measurement means anything. */
double rounded(double value);

} // namespace swb::bench
