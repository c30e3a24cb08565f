#pragma once

#include "engine/workbench/objects.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <variant>

namespace swb::app {

/** How a run tells what happens. */
enum class Detail : quint8 {
    Quiet, ///< no events, only errors
    Normal,
    Verbose, ///< also what `connect` leaves out, because it would repeat what passes through
};

struct ReportOptions
{
    bool json = false;
    Detail detail = Detail::Normal;
};

struct ListenCommand
{
    ReportOptions report;
    workbench::ServerSpec spec;
};

struct ConnectCommand
{
    ReportOptions report;
    workbench::ConnectionSpec spec;
    QByteArray firstBytes; ///< sent before anything from standard input
    bool readsInput = true; ///< standard input is sent
    bool endsAfterInput = true; ///< its end is the end of our side
};

/** Nothing to run: a help page, the version, or what is wrong with the arguments. */
struct Notice
{
    QString text;
    bool isProblem = false;
};

using CommandLine = std::variant<Notice, ListenCommand, ConnectCommand>;

/**
 * What the arguments ask for; the first one names the program. Needs a QCoreApplication.
 */
CommandLine parseCommandLine(const QStringList &arguments);

} // namespace swb::app
