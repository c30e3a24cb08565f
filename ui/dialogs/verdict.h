#pragma once

#include <QList>
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

/** A value that would settle a verdict, offered as a button. */
struct Suggestion
{
    QString label;
    QString value; ///< goes into the field as it is

    friend bool operator==(const Suggestion &, const Suggestion &) = default;
};

/** What the line below a field says, and what the side panel adds while the field has the focus. */
struct Verdict
{
    Severity severity = Severity::Hint;
    QString text;
    QString code; ///< the error that the engine would answer, empty if none is foreseen
    QString advice{}; ///< a few sentences; empty if the line says it all
    QList<Suggestion> suggestions{};

    bool blocks() const { return severity == Severity::Missing || severity == Severity::Error; }
    friend bool operator==(const Verdict &, const Verdict &) = default;
};

} // namespace swb::ui
