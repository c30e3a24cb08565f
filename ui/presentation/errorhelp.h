#pragma once

#include "engine/net/neterror.h"

#include <QString>

namespace swb::ui {

/** What a failure means and what to do about it, in plain words (ui.md sections 9 and 12). */
struct ErrorHelp
{
    QString cause; ///< one sentence: what happened, to whom, with which number
    QString nextStep; ///< one sentence: what the person can do
};

/** Never empty: an unknown code gets the system's own description and a general next step. */
ErrorHelp explainError(const net::NetError &error);

} // namespace swb::ui
