#include "app/headless/helptext.h"

#include <QCoreApplication>

namespace swb::app {

namespace {

struct HelpText
{
    Q_DECLARE_TR_FUNCTIONS(swb::app::HelpText)
};

QString programHelp()
{
    return HelpText::tr(
        R"(Usage: socket-workbench                           open the window
       socket-workbench listen [HOST:]PORT|PATH   start a server
       socket-workbench connect HOST:PORT|PATH    open a connection
       socket-workbench COMMAND --help            all about one command

Start servers, open connections and watch every network event as it happens.
`listen` and `connect` work in a terminal and need no display.

  -h, --help       this page
  -v, --version    the version

Ctrl+C closes cleanly. Exit code: 0 all went well, 1 a failure that is told on
standard error, 2 the arguments make no sense.
)");
}

QString listenHelp()
{
    return HelpText::tr(
        R"(Usage: socket-workbench listen [OPTIONS] [HOST:]PORT|PATH

Listens until Ctrl+C and prints every event on standard output, one per line.
Standard input is not read.

  PORT             on 127.0.0.1, for this machine only; 0 takes a free port
  HOST:PORT        a name or an address; 0.0.0.0:PORT lets the network in,
                   [::1]:PORT is IPv6
  PATH             a Unix-domain socket; has a slash in it, as ./demo.sock

  --behaviour echo|greet|discard
                   what each accepted socket does: send back what it gets (the
                   default), the same after a greeting, read and forget
  --greeting TEXT  the greeting, %n becomes the socket's number; understands
                   \n \r \t \0 \\ and \xNN
  --json           one JSON object per event
  -q, --quiet      print no events, only errors
  -h, --help       this page
)");
}

QString connectHelp()
{
    return HelpText::tr(
        R"(Usage: socket-workbench connect [OPTIONS] HOST:PORT|PATH

Sends standard input and writes what it receives to standard output, as it is
(in a terminal with control characters made visible). Events go to standard
error. The end of standard input ends our side; the program ends when the
connection has closed.

  HOST:PORT        a name or an address; [::1]:PORT is IPv6, a port alone means
                   localhost
  PATH             a Unix-domain socket; has a slash in it, as ./demo.sock

  --send TEXT      send this first; understands \n \r \t \0 \\ and \xNN; may be
                   given several times
  --end            end our side after that; standard input is not read
  --keep-open      the end of standard input does not end our side
  --half-open      go on sending after the other side has ended
  --json           one JSON object per event on standard output, the received
                   bytes among them, and nothing else there
  -q, --quiet      print no events, only errors
  -v, --verbose    print also the events of data, writes and flow
  -h, --help       this page
)");
}

} // namespace

QString helpText(Command command)
{
    switch (command) {
    case Command::Listen:
        return listenHelp();
    case Command::Connect:
        return connectHelp();
    case Command::None:
        break;
    }
    return programHelp();
}

QString helpCall(Command command)
{
    switch (command) {
    case Command::Listen:
        return QStringLiteral("socket-workbench listen --help");
    case Command::Connect:
        return QStringLiteral("socket-workbench connect --help");
    case Command::None:
        break;
    }
    return QStringLiteral("socket-workbench --help");
}

QString versionText()
{
    return QStringLiteral("socket-workbench " SWB_VERSION "\n");
}

} // namespace swb::app
