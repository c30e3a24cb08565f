#pragma once

#include "engine/bridge/engine.h"
#include "engine/trace/eventtable.h"

#include <QHash>
#include <QObject>
#include <QTest>

namespace swb::tests {

/** An Engine and the newest picture of each of its objects. */
class EngineFixture : public QObject
{
public:
    explicit EngineFixture(const bridge::EngineOptions &options = {}) : engine(options)
    {
        QObject::connect(&engine, &bridge::Engine::objectsChanged, this,
            [this](const QList<workbench::ObjectSnapshot> &changed,
                const QList<workbench::ObjectId> &gone) {
                for (const workbench::ObjectSnapshot &picture : changed) {
                    objects.insert(picture.id, picture);
                }
                for (const workbench::ObjectId id : gone) {
                    objects.remove(id);
                    removed.append(id);
                }
            });
    }

    /** The object that a command made, or nothing yet. */
    const workbench::ObjectSnapshot *made(workbench::RequestId request) const
    {
        for (const workbench::ObjectSnapshot &picture : objects) {
            if (picture.request == request) {
                return &picture;
            }
        }
        return nullptr;
    }

    /** The oldest accepted socket of a server that is known, or nothing yet. */
    const workbench::ObjectSnapshot *firstAccepted(workbench::ObjectId server) const
    {
        const workbench::ObjectSnapshot *first = nullptr;
        for (const workbench::ObjectSnapshot &picture : objects) {
            if (picture.parent == server && (first == nullptr || picture.id < first->id)) {
                first = &picture;
            }
        }
        return first;
    }

    /** Starts a server on 127.0.0.1 and waits until it listens. */
    workbench::ObjectSnapshot listen(
        workbench::Behaviour behaviour, const QByteArray &greeting = {})
    {
        workbench::ServerSpec spec;
        spec.name = QStringLiteral("server");
        spec.behaviour = behaviour;
        spec.greeting = greeting;
        spec.listen.host = QStringLiteral("127.0.0.1");
        const workbench::RequestId request = engine.startServer(spec);
        const bool listening = QTest::qWaitFor([&] {
            const workbench::ObjectSnapshot *server = made(request);
            return server != nullptr && server->server.state == workbench::ServerState::Listening;
        });
        return listening ? *made(request) : workbench::ObjectSnapshot();
    }

    /** Asks the engine to stop and waits; what uv_loop_close answered. */
    int stop()
    {
        engine.shutdown();
        if (!QTest::qWaitFor([this] { return !engine.isRunning(); }, 20000)) {
            return -1;
        }
        return engine.loopCloseResult();
    }

    /** "event bytes" of every event of one object, in order. */
    QStringList events(workbench::ObjectId id) const
    {
        trace::EventReader reader(engine.log());
        QStringList lines;
        for (quint64 i = 0; i < engine.log().count(); ++i) {
            const trace::Event &event = reader.at(i);
            if (event.object != id) {
                continue;
            }
            QString line = trace::eventName(event.kind);
            if (event.bytes >= 0) {
                line += u' ' + QString::number(event.bytes);
            }
            if (event.error != 0) {
                line += u' ' + net::errorCodeText(event.error);
            }
            lines.append(line);
        }
        return lines;
    }

    bridge::Engine engine;
    QHash<workbench::ObjectId, workbench::ObjectSnapshot> objects;
    QList<workbench::ObjectId> removed;
};

} // namespace swb::tests
