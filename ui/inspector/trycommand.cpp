#include "ui/inspector/trycommand.h"

#include <QRegularExpression>

namespace swb::ui {

using namespace Qt::StringLiterals;

namespace {

/** Quoted for a shell; a path may hold any character but NUL. */
QString quoted(const QString &path)
{
    static const QRegularExpression plain(u"^[A-Za-z0-9_./+:@%-]+$"_s);
    if (plain.match(path).hasMatch()) {
        return path;
    }
    QString escaped = path;
    escaped.replace(u'\'', u"'\\''"_s);
    return u'\'' + escaped + u'\'';
}

} // namespace

QString tryCommand(const workbench::ServerFigures &server)
{
    if (server.state != workbench::ServerState::Listening) {
        return {};
    }
    if (!server.spec.listen.path.isEmpty()) {
        return u"nc -U "_s + quoted(server.spec.listen.path);
    }
    QString address = server.bound.address;
    if (address == u"0.0.0.0"_s) {
        address = u"127.0.0.1"_s;
    } else if (address == u"::"_s) {
        address = u"::1"_s;
    }
    return u"nc "_s + address + u' ' + QString::number(server.bound.port);
}

} // namespace swb::ui
