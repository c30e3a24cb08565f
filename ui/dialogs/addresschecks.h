#pragma once

#include "ui/dialogs/verdict.h"

#include <QStringView>

#include <optional>

namespace swb::ui {

/** 0 to 65535 in plain decimal digits. */
std::optional<quint16> parsePort(QStringView text);

/** Where a server may listen. Empty means every address. */
Verdict checkListenHost(const QString &host);

/** Where a connection goes. Empty means localhost. */
Verdict checkConnectHost(const QString &host);

/**
 * The local address of a connection to `remoteHost`; must be empty or a literal address of the same
 * family.
 */
Verdict checkLocalAddress(const QString &address, const QString &remoteHost);

/** Ports from `firstFreePort` on may be listened on without rights. */
Verdict checkListenPort(const QString &port, int firstFreePort);

Verdict checkConnectPort(const QString &port);
Verdict checkLocalPort(const QString &port);

} // namespace swb::ui
