#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QProcess>
#include <QStringList>

namespace swb::tests {

/** How long a test waits in ms for what must happen, also on a machine that is very busy. */
inline constexpr int patience = 30000;

/** The real program in a process of its own, ended with the object. */
class Program
{
public:
    explicit Program(const QStringList &arguments);
    ~Program();

    QProcess &process() { return m_process; }
    void start();
    /** SIGINT, as Ctrl+C sends it. */
    void interrupt();
    bool isRunning() const { return m_process.state() != QProcess::NotRunning; }
    /** 0 to 255, or -1 if it was ended by a signal. */
    int exitCode() const;

    /** All that came so far. */
    QByteArray out();
    QByteArray err();
    /** Whole lines of standard output as JSON objects; a line that is none gives an empty one. */
    QList<QJsonObject> events();
    /** "object event" for each line of JSON, in order. */
    QStringList eventNames();
    /** Where it listens (with --json); 0 until it does. */
    quint16 port();

private:
    QProcess m_process;
    QByteArray m_out;
    QByteArray m_err;
};

} // namespace swb::tests
