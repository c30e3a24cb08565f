#include "tests/theme/gallerypage.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QTimer>

using namespace swb::ui;

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QCommandLineParser parser;
    const QCommandLineOption dark(QStringLiteral("dark"), QStringLiteral("Show the dark set."));
    const QCommandLineOption save(QStringLiteral("save"),
        QStringLiteral("Paint into a picture and quit."), QStringLiteral("file"));
    parser.addOptions({dark, save});
    parser.addHelpOption();
    parser.process(application);

    Theme theme(application);
    theme.setChoice(parser.isSet(dark) ? SchemeChoice::Dark : SchemeChoice::Light);
    GalleryPage page(theme);
    page.resize(1180, 860);
    page.show();
    page.activateWindow();
    page.showStates();
    if (parser.isSet(save)) {
        // One turn later everything has its place, and the focus its halo.
        QTimer::singleShot(50, &page, [&page, &parser, &save] {
            QApplication::exit(page.grab().save(parser.value(save)) ? 0 : 1);
        });
    }
    return QApplication::exec();
}
