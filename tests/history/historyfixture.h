#pragma once

#include "engine/trace/eventlog.h"
#include "ui/models/objectdirectory.h"
#include "ui/theme/theme.h"

#include <QWidget>

namespace swb::test {

/** A log, a directory and a theme for views of the history, and ways to fill them by hand. */
class HistoryFixture
{
public:
    HistoryFixture();

    trace::EventLog log;
    ui::ObjectDirectory directory;
    ui::Theme theme;

    void addServer(quint32 id, const QString &name);
    void addConnection(quint32 id, const QString &name);
    void addAccepted(quint32 id, quint32 server, quint16 port);

    void record(net::EventKind kind, quint32 object, const QByteArray &payload = {},
        const QString &text = {}, quint16 port = 0);
    void recordNote(const net::TraceNote &note);
    void write(quint32 object, const QByteArray &payload, qint64 queued = 0, bool full = false);
    void fail(quint32 object, net::EventKind kind, qint32 error, net::Syscall syscall);
    /** A short history with every family, as on the pictures of the design. */
    void recordScene();
    void recordMany(int count);

    /** Saves a picture of the widget where SWB_SHOTS says; nothing without it. */
    static void shoot(QWidget &widget, const QString &name);

private:
    void add(workbench::ObjectSnapshot object);
};

/** What a hostile peer sends: name and bytes. */
QList<QPair<QByteArray, QByteArray>> hostileCorpus();

} // namespace swb::test
