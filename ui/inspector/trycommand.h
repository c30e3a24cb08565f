#pragma once

#include "engine/workbench/objects.h"

namespace swb::ui {

/**
 * What to type in a terminal to reach a listening server: "nc 127.0.0.1 40123" or "nc -U 'path'".
 * Empty if it does not listen. An address that stands for every address becomes loopback.
 */
QString tryCommand(const workbench::ServerFigures &server);

} // namespace swb::ui
