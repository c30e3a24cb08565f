// A million events a second into the visible Events pane: what the interface's thread makes of it.
// bench_ui [--quick] [--rate EVENTS_PER_SECOND] [--seconds N] [--dark]

#include "tests/bench/eventsload.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QCommandLineParser>

namespace {

using namespace swb;

bench::EventsLoadPlan planFrom(const QCommandLineParser &parser)
{
    bench::EventsLoadPlan plan;
    if (parser.isSet(QStringLiteral("rate")))
        plan.perSecond = parser.value(QStringLiteral("rate")).toULongLong();
    if (parser.isSet(QStringLiteral("seconds")))
        plan.seconds = parser.value(QStringLiteral("seconds")).toInt();
    if (parser.isSet(QStringLiteral("quick"))) {
        plan.seconds = 1;
        plan.judges = false;
    }
    return plan;
}

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY")
        && qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addOption({QStringLiteral("quick"), QStringLiteral("one second, no verdict")});
    parser.addOption(
        {QStringLiteral("rate"), QStringLiteral("events a second"), QStringLiteral("n")});
    parser.addOption({QStringLiteral("seconds"), QStringLiteral("how long"), QStringLiteral("n")});
    parser.addOption({QStringLiteral("dark"), QStringLiteral("dark theme")});
    parser.addHelpOption();
    parser.process(app);

    ui::Theme theme(app);
    theme.setChoice(
        parser.isSet(QStringLiteral("dark")) ? ui::SchemeChoice::Dark : ui::SchemeChoice::Light);
    bench::EventsLoad load(theme, planFrom(parser));
    QObject::connect(&load, &bench::EventsLoad::done, &app,
        [](bool met) { QCoreApplication::exit(met ? 0 : 1); });
    load.run();
    return QApplication::exec();
}
