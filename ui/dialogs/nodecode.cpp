#include "ui/dialogs/nodecode.h"

#include "ui/dialogs/jsliteral.h"

#include <QStringList>

namespace swb::ui {

namespace {

using workbench::Behaviour;
using workbench::ConnectionSpec;
using workbench::ServerSpec;

/** Collects `name: value` pairs for an object literal. */
class ObjectLiteral
{
public:
    void add(QLatin1StringView name, const QString &value) { m_lines.append(name + u": " + value); }
    void add(QLatin1StringView name, qint64 value) { add(name, QString::number(value)); }
    void addTrue(QLatin1StringView name, bool value)
    {
        if (value) {
            add(name, QStringLiteral("true"));
        }
    }
    bool isEmpty() const { return m_lines.isEmpty(); }
    QString text() const { return u"{\n  " + m_lines.join(QStringLiteral(",\n  ")) + u"\n}"; }

private:
    QStringList m_lines;
};

template <typename Options>
void addSocketOptions(ObjectLiteral &object, const Options &options)
{
    object.addTrue(QLatin1StringView("allowHalfOpen"), options.allowHalfOpen);
    object.addTrue(QLatin1StringView("noDelay"), options.noDelay);
    object.addTrue(QLatin1StringView("keepAlive"), options.keepAlive);
    if (options.keepAlive && options.keepAliveInitialDelay.count() > 0) {
        const std::chrono::milliseconds delay = options.keepAliveInitialDelay;
        object.add(QLatin1StringView("keepAliveInitialDelay"), delay.count());
    }
}

QString serverOptions(const net::ServerOptions &options)
{
    ObjectLiteral object;
    addSocketOptions(object, options);
    object.addTrue(QLatin1StringView("pauseOnConnect"), options.pauseOnConnect);
    if (options.highWaterMark != net::defaultHighWaterMark) {
        object.add(QLatin1StringView("highWaterMark"), options.highWaterMark);
    }
    return object.isEmpty() ? QString() : object.text();
}

bool isNumbered(const ServerSpec &spec)
{
    return spec.behaviour == Behaviour::Greet && spec.greeting.contains("%n");
}

QString greetingExpression(const QByteArray &greeting)
{
    QStringList parts;
    qsizetype from = 0;
    for (;;) {
        const qsizetype mark = greeting.indexOf("%n", from);
        const QByteArray piece
            = mark < 0 ? greeting.sliced(from) : greeting.sliced(from, mark - from);
        // The first piece stays even if empty: it makes the sum a string.
        if (!piece.isEmpty() || parts.isEmpty()) {
            parts.append(jsBytes(piece));
        }
        if (mark < 0) {
            return parts.join(QStringLiteral(" + "));
        }
        parts.append(QStringLiteral("number"));
        from = mark + 2;
    }
}

QString behaviourBody(const ServerSpec &spec)
{
    switch (spec.behaviour) {
    case Behaviour::Manual:
        return QStringLiteral("  socket.on('data', (chunk) => console.log(chunk))\n");
    case Behaviour::Echo:
        return QStringLiteral("  socket.pipe(socket)\n");
    case Behaviour::Discard:
        return QStringLiteral("  socket.resume()\n");
    case Behaviour::Greet:
        break;
    }
    const QString count = isNumbered(spec) ? QStringLiteral("  number += 1\n") : QString();
    return count + u"  socket.write(" + greetingExpression(spec.greeting)
        + u")\n  socket.pipe(socket)\n";
}

QString listenArguments(const net::ListenOptions &options)
{
    const bool isPath = options.isIpc();
    const bool plain = options.backlog == net::defaultBacklog
        && (isPath ? !options.readableAll && !options.writableAll
                   : !options.ipv6Only && !options.reusePort);
    if (plain && isPath) {
        return jsString(options.path);
    }
    if (plain) {
        const QString port = QString::number(options.port);
        return options.host ? port + u", " + jsString(*options.host) : port;
    }
    ObjectLiteral object;
    if (isPath) {
        object.add(QLatin1StringView("path"), jsString(options.path));
    } else {
        object.add(QLatin1StringView("port"), options.port);
        if (options.host) {
            object.add(QLatin1StringView("host"), jsString(*options.host));
        }
    }
    if (options.backlog != net::defaultBacklog) {
        object.add(QLatin1StringView("backlog"), options.backlog);
    }
    object.addTrue(QLatin1StringView("ipv6Only"), !isPath && options.ipv6Only);
    object.addTrue(QLatin1StringView("reusePort"), !isPath && options.reusePort);
    object.addTrue(QLatin1StringView("readableAll"), isPath && options.readableAll);
    object.addTrue(QLatin1StringView("writableAll"), isPath && options.writableAll);
    return object.text();
}

void addConnectOptions(ObjectLiteral &object, const net::ConnectOptions &options)
{
    if (options.isIpc()) {
        object.add(QLatin1StringView("path"), jsString(options.path));
        return;
    }
    const net::ConnectOptions defaults;
    object.add(QLatin1StringView("host"), jsString(options.host));
    object.add(QLatin1StringView("port"), options.port);
    if (options.family != 0) {
        object.add(QLatin1StringView("family"), options.family);
    }
    if (!options.localAddress.isEmpty()) {
        object.add(QLatin1StringView("localAddress"), jsString(options.localAddress));
    }
    if (options.localPort != 0) {
        object.add(QLatin1StringView("localPort"), options.localPort);
    }
    if (!options.autoSelectFamily) {
        object.add(QLatin1StringView("autoSelectFamily"), QStringLiteral("false"));
    } else if (options.autoSelectFamilyAttemptTimeout != defaults.autoSelectFamilyAttemptTimeout) {
        object.add(QLatin1StringView("autoSelectFamilyAttemptTimeout"),
            options.autoSelectFamilyAttemptTimeout.count());
    }
}

} // namespace

QString nodeCode(const ServerSpec &spec)
{
    QString code;
    if (isNumbered(spec)) {
        code += QStringLiteral("let number = 0\n\n");
    }
    code += u"const server = net.createServer(" + serverOptions(spec.server) + u")\n"
        + u"server.on('connection', (socket) => {\n" + behaviourBody(spec) + u"})\n\n";
    if (spec.server.maxConnections) {
        code += u"server.maxConnections = " + QString::number(*spec.server.maxConnections) + u'\n';
    }
    return code + u"server.listen(" + listenArguments(spec.listen) + u")\n";
}

QString nodeCode(const ConnectionSpec &spec)
{
    ObjectLiteral object;
    addConnectOptions(object, spec.connect);
    addSocketOptions(object, spec.socket);
    const qint64 readable = spec.socket.readableHighWaterMark;
    const qint64 writable = spec.socket.writableHighWaterMark;
    if (readable == writable) {
        if (readable != net::defaultHighWaterMark) {
            object.add(QLatin1StringView("highWaterMark"), readable);
        }
    } else {
        object.add(QLatin1StringView("readableHighWaterMark"), readable);
        object.add(QLatin1StringView("writableHighWaterMark"), writable);
    }
    return u"const socket = net.createConnection(" + object.text() + u")\n";
}

} // namespace swb::ui
