#include "app/headless/headless.h"

#include "app/headless/commandline.h"
#include "app/headless/connectrun.h"
#include "app/headless/exitlimit.h"
#include "app/headless/listenrun.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdio>
#include <fcntl.h>
#include <iterator>
#include <memory>
#include <string_view>
#include <unistd.h>

namespace swb::app {

namespace {

/** A closed standard descriptor would become a socket, and output would go into it. */
void openStandardDescriptors()
{
    for (const int descriptor : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        if (::fcntl(descriptor, F_GETFD) == -1) {
            static_cast<void>(::open("/dev/null", O_RDWR)); // takes the lowest free number
        }
    }
}

/** Options that QApplication takes for itself, with one dash or two. */
bool isForWindowSystem(std::string_view argument)
{
    static constexpr std::string_view names[]
        = {"display", "dialogs", "fontengine", "geometry", "icon", "name", "platform",
            "platformpluginpath", "platformtheme", "plugin", "qwindowgeometry", "qwindowicon",
            "qwindowtitle", "reverse", "session", "style", "stylesheet", "title", "widgetcount"};
    if (!argument.starts_with('-')) {
        return false;
    }
    argument.remove_prefix(argument.starts_with("--") ? 2 : 1);
    argument = argument.substr(0, argument.find('='));
    return std::find(std::begin(names), std::end(names), argument) != std::end(names);
}

int showNotice(const Notice &notice)
{
    const QByteArray text = notice.text.toUtf8();
    std::fputs(text.constData(), notice.isProblem ? stderr : stdout);
    return notice.isProblem ? BadUsage : Success;
}

std::unique_ptr<HeadlessRun> makeRun(const CommandLine &commandLine)
{
    if (const auto *listen = std::get_if<ListenCommand>(&commandLine)) {
        return std::make_unique<ListenRun>(*listen);
    }
    return std::make_unique<ConnectRun>(std::get<ConnectCommand>(commandLine));
}

} // namespace

bool wantsHeadless(int argc, char **argv)
{
    return argc >= 2 && !isForWindowSystem(argv[1]);
}

int runHeadless(int argc, char **argv)
{
    openStandardDescriptors();
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("socket-workbench"));
    QCoreApplication::setApplicationVersion(QStringLiteral(SWB_VERSION));
    const CommandLine commandLine = parseCommandLine(QCoreApplication::arguments());
    if (const auto *notice = std::get_if<Notice>(&commandLine)) {
        return showNotice(*notice);
    }
    const std::unique_ptr<HeadlessRun> run = makeRun(commandLine);
    QObject::connect(run.get(), &HeadlessRun::done, &application, &QCoreApplication::exit);
    const int exitCode = QCoreApplication::exec();
    if (!run->isStopped()) {
        exitWithoutThreads(exitCode);
    }
    return exitCode;
}

} // namespace swb::app
