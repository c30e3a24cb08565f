#pragma once

#include "tests/layering/sourcefile.h"

#include <QStringList>

namespace swb::layering {

/**
 * What the architecture forbids in these files, one line each: "path:line: what is wrong". Empty if
 * all is well. The table of layers stands at the top of layerrules.cpp.
 *
 * `qtHeaders` is the folder of Qt's headers: what is not in its QtCore is not for the engine.
 */
QStringList violations(const QList<SourceFile> &files, const QString &qtHeaders);

} // namespace swb::layering
