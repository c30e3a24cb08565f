#include "tests/layering/layerrules.h"

#include <QDir>
#include <QFileInfo>
#include <QLibraryInfo>
#include <QTemporaryDir>
#include <QTest>

namespace {

using swb::layering::SourceFile;

const QStringList &folders()
{
    static const QStringList list{QStringLiteral("app"), QStringLiteral("engine"),
        QStringLiteral("ui"), QStringLiteral("tests")};
    return list;
}

QString qtHeaders()
{
    return QLibraryInfo::path(QLibraryInfo::HeadersPath);
}

void put(const QString &root, const QString &path, const QByteArray &text)
{
    const QString full = root + u'/' + path;
    QVERIFY(QDir().mkpath(QFileInfo(full).path()));
    QFile file(full);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
}

/** A miniature of the project in which everything is where it belongs. */
void putGoodTree(const QString &root)
{
    put(root, QStringLiteral("engine/uv/handle.h"), "#include <uv.h>\nvoid f() { uv_close(h); }\n");
    put(root, QStringLiteral("engine/uv/loop.h"), "#include \"engine/uv/handle.h\"\n");
    put(root, QStringLiteral("engine/net/options.h"), "#include <QString>\n");
    put(root, QStringLiteral("engine/net/socket.h"), "#include \"engine/uv/loop.h\"\n");
    put(root, QStringLiteral("engine/trace/event.h"), "#include \"engine/net/options.h\"\n");
    put(root, QStringLiteral("engine/workbench/objects.h"), "#include \"engine/trace/event.h\"\n");
    put(root, QStringLiteral("engine/workbench/workbench.h"), "#include <QList>\n");
    put(root, QStringLiteral("engine/bridge/engine.h"), "#include <QtCore/QObject>\n");
    put(root, QStringLiteral("ui/theme/theme.h"), "#include <QPalette>\n");
    put(root, QStringLiteral("ui/history/list.h"), "#include \"ui/theme/theme.h\"\n");
    put(root, QStringLiteral("ui/dialogs/form.h"), "#include \"engine/net/options.h\"\n");
    put(root, QStringLiteral("ui/window/window.h"), "#include \"ui/history/list.h\"\n");
    put(root, QStringLiteral("app/main.cpp"), "#include \"ui/window/window.h\"\n");
}

} // namespace

/** The layers of the architecture, checked over the include lines of the whole project. */
class tst_Layering : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void project();
    void goodTree();
    void plantedFault_data();
    void plantedFault();
    void commentsDoNotCount();
};

void tst_Layering::initTestCase()
{
    QVERIFY2(QFileInfo::exists(qtHeaders() + QStringLiteral("/QtCore/QObject")),
        qPrintable(QStringLiteral("no Qt headers in ") + qtHeaders()));
}

void tst_Layering::project()
{
    const QString root = QStringLiteral(SWB_SOURCE_DIR);
    const QList<SourceFile> files = swb::layering::readTree(root, folders());
    QVERIFY2(files.size() > 40, "hardly any source was found, so nothing was checked");
    const QStringList found = swb::layering::violations(files, qtHeaders());
    QVERIFY2(found.isEmpty(), qPrintable(u'\n' + found.join(u'\n')));
}

void tst_Layering::goodTree()
{
    const QTemporaryDir tree;
    putGoodTree(tree.path());
    const QList<SourceFile> files = swb::layering::readTree(tree.path(), folders());
    QCOMPARE(files.size(), 13);
    QCOMPARE(swb::layering::violations(files, qtHeaders()), QStringList());
}

void tst_Layering::plantedFault_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");

    const auto row = [](const char *name, const char *path, const char *text, const char *fault) {
        QTest::newRow(name) << QString::fromLatin1(path) << QByteArray(text)
                            << QString::fromLatin1(path) + QString::fromLatin1(fault);
    };
    row("libuv above engine/uv", "engine/net/a.h", "#include <uv.h>\n",
        ":1: only engine/uv includes <uv.h>");
    row("libuv in the interface", "ui/window/a.h", "\n#include <uv.h>\n",
        ":2: only engine/uv includes <uv.h>");
    row("upwards in the engine", "engine/uv/a.h", "#include \"engine/net/socket.h\"\n",
        ":1: engine/uv/ must not include \"engine/net/socket.h\"");
    row("from the trace to the workbench", "engine/trace/a.h",
        "#include \"engine/workbench/objects.h\"\n",
        ":1: engine/trace/ must not include \"engine/workbench/objects.h\"");
    row("from the engine to the interface", "engine/bridge/a.h", "#include \"ui/theme/theme.h\"\n",
        ":1: engine/bridge/ must not include \"ui/theme/theme.h\"");
    row("a widget in the engine", "engine/bridge/a.h", "#include <QWidget>\n",
        ":1: the engine uses Qt Core only, and <QWidget> is not in it");
    row("a painter in the engine", "engine/trace/a.h", "#include <QtGui/QPainter>\n",
        ":1: the engine uses Qt Core only, and <QtGui/QPainter> is not in it");
    row("net objects in the interface", "ui/history/a.h", "#include \"engine/net/socket.h\"\n",
        ":1: ui/history/ must not include \"engine/net/socket.h\"");
    row("the live workbench in the interface", "ui/window/a.h",
        "#include \"engine/workbench/workbench.h\"\n",
        ":1: ui/window/ must not include \"engine/workbench/workbench.h\"");
    row("a panel below the panels", "ui/theme/a.h", "#include \"ui/history/list.h\"\n",
        ":1: ui/theme/ must not include \"ui/history/list.h\"");
    row("from panel to panel", "ui/dialogs/a.h", "#include \"ui/history/list.h\"\n",
        ":1: ui/dialogs/ must not include \"ui/history/list.h\"");
    row("from a panel to the window", "ui/history/a.h", "#include \"ui/window/window.h\"\n",
        ":1: ui/history/ must not include \"ui/window/window.h\"");
    row("a whole module", "ui/window/a.h", "#include <QtWidgets>\n",
        ":1: <QtWidgets> includes a whole module; name the class");
    row("a whole module, spelt out", "ui/window/a.h", "#include <QtGui/QtGui>\n",
        ":1: <QtGui/QtGui> includes a whole module; name the class");
    row("a short path", "ui/theme/a.h", "#include \"theme.h\"\n",
        ":1: \"theme.h\" is no file of ours by its full path");
    row("ours in angle brackets", "ui/theme/a.h", "#include <ui/theme/theme.h>\n",
        ":1: <ui/theme/theme.h> is ours and goes in quotes");
    row("own header not first", "ui/theme/theme.cpp",
        "#include <QPalette>\n#include \"ui/theme/theme.h\"\n",
        ":1: its own header \"ui/theme/theme.h\" comes first");
    row("an unknown layer", "engine/other/a.h", "\n",
        ":1: belongs to no layer; add its folder to layerrules.cpp");
    row("pumping events", "ui/window/a.h", "\n\nvoid f() { qApp->processEvents(); }\n",
        ":3: processEvents(: events are never pumped from inside a handler");
    row("a blocking connection", "app/a.h", "auto t = Qt::BlockingQueuedConnection;\n",
        ":1: BlockingQueuedConnection: no thread waits for another");
    row("a blocking socket", "engine/bridge/a.h", "void f() { s.waitForReadyRead (1); }\n",
        ":1: waitForReadyRead (: no blocking network call");
    row("closing a handle elsewhere", "engine/uv/a.h", "void f() { uv_close(h, nullptr); }\n",
        ":1: uv_close(: only engine/uv/handle.h closes handles");
    row("calling libuv elsewhere", "engine/net/a.h", "void f() { uv_read_start(h); }\n",
        ":1: uv_read_start(: only engine/uv calls libuv");
}

void tst_Layering::plantedFault()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, text);
    QFETCH(QString, expected);

    const QTemporaryDir tree;
    putGoodTree(tree.path());
    put(tree.path(), path, text);
    const auto files = swb::layering::readTree(tree.path(), folders());
    QCOMPARE(swb::layering::violations(files, qtHeaders()), QStringList{expected});
}

void tst_Layering::commentsDoNotCount()
{
    const SourceFile file = SourceFile::parse(QStringLiteral("engine/net/a.h"),
        QStringLiteral("// uv_close(h)\n"
                       "/* #include <uv.h>\n#include <QWidget> */\n"
                       "#include <QString> // <uv.h>\n"
                       "auto s = \"/*\"; auto t = \"*/\"; auto c = '\"'; // \"\n"
                       "auto r = R\"(//)\"; int kept;\n"));
    QCOMPARE(file.includes.size(), 1);
    QCOMPARE(file.includes.first().name, QStringLiteral("QString"));
    QCOMPARE(file.includes.first().line, 4);
    QVERIFY(!file.code.contains(u"uv_close"));
    QVERIFY(file.code.contains(u"auto t ="));
    QVERIFY(file.code.contains(u"int kept"));
    QCOMPARE(swb::layering::violations({file}, qtHeaders()), QStringList());
}

QTEST_GUILESS_MAIN(tst_Layering)
#include "tst_layering.moc"
