#pragma once

#include <QString>

namespace swb::ui {

/** How much a person should care; ui.md section 6.8. */
enum class Severity {
    Hint, ///< says what will happen
    Good, ///< confirmed by something the workbench knows
    Warning, ///< will fail or surprise; never blocks, failing on purpose is a use
    Missing, ///< blocks, but is no mistake yet: nothing has been typed
    Error, ///< cannot start
};

/** What the line below a field says. */
struct Verdict
{
    Severity severity = Severity::Hint;
    QString text;
    QString code; ///< the error that the engine would answer, empty if none is foreseen

    bool blocks() const { return severity == Severity::Missing || severity == Severity::Error; }
    friend bool operator==(const Verdict &, const Verdict &) = default;
};

} // namespace swb::ui
