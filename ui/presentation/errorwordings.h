#pragma once

#include <span>

namespace swb::ui {

/** Where a failure happened, as far as the wording depends on it. */
enum class ErrorPlace {
    Any,
    Listen,
    ListenPath,
    Connect,
    ConnectPath,
    LocalEnd, ///< binding the local address of a connection
    Stream, ///< an established connection
};

/**
 * One row of the table behind explainError(). Sentences may name `{whom}` (address and port, or the
 * path), `{port}`, `{free}` (a port that needs no rights), `{code}` and `{detail}`.
 */
struct ErrorWording
{
    const char *code;
    ErrorPlace place;
    const char *cause;
    const char *nextStep;
};

/** For one code the first row whose place fits counts, so `Any` stands last. */
std::span<const ErrorWording> errorWordings();

} // namespace swb::ui
