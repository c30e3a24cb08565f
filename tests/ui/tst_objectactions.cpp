#include "tests/ui/snapshots.h"
#include "ui/inspector/objectactions.h"

#include <QTest>

using namespace swb;
using namespace swb::ui;
using workbench::ObjectSnapshot;
using workbench::ReadyState;
using workbench::ServerState;

namespace {

/** "+" enabled, "-" offered but disabled, nothing if not offered; in the order of ObjectAction. */
QString printed(const ObjectActions &actions)
{
    static const char *const names[] = {"write", "end", "pause", "resume", "reset", "destroy",
        "connect", "stop", "closeSockets", "clear", "listen", "edit", "remove"};
    QStringList parts;
    for (int i = 0; i < static_cast<int>(ObjectAction::Count); ++i) {
        const ActionState &state = actions[static_cast<ObjectAction>(i)];
        if (state.offered) {
            parts += (state.enabled() ? QLatin1Char('+') : QLatin1Char('-'))
                + QLatin1StringView(names[i]);
        }
    }
    return parts.join(QLatin1Char(' '));
}

ObjectSnapshot server(ServerState state, quint32 open)
{
    ObjectSnapshot object = test::serverSnapshot(1, QStringLiteral("echo"));
    object.server.state = state;
    object.server.open = open;
    object.server.accepted = 3;
    return object;
}

ObjectSnapshot socket(void (*change)(workbench::SocketFigures &), bool accepted = false)
{
    ObjectSnapshot object = accepted ? test::acceptedSnapshot(3, 1)
                                     : test::connectionSnapshot(2, QStringLiteral("client"));
    change(object.socket);
    return object;
}

void destroySocket(workbench::SocketFigures &figures)
{
    figures.state = ReadyState::Closed;
    figures.destroyed = true;
    figures.closed = true;
}

} // namespace

class TestObjectActions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void offered_data();
    void offered();
    void nothingSelected();
    void commandsMatch();
};

void TestObjectActions::offered_data()
{
    QTest::addColumn<ObjectSnapshot>("object");
    QTest::addColumn<QString>("expected");

    QTest::newRow("listening, sockets open") << server(
        ServerState::Listening, 2) << QStringLiteral("+stop +closeSockets +clear +remove");
    QTest::newRow("listening, no sockets") << server(ServerState::Listening, 0)
                                           << QStringLiteral("+stop -closeSockets +clear +remove");
    QTest::newRow("listening, none closed") << server(ServerState::Listening, 3)
                                            << QStringLiteral("+stop +closeSockets -clear +remove");
    QTest::newRow("closing") << server(ServerState::Closing, 1)
                             << QStringLiteral("-stop +closeSockets +clear +remove");
    QTest::newRow("failed") << server(ServerState::Failed, 0)
                            << QStringLiteral("+clear +listen +edit +remove");
    QTest::newRow("not listening")
        << server(ServerState::Closed, 0) << QStringLiteral("+clear +listen +edit +remove");

    QTest::newRow("open") << socket([](workbench::SocketFigures &) {})
                          << QStringLiteral("+write +end +pause +reset +destroy +remove");
    QTest::newRow("paused") << socket([](workbench::SocketFigures &figures) {
        figures.paused = true;
    }) << QStringLiteral("+write +end +resume +reset +destroy +remove");
    QTest::newRow("opening") << socket([](workbench::SocketFigures &figures) {
        figures.state = ReadyState::Opening;
        figures.pending = true;
        figures.remote = {};
        figures.local = {};
    }) << QStringLiteral("+write +end +pause -reset +destroy +remove");
    QTest::newRow("readOnly") << socket([](workbench::SocketFigures &figures) {
        figures.state = ReadyState::ReadOnly;
        figures.writableEnded = true;
    }) << QStringLiteral("-write -end +pause +reset +destroy +remove");
    QTest::newRow("writeOnly") << socket([](workbench::SocketFigures &figures) {
        figures.state = ReadyState::WriteOnly;
        figures.readableEnded = true;
    }) << QStringLiteral("+write +end -pause +reset +destroy +remove");
    QTest::newRow("path") << socket([](workbench::SocketFigures &figures) {
        figures.local = {};
        figures.remote = {{}, 0, 0, QStringLiteral("/tmp/greet.sock")};
    }) << QStringLiteral("+write +end +pause -reset +destroy +remove");
    QTest::newRow("closed connection")
        << socket(destroySocket) << QStringLiteral("+connect +edit +remove");
    QTest::newRow("closed accepted socket")
        << socket(destroySocket, true) << QStringLiteral("+remove");
}

void TestObjectActions::offered()
{
    QFETCH(ObjectSnapshot, object);
    QFETCH(QString, expected);
    const ObjectActions actions(object);
    QCOMPARE(printed(actions), expected);
}

void TestObjectActions::nothingSelected()
{
    QCOMPARE(printed(ObjectActions()), QString());
}

void TestObjectActions::commandsMatch()
{
    const auto id = static_cast<net::ObjectId>(7);
    for (int i = 0; i < static_cast<int>(ObjectAction::Count); ++i) {
        const auto action = static_cast<ObjectAction>(i);
        const bool asksFirst = action == ObjectAction::Write || action == ObjectAction::Edit;
        QCOMPARE(commandFor(action, id).has_value(), !asksFirst);
    }
    QCOMPARE(std::get<workbench::Reset>(*commandFor(ObjectAction::Reset, id)).id, id);
    QCOMPARE(std::get<workbench::CloseServer>(*commandFor(ObjectAction::StopListening, id)).id, id);
}

QTEST_GUILESS_MAIN(TestObjectActions)
#include "tst_objectactions.moc"
