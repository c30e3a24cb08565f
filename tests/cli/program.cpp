#include "tests/cli/program.h"

#include <QJsonDocument>

#include <csignal>

namespace swb::tests {

Program::Program(const QStringList &arguments)
{
    m_process.setProgram(QStringLiteral(SWB_PROGRAM));
    m_process.setArguments(arguments);
    // No display of any kind, as on a server.
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(QStringLiteral("DISPLAY"));
    environment.remove(QStringLiteral("WAYLAND_DISPLAY"));
    environment.remove(QStringLiteral("QT_QPA_PLATFORM"));
    m_process.setProcessEnvironment(environment);
}

Program::~Program()
{
    m_process.kill();
    m_process.waitForFinished();
}

void Program::start()
{
    m_process.start();
}

void Program::interrupt()
{
    ::kill(static_cast<pid_t>(m_process.processId()), SIGINT);
}

int Program::exitCode() const
{
    return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
}

QByteArray Program::out()
{
    m_out += m_process.readAllStandardOutput();
    return m_out;
}

QByteArray Program::err()
{
    m_err += m_process.readAllStandardError();
    return m_err;
}

QList<QJsonObject> Program::events()
{
    QList<QJsonObject> events;
    QList<QByteArray> lines = out().split('\n');
    lines.removeLast(); // what follows the last line end is not whole yet
    for (const QByteArray &line : std::as_const(lines)) {
        events.append(QJsonDocument::fromJson(line).object());
    }
    return events;
}

QStringList Program::eventNames()
{
    QStringList names;
    const QList<QJsonObject> all = events();
    for (const QJsonObject &event : all) {
        names.append(QString::number(event[u"object"].toInt()) + u' ' + event[u"event"].toString());
    }
    return names;
}

quint16 Program::port()
{
    const QList<QJsonObject> all = events();
    for (const QJsonObject &event : all) {
        if (event[u"event"] == QStringLiteral("listening")) {
            return static_cast<quint16>(event[u"port"].toInt());
        }
    }
    return 0;
}

} // namespace swb::tests
