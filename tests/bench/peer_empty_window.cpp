// The yardstick of bench_start: a main window with a menu bar, a tool bar, docks and tables, all
// empty, in plain Qt.

#include <QApplication>
#include <QDockWidget>
#include <QMainWindow>
#include <QMenuBar>
#include <QStandardItemModel>
#include <QStatusBar>
#include <QTableView>
#include <QToolBar>
#include <QTreeView>

namespace {

QTableView *makeTable(QWidget *parent)
{
    auto *table = new QTableView(parent);
    table->setModel(new QStandardItemModel(0, 6, table));
    return table;
}

void addDock(QMainWindow &window, Qt::DockWidgetArea area, QWidget *content, const QString &title)
{
    auto *dock = new QDockWidget(title, &window);
    dock->setWidget(content);
    window.addDockWidget(area, dock);
}

} // namespace

int main(int argc, char **argv)
{
    const QApplication app(argc, argv);
    QMainWindow window;
    window.setWindowTitle(QStringLiteral("Empty window"));
    for (const QString &title : {QStringLiteral("File"), QStringLiteral("View")})
        window.menuBar()->addMenu(title)->addAction(QStringLiteral("Nothing"));
    QToolBar *bar = window.addToolBar(QStringLiteral("Actions"));
    for (int i = 1; i <= 8; ++i)
        bar->addAction(QStringLiteral("Action %1").arg(i));
    addDock(window, Qt::LeftDockWidgetArea, new QTreeView(&window), QStringLiteral("Objects"));
    addDock(window, Qt::BottomDockWidgetArea, makeTable(&window), QStringLiteral("Events"));
    window.setCentralWidget(makeTable(&window));
    window.statusBar()->showMessage(QStringLiteral("Ready"));
    window.resize(1280, 800);
    window.show();
    return QApplication::exec();
}
