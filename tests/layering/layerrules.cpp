#include "tests/layering/layerrules.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>

#include <array>
#include <span>

using namespace Qt::StringLiterals;

namespace swb::layering {

namespace {

/** Files below `folder` may include what begins with one of `allowed`, and their own folder. */
struct Layer
{
    QLatin1StringView folder;
    QList<QLatin1StringView> allowed;
};

const QList<QLatin1StringView> &engineValues()
{
    static const QList<QLatin1StringView> values{"engine/bridge/"_L1, "engine/trace/"_L1,
        "engine/workbench/objects.h"_L1, "engine/workbench/commands.h"_L1,
        "engine/net/neterror.h"_L1, "engine/net/options.h"_L1, "engine/net/tracer.h"_L1,
        "engine/net/eventkind.h"_L1};
    return values;
}

const QList<Layer> &layers()
{
    static const QList<QLatin1StringView> &values = engineValues();
    static const QList<QLatin1StringView> painted
        = values + QList{"ui/theme/"_L1, "ui/presentation/"_L1};
    static const QList<QLatin1StringView> panels
        = painted + QList{"ui/models/"_L1, "ui/notices/"_L1};
    static const QList<Layer> table{
        {"engine/uv/"_L1, {}},
        {"engine/net/"_L1, {"engine/uv/"_L1}},
        {"engine/trace/"_L1, {"engine/net/"_L1}},
        {"engine/workbench/"_L1, {"engine/uv/"_L1, "engine/net/"_L1, "engine/trace/"_L1}},
        {"engine/bridge/"_L1,
            {"engine/uv/"_L1, "engine/net/"_L1, "engine/trace/"_L1, "engine/workbench/"_L1}},
        {"ui/theme/"_L1, values},
        {"ui/presentation/"_L1, values},
        {"ui/models/"_L1, painted},
        {"ui/notices/"_L1, painted},
        {"ui/history/"_L1, panels},
        {"ui/endpoints/"_L1, panels},
        {"ui/dialogs/"_L1, panels},
        {"ui/inspector/"_L1, panels + QList{"ui/history/"_L1, "ui/endpoints/"_L1}},
        {"ui/window/"_L1, values + QList{"ui/"_L1}},
        {"app/"_L1, {"ui/"_L1, "engine/"_L1}},
        {"tests/"_L1, {"app/"_L1, "ui/"_L1, "engine/"_L1}},
    };
    return table;
}

/** Text that must not stand in the code below `folders`, except in the file `home`. */
struct Ban
{
    QRegularExpression pattern;
    QList<QLatin1StringView> folders;
    QLatin1StringView home;
    QLatin1StringView reason;
};

const QList<Ban> &bans()
{
    static const QList<QLatin1StringView> program{"app/"_L1, "engine/"_L1, "ui/"_L1};
    static const QList<Ban> table{
        {QRegularExpression(u"\\bprocessEvents\\s*\\("_s), program, {},
            "events are never pumped from inside a handler"_L1},
        {QRegularExpression(u"\\bBlockingQueuedConnection\\b"_s), program, {},
            "no thread waits for another"_L1},
        {QRegularExpression(
             u"\\bwaitFor(Connected|Disconnected|ReadyRead|BytesWritten|NewConnection)\\s*\\("_s),
            program, {}, "no blocking network call"_L1},
        {QRegularExpression(u"\\buv_close\\s*\\("_s), program, "engine/uv/handle.h"_L1,
            "only engine/uv/handle.h closes handles"_L1},
        {QRegularExpression(u"\\buv_[a-z0-9_]+\\s*\\("_s), program, "engine/uv/"_L1,
            "only engine/uv calls libuv"_L1},
    };
    return table;
}

bool startsWithOneOf(const QString &text, const QList<QLatin1StringView> &prefixes)
{
    return std::any_of(prefixes.begin(), prefixes.end(),
        [&](QLatin1StringView prefix) { return text.startsWith(prefix); });
}

const Layer *layerOf(const QString &path)
{
    for (const Layer &layer : layers()) {
        if (path.startsWith(layer.folder))
            return &layer;
    }
    return nullptr;
}

/** `<QtWidgets>`, `<QtWidgets/QtWidgets>`: seconds of compile time in every file. */
bool isUmbrella(const QString &name)
{
    static const QRegularExpression pattern(
        u"^(?:Qt(\\w+)/)?Qt(Concurrent|Core|DBus|Gui|Network|OpenGL|Svg|SvgWidgets|Test|Widgets|Xml)$"_s);
    return pattern.match(name).hasMatch();
}

/** What is wrong with one include line; empty if nothing. */
QString fault(const SourceFile &file, const Include &include, const Layer &layer,
    const QSet<QString> &known, const QString &qtHeaders)
{
    const QString &name = include.name;
    if (include.quoted) {
        if (name.endsWith(".moc"_L1))
            return {};
        if (!known.contains(name))
            return u"\"%1\" is no file of ours by its full path"_s.arg(name);
        if (!name.startsWith(layer.folder) && !startsWithOneOf(name, layer.allowed))
            return u"%1 must not include \"%2\""_s.arg(layer.folder, name);
        return {};
    }
    if (known.contains(name))
        return u"<%1> is ours and goes in quotes"_s.arg(name);
    if (isUmbrella(name))
        return u"<%1> includes a whole module; name the class"_s.arg(name);
    const bool program = !file.path.startsWith("tests/"_L1);
    if (program && (name == "uv.h"_L1 || name.startsWith("uv/"_L1))
        && !file.path.startsWith("engine/uv/"_L1))
        return u"only engine/uv includes <%1>"_s.arg(name);
    if (file.path.startsWith("engine/"_L1) && name.startsWith(u'Q')
        && !QFileInfo::exists(qtHeaders + "/QtCore/"_L1 + name.mid(name.indexOf(u'/') + 1)))
        return u"the engine uses Qt Core only, and <%1> is not in it"_s.arg(name);
    return {};
}

QString ownHeaderFault(const SourceFile &file, const QSet<QString> &known)
{
    if (!file.path.endsWith(".cpp"_L1))
        return {};
    const QString own = file.path.chopped(4) + ".h"_L1;
    if (!known.contains(own) || (!file.includes.isEmpty() && file.includes.first().name == own))
        return {};
    return u"%1:1: its own header \"%2\" comes first"_s.arg(file.path, own);
}

QStringList banned(const SourceFile &file)
{
    QStringList found;
    for (const Ban &ban : bans()) {
        if (!startsWithOneOf(file.path, ban.folders)
            || (!ban.home.isEmpty() && file.path.startsWith(ban.home)))
            continue;
        auto matches = ban.pattern.globalMatch(file.code);
        while (matches.hasNext()) {
            const QRegularExpressionMatch match = matches.next();
            const auto line = file.code.left(match.capturedStart()).count(u'\n') + 1;
            found += u"%1:%2: %3: %4"_s.arg(
                file.path, QString::number(line), match.captured(), ban.reason);
        }
    }
    return found;
}

} // namespace

QStringList violations(const QList<SourceFile> &files, const QString &qtHeaders)
{
    QSet<QString> known;
    for (const SourceFile &file : files)
        known.insert(file.path);

    QStringList found;
    for (const SourceFile &file : files) {
        const Layer *layer = layerOf(file.path);
        if (!layer) {
            found
                += u"%1:1: belongs to no layer; add its folder to layerrules.cpp"_s.arg(file.path);
            continue;
        }
        const QString own = ownHeaderFault(file, known);
        if (!own.isEmpty())
            found += own;
        for (const Include &include : file.includes) {
            const QString what = fault(file, include, *layer, known, qtHeaders);
            if (!what.isEmpty())
                found += u"%1:%2: %3"_s.arg(file.path, QString::number(include.line), what);
        }
        found += banned(file);
    }
    return found;
}

} // namespace swb::layering
