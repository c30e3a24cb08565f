#pragma once

#include "engine/workbench/objects.h"

#include <QString>

namespace swb::ui {

/**
 * The call of the net module that does what the form asks for, ready to be pasted into a script
 * that has `net`. Options that keep their default are left out.
 */
QString nodeCode(const workbench::ServerSpec &spec);
QString nodeCode(const workbench::ConnectionSpec &spec);

} // namespace swb::ui
