#include "tests/layering/sourcefile.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

#include <algorithm>

namespace swb::layering {

namespace {

// A string literal may hold slashes, so literals are matched too, and kept.
QString withoutComments(const QString &text)
{
    static const QRegularExpression pattern(
        QStringLiteral(R"~((?<raw>R"(?<tag>[^( ]*)\(.*?\)\k<tag>")|"(?:\\.|[^"\\\n])*"|)~"
                       R"~((?<![0-9a-fA-F])'(?:\\.|[^'\\\n])+'|(?<comment>//[^\n]*|/\*.*?\*/))~"),
        QRegularExpression::DotMatchesEverythingOption);
    QString result;
    qsizetype kept = 0;
    auto matches = pattern.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        if (match.capturedLength(u"comment") <= 0)
            continue;
        result += text.mid(kept, match.capturedStart() - kept);
        result += QString(match.captured().count(u'\n'), u'\n');
        kept = match.capturedEnd();
    }
    return result + text.mid(kept);
}

} // namespace

SourceFile SourceFile::parse(const QString &path, const QString &text)
{
    static const QRegularExpression pattern(
        QStringLiteral(R"re(^\s*#\s*include\s*(?:"([^"]+)"|<([^>]+)>))re"));
    SourceFile file{path, withoutComments(text), {}};
    int line = 0;
    const QStringList rows = file.code.split(u'\n');
    for (const QString &row : rows) {
        ++line;
        const QRegularExpressionMatch match = pattern.match(row);
        if (match.hasMatch()) {
            const bool quoted = match.capturedLength(1) > 0;
            file.includes.append({line, match.captured(quoted ? 1 : 2), quoted});
        }
    }
    return file;
}

QList<SourceFile> readTree(const QString &root, const QStringList &folders)
{
    QList<SourceFile> files;
    const QDir top(root);
    for (const QString &folder : folders) {
        QDirIterator entries(top.filePath(folder), {QStringLiteral("*.h"), QStringLiteral("*.cpp")},
            QDir::Files, QDirIterator::Subdirectories);
        while (entries.hasNext()) {
            QFile file(entries.next());
            if (file.open(QIODevice::ReadOnly))
                files.append(SourceFile::parse(
                    top.relativeFilePath(file.fileName()), QString::fromUtf8(file.readAll())));
        }
    }
    std::sort(files.begin(), files.end(),
        [](const SourceFile &a, const SourceFile &b) { return a.path < b.path; });
    return files;
}

} // namespace swb::layering
