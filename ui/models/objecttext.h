#pragma once

#include "engine/workbench/objects.h"

namespace swb::ui {

/** "open", "opening", "open, not connected", ...: readyState as the API spells it. */
QString readyStateText(const workbench::SocketFigures &socket);
/** "listening", "not listening", "closing, 4 sockets left", "failed", ... */
QString serverStateText(const workbench::ServerFigures &server);
/** Where a server is bound, or was asked to listen while it is not. */
QString serverAddressText(const workbench::ServerFigures &server);
/** The remote end, or what a connection was asked to connect to. */
QString remoteText(const workbench::SocketFigures &socket);
/** "echo", "greet and echo", ...: what a server does with its sockets. */
QString behaviourText(workbench::Behaviour behaviour);

} // namespace swb::ui
