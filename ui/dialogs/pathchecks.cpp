#include "ui/dialogs/pathchecks.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <cmath>
#include <optional>

namespace swb::ui {

namespace {

struct PathText
{
    Q_DECLARE_TR_FUNCTIONS(swb::ui::PathChecks)
};

#ifdef Q_OS_LINUX
constexpr qsizetype longestPath = 108; // bytes, sizeof(sockaddr_un::sun_path)
#else
constexpr qsizetype longestPath = 104;
#endif

bool isRadixNumber(QStringView text)
{
    if (text.size() < 3 || text[0] != u'0') {
        return false;
    }
    const char16_t mark = text[1].toLower().unicode();
    const int base = mark == u'x' ? 16 : mark == u'o' ? 8 : mark == u'b' ? 2 : 0;
    bool isNumber = false;
    const quint64 value = base == 0 ? 0 : text.sliced(2).toULongLong(&isNumber, base);
    Q_UNUSED(value);
    return isNumber;
}

/** Text that listen() takes for a port: whatever Number(text) makes a value of 0 or more. */
bool isNumberLike(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty() || isRadixNumber(trimmed)) {
        return true;
    }
    if (trimmed == QLatin1StringView("Infinity")) {
        return true;
    }
    bool isNumber = false;
    const double value = trimmed.toDouble(&isNumber);
    return isNumber && std::isfinite(value) && value >= 0;
}

std::optional<Verdict> pathMistake(const QString &path)
{
    if (path.isEmpty()) {
        return Verdict{Severity::Missing, PathText::tr("A path such as /tmp/echo.sock"), {}};
    }
    if (path.toUtf8().size() > longestPath) {
        return Verdict{Severity::Error,
            PathText::tr("%1 bytes; a socket's path has at most %2")
                .arg(path.toUtf8().size())
                .arg(longestPath),
            QStringLiteral("EINVAL")};
    }
    if (path.indexOf(QChar(u'\0'), 1) > 0) {
        return Verdict{
            Severity::Error, PathText::tr("A path has no NUL character"), QStringLiteral("EINVAL")};
    }
    return {};
}

} // namespace

PathFacts lookAtPath(const QString &path)
{
    if (path.isEmpty() || path.contains(QChar(u'\0'))) {
        return {};
    }
    const QFileInfo file(path);
    const QFileInfo folder(file.path());
    return {file.exists() || file.isSymLink(), folder.isDir(), folder.isWritable()};
}

QString pathFromField(const QString &text)
{
    if (text.startsWith(QLatin1StringView("\\0"))) {
        return QChar(u'\0') + text.mid(2);
    }
    return text;
}

QString fieldFromPath(const QString &path)
{
    return isAbstractPath(path) ? QStringLiteral("\\0") + path.mid(1) : path;
}

bool isAbstractPath(const QString &path)
{
    return path.startsWith(QChar(u'\0'));
}

Verdict checkListenPath(const QString &path, const PathFacts &facts)
{
    if (const auto mistake = pathMistake(path)) {
        return *mistake;
    }
    if (isAbstractPath(path)) {
#ifdef Q_OS_LINUX
        return {Severity::Hint, PathText::tr("Abstract name: there is no file"), {}};
#else
        return {Severity::Warning, PathText::tr("Only Linux has abstract names"),
            QStringLiteral("EINVAL")};
#endif
    }
    if (isNumberLike(path)) {
        return {Severity::Error, PathText::tr("Would be taken for a port; write ./%1").arg(path),
            QStringLiteral("ERR_INVALID_ARG_VALUE")};
    }
    if (!facts.folderExists) {
        return {
            Severity::Warning, PathText::tr("The folder does not exist"), QStringLiteral("EACCES")};
    }
    if (facts.exists) {
        return {Severity::Warning, PathText::tr("Exists already, which stops a server"),
            QStringLiteral("EADDRINUSE")};
    }
    if (!facts.folderIsWritable) {
        return {Severity::Warning, PathText::tr("You may not write to this folder"),
            QStringLiteral("EACCES")};
    }
    return {
        Severity::Hint, PathText::tr("A socket file that this machine's programs connect to"), {}};
}

Verdict checkConnectPath(const QString &path, const PathFacts &facts)
{
    if (const auto mistake = pathMistake(path)) {
        return *mistake;
    }
    if (!isAbstractPath(path) && !facts.exists) {
        return {Severity::Warning, PathText::tr("Nothing there at the moment"),
            QStringLiteral("ENOENT")};
    }
    return {Severity::Hint, PathText::tr("The path that a server on this machine listens on"), {}};
}

} // namespace swb::ui
