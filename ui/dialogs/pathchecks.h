#pragma once

#include "ui/dialogs/verdict.h"

namespace swb::ui {

/** What the file system says about a path, gathered apart so that the checks stay pure. */
struct PathFacts
{
    bool exists = false;
    bool folderExists = true;
    bool folderIsWritable = true;
};

PathFacts lookAtPath(const QString &path);

/**
 * The path that a field's text means. A leading `\0`, as JavaScript would spell it, begins an
 * abstract name, which has no file.
 */
QString pathFromField(const QString &text);
QString fieldFromPath(const QString &path);
bool isAbstractPath(const QString &path);

/** Where a server may listen (spec/ipc.md sections 1, 3 and 4). */
Verdict checkListenPath(const QString &path, const PathFacts &facts);

Verdict checkConnectPath(const QString &path, const PathFacts &facts);

} // namespace swb::ui
