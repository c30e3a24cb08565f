#pragma once

#include <QList>
#include <QString>

namespace swb::layering {

/** One include line. */
struct Include
{
    int line = 0; ///< from 1
    QString name; ///< without quotes or angle brackets
    bool quoted = false; ///< "one of ours", not <somebody else's>
};

/**
 * A C++ file as the rules look at it: its includes, and its text without the comments, so that a
 * rule about calls does not stumble over a sentence that names one.
 */
struct SourceFile
{
    QString path; ///< from the project's root, with slashes
    QString code; ///< comments blanked, line breaks kept
    QList<Include> includes;

    static SourceFile parse(const QString &path, const QString &text);
};

/** Every .h and .cpp below the given folders of `root`, sorted by path. */
QList<SourceFile> readTree(const QString &root, const QStringList &folders);

} // namespace swb::layering
