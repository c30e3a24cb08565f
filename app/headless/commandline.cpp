#include "app/headless/commandline.h"

#include "app/headless/escapes.h"
#include "app/headless/helptext.h"
#include "app/headless/target.h"
#include "engine/trace/displaytext.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <optional>

namespace swb::app {

namespace {

struct CommandLineText
{
    Q_DECLARE_TR_FUNCTIONS(swb::app::CommandLine)
};

QString option(const char *name)
{
    return QString::fromLatin1(name);
}

/** Declares an option; the help pages stand in helptext.h. */
void declare(QCommandLineParser &parser, const QStringList &names, const char *value = "")
{
    parser.addOption(QCommandLineOption(names, QString(), QString::fromLatin1(value)));
}

void declareCommon(QCommandLineParser &parser)
{
    declare(parser, {option("h"), option("help")});
    declare(parser, {option("json")});
    declare(parser, {option("q"), option("quiet")});
}

ReportOptions reportOptions(const QCommandLineParser &parser)
{
    ReportOptions report;
    report.json = parser.isSet(option("json"));
    report.detail = parser.isSet(option("quiet")) ? Detail::Quiet : Detail::Normal;
    return report;
}

Notice problem(const QString &sentence, Command command)
{
    return {CommandLineText::tr("socket-workbench: %1").arg(sentence) + u'\n'
            + CommandLineText::tr("Try: %1").arg(helpCall(command)) + u'\n',
        true};
}

/** Parses, and answers what both commands have in common: help and mistakes. */
std::optional<Notice> answered(
    QCommandLineParser &parser, const QStringList &arguments, Command command)
{
    if (!parser.parse(arguments)) {
        return problem(trace::displayText(parser.errorText()).text, command);
    }
    if (parser.isSet(option("help"))) {
        return Notice{helpText(command), false};
    }
    const QStringList given = parser.positionalArguments();
    if (given.isEmpty()) {
        return problem(command == Command::Listen
                ? CommandLineText::tr("Where to listen is missing.")
                : CommandLineText::tr("Where to connect to is missing."),
            command);
    }
    if (given.size() > 1) {
        const QString extra = trace::displayText(given[1]).text;
        return problem(
            CommandLineText::tr("\u201c%1\u201d is one argument too many.").arg(extra), command);
    }
    if (parser.isSet(option("quiet")) && parser.isSet(option("json"))) {
        return problem(CommandLineText::tr("--quiet and --json contradict each other."), command);
    }
    return std::nullopt;
}

std::optional<workbench::Behaviour> behaviourNamed(const QString &name)
{
    using workbench::Behaviour;
    if (name == QLatin1StringView("echo")) {
        return Behaviour::Echo;
    }
    if (name == QLatin1StringView("greet")) {
        return Behaviour::Greet;
    }
    if (name == QLatin1StringView("discard")) {
        return Behaviour::Discard;
    }
    return std::nullopt;
}

CommandLine parseListen(const QStringList &arguments)
{
    QCommandLineParser parser;
    declareCommon(parser);
    declare(parser, {option("behaviour"), option("behavior")}, "behaviour");
    declare(parser, {option("greeting")}, "text");
    if (const std::optional<Notice> notice = answered(parser, arguments, Command::Listen)) {
        return *notice;
    }
    const ParsedTarget parsed = parseListenTarget(parser.positionalArguments().constFirst());
    if (!parsed.problem.isEmpty()) {
        return problem(parsed.problem, Command::Listen);
    }
    const bool greets = parser.isSet(option("greeting"));
    const QString name = parser.isSet(option("behaviour")) ? parser.value(option("behaviour"))
        : greets                                           ? option("greet")
                                                           : option("echo");
    const std::optional<workbench::Behaviour> behaviour = behaviourNamed(name);
    if (!behaviour.has_value()) {
        return problem(
            CommandLineText::tr("There is no behaviour \u201c%1\u201d; use echo, greet or discard.")
                .arg(trace::displayText(name).text),
            Command::Listen);
    }
    if (greets && *behaviour != workbench::Behaviour::Greet) {
        return problem(CommandLineText::tr("--greeting needs --behaviour greet."), Command::Listen);
    }
    ListenCommand command;
    command.report = reportOptions(parser);
    command.spec.name = QStringLiteral("server");
    command.spec.behaviour = *behaviour;
    command.spec.greeting = greets ? unescaped(parser.value(option("greeting")))
                                   : QByteArrayLiteral("Welcome. You are socket %n.\r\n");
    command.spec.listen.path = parsed.target.path;
    command.spec.listen.host = parsed.target.host;
    command.spec.listen.port = parsed.target.port;
    return command;
}

CommandLine parseConnect(const QStringList &arguments)
{
    QCommandLineParser parser;
    declareCommon(parser);
    declare(parser, {option("v"), option("verbose")});
    declare(parser, {option("send")}, "text");
    declare(parser, {option("end")});
    declare(parser, {option("keep-open")});
    declare(parser, {option("half-open")});
    if (const std::optional<Notice> notice = answered(parser, arguments, Command::Connect)) {
        return *notice;
    }
    const ParsedTarget parsed = parseConnectTarget(parser.positionalArguments().constFirst());
    if (!parsed.problem.isEmpty()) {
        return problem(parsed.problem, Command::Connect);
    }
    if (parser.isSet(option("end")) && parser.isSet(option("keep-open"))) {
        return problem(
            CommandLineText::tr("--end and --keep-open contradict each other."), Command::Connect);
    }
    if (parser.isSet(option("quiet")) && parser.isSet(option("verbose"))) {
        return problem(
            CommandLineText::tr("--quiet and --verbose contradict each other."), Command::Connect);
    }
    ConnectCommand command;
    command.report = reportOptions(parser);
    if (parser.isSet(option("verbose"))) {
        command.report.detail = Detail::Verbose;
    }
    command.spec.name = QStringLiteral("connection");
    command.spec.socket.allowHalfOpen = parser.isSet(option("half-open"));
    command.spec.connect.path = parsed.target.path;
    command.spec.connect.host = parsed.target.host;
    command.spec.connect.port = parsed.target.port;
    const QStringList texts = parser.values(option("send"));
    for (const QString &text : texts) {
        command.firstBytes += unescaped(text);
    }
    command.readsInput = !parser.isSet(option("end"));
    command.endsAfterInput = !parser.isSet(option("keep-open"));
    return command;
}

} // namespace

CommandLine parseCommandLine(const QStringList &arguments)
{
    const QString first = arguments.value(1);
    QStringList rest = arguments;
    if (!first.isEmpty()) {
        rest.removeAt(1);
    }
    if (first == QLatin1StringView("listen")) {
        return parseListen(rest);
    }
    if (first == QLatin1StringView("connect")) {
        return parseConnect(rest);
    }
    if (first == QLatin1StringView("-v") || first == QLatin1StringView("--version")) {
        return Notice{versionText(), false};
    }
    if (first == QLatin1StringView("-h") || first.startsWith(QLatin1StringView("--help"))) {
        return Notice{helpText(Command::None), false};
    }
    if (first.startsWith(u'-')) {
        return problem(CommandLineText::tr("There is no option \u201c%1\u201d before a command.")
                           .arg(trace::displayText(first).text),
            Command::None);
    }
    return problem(CommandLineText::tr("There is no command \u201c%1\u201d.")
                       .arg(trace::displayText(first).text),
        Command::None);
}

} // namespace swb::app
