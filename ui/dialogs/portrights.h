#pragma once

namespace swb::ui {

/** The lowest port that this process may listen on without being refused: 0 with all rights. */
int firstUnprivilegedPort();

} // namespace swb::ui
