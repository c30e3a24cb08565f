#pragma once

#include <QString>

namespace swb::app {

enum class Command : quint8 { None, Listen, Connect };

/** The help page of a command; of the program for None. */
QString helpText(Command command);
/** What to type to see it. */
QString helpCall(Command command);
QString versionText();

} // namespace swb::app
