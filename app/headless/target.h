#pragma once

#include <QString>

namespace swb::app {

/** Where to listen or to connect, as one argument of the command line says it. */
struct Target
{
    QString host;
    quint16 port = 0;
    QString path; ///< if not empty, the other two mean nothing

    bool isPath() const { return !path.isEmpty(); }
};

/** A target, or what is wrong with the argument in one sentence. */
struct ParsedTarget
{
    Target target;
    QString problem; ///< empty if the argument is fine
};

/** `[HOST:]PORT` or a path with a slash in it; a bare port means 127.0.0.1. */
ParsedTarget parseListenTarget(const QString &argument);
/** `[HOST:]PORT` or a path with a slash in it; a bare port means localhost. */
ParsedTarget parseConnectTarget(const QString &argument);

} // namespace swb::app
