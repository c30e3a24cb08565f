#pragma once

#include "engine/workbench/objects.h"

#include <QString>

namespace swb::ui {

/** The one line beside a folded group of options. */
struct OptionSummary
{
    QString text;
    bool changed = false; ///< something differs from the default
};

OptionSummary acceptedSocketsSummary(const net::ServerOptions &options);
OptionSummary listeningSummary(const net::ListenOptions &options);
OptionSummary limitsSummary(const net::ServerOptions &options);
OptionSummary accessSummary(const net::ListenOptions &options);
OptionSummary addressesSummary(const net::ConnectOptions &options);
OptionSummary timingSummary(const net::SocketOptions &options);
OptionSummary flowSummary(const net::SocketOptions &options);

} // namespace swb::ui
