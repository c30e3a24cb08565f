#include "tests/ui/snapshots.h"
#include "ui/endpoints/endpointfilter.h"
#include "ui/endpoints/endpointmodel.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

using namespace swb;
using namespace swb::ui;
using test::acceptedSnapshot;
using test::connectionSnapshot;
using test::serverSnapshot;

namespace {

ObjectId id(quint32 number)
{
    return static_cast<ObjectId>(number);
}

ObjectSnapshot closedSocket(quint32 number, quint32 server)
{
    ObjectSnapshot object = acceptedSnapshot(number, server);
    object.socket.state = workbench::ReadyState::Closed;
    object.socket.destroyed = true;
    object.socket.closed = true;
    return object;
}

QStringList printed(
    const QAbstractItemModel &model, const QModelIndex &parent = {}, const QString &indent = {})
{
    QStringList lines;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        lines += indent + index.data().toString();
        lines += printed(model, index, indent + QStringLiteral("  "));
    }
    return lines;
}

} // namespace

class TestEndpointModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }
    void emptyGroupsHaveNotes();
    void objectsStandInTheirGroups();
    void notesReturn();
    void batchIsOneInsertion();
    void socketBeforeItsServer();
    void manyClosedSocketsFold();
    void pinnedSocketStays();
    void renameIsARequest();
    void filterKeepsParents();
    void randomSequences_data();
    void randomSequences();
    void tenThousandSockets();
};

void TestEndpointModel::emptyGroupsHaveNotes()
{
    ObjectDirectory directory;
    EndpointModel model(directory);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(printed(model),
        QStringList({QStringLiteral("Servers"), QStringLiteral("  No servers yet"),
            QStringLiteral("Connections"), QStringLiteral("  No connections yet")}));
    QCOMPARE(
        model.groupIndex(EndpointModel::Group::Servers).data(EndpointModel::CountRole).toInt(), 0);
}

void TestEndpointModel::objectsStandInTheirGroups()
{
    ObjectDirectory directory;
    directory.apply({serverSnapshot(1, QStringLiteral("old"))}, {});
    EndpointModel model(directory);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    directory.apply({serverSnapshot(2, QStringLiteral("echo")),
                        connectionSnapshot(3, QStringLiteral("client")), acceptedSnapshot(4, 2)},
        {});
    QCOMPARE(printed(model),
        QStringList({QStringLiteral("Servers"), QStringLiteral("  old"), QStringLiteral("  echo"),
            QStringLiteral("    127.0.0.1:20004"), QStringLiteral("Connections"),
            QStringLiteral("  client")}));
    QCOMPARE(EndpointModel::idAt(model.indexOf(id(4))), id(4));
    QVERIFY(model.indexOf(id(4))
                .data(Qt::AccessibleTextRole)
                .toString()
                .contains(QStringLiteral("accepted socket, open")));
}

void TestEndpointModel::notesReturn()
{
    ObjectDirectory directory;
    EndpointModel model(directory);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QStringList before = printed(model);
    directory.apply({serverSnapshot(1, QStringLiteral("echo")), acceptedSnapshot(2, 1)}, {});
    directory.apply({}, {id(2), id(1)});
    QCOMPARE(printed(model), before);
    QVERIFY(!model.indexOf(id(2)).isValid());
}

void TestEndpointModel::batchIsOneInsertion()
{
    ObjectDirectory directory;
    directory.apply({serverSnapshot(1, QStringLiteral("echo"))}, {});
    EndpointModel model(directory);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QList<ObjectSnapshot> sockets;
    QList<ObjectId> ids;
    for (quint32 i = 2; i < 52; ++i) {
        sockets.append(acceptedSnapshot(i, 1));
        ids.append(id(i));
    }
    directory.apply(sockets, {});
    QCOMPARE(inserted.count(), 1);
    changed.clear();
    directory.apply(sockets, {});
    QCOMPARE(changed.count(), 1);
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    directory.apply({}, ids);
    QCOMPARE(removed.count(), 1);
}

void TestEndpointModel::socketBeforeItsServer()
{
    ObjectDirectory directory;
    EndpointModel model(directory);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    directory.apply({acceptedSnapshot(2, 1)}, {});
    QVERIFY(!model.indexOf(id(2)).isValid());
    directory.apply({serverSnapshot(1, QStringLiteral("echo"))}, {});
    QCOMPARE(model.indexOf(id(2)).parent(), model.indexOf(id(1)));
}

void TestEndpointModel::manyClosedSocketsFold()
{
    ObjectDirectory directory;
    directory.apply({serverSnapshot(1, QStringLiteral("echo"))}, {});
    EndpointModel model(directory);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QList<ObjectSnapshot> closed;
    QList<ObjectId> ids;
    for (quint32 i = 0; i < EndpointModel::closedShownLimit; ++i) {
        closed.append(closedSocket(10 + i, 1));
        ids.append(id(10 + i));
    }
    directory.apply(closed, {});
    const QModelIndex server = model.indexOf(id(1));
    QCOMPARE(model.rowCount(server), EndpointModel::closedShownLimit);
    directory.apply({acceptedSnapshot(5000, 1), closedSocket(5001, 1)}, {});
    QCOMPARE(model.rowCount(server), 2);
    const QModelIndex fold = model.index(0, 0, server);
    QCOMPARE(fold.data().toString(), QStringLiteral("201 closed sockets"));
    QCOMPARE(EndpointModel::idAt(fold), ObjectId::None);
    QCOMPARE(model.indexOf(id(5001)).parent(), fold);
    QCOMPARE(model.indexOf(id(5000)).parent(), server);

    directory.apply({}, ids);
    QCOMPARE(fold.data().toString(), QStringLiteral("1 closed socket"));
    directory.apply({}, {id(5001)});
    QCOMPARE(model.rowCount(server), 1);
    QCOMPARE(EndpointModel::idAt(model.index(0, 0, server)), id(5000));
}

void TestEndpointModel::pinnedSocketStays()
{
    ObjectDirectory directory;
    directory.apply({serverSnapshot(1, QStringLiteral("echo"))}, {});
    EndpointModel model(directory);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QList<ObjectSnapshot> sockets;
    for (quint32 i = 0; i <= EndpointModel::closedShownLimit; ++i) {
        sockets.append(acceptedSnapshot(10 + i, 1));
    }
    directory.apply(sockets, {});
    model.setPinned(id(10));
    const QPersistentModelIndex row = model.indexOf(id(10));
    for (ObjectSnapshot &object : sockets) {
        object = closedSocket(net::toNumber(object.id), 1);
    }
    directory.apply(sockets, {});
    QVERIFY(row.isValid());
    QCOMPARE(row.parent(), model.indexOf(id(1)));
    model.setPinned(ObjectId::None);
    QVERIFY(!row.isValid());
    QCOMPARE(model.rowCount(model.indexOf(id(1))), 1);
}

void TestEndpointModel::renameIsARequest()
{
    ObjectDirectory directory;
    directory.apply({serverSnapshot(1, QStringLiteral("echo"))}, {});
    EndpointModel model(directory);
    QSignalSpy requested(&model, &EndpointModel::renameRequested);
    QVERIFY(model.setData(model.indexOf(id(1)), QStringLiteral(" lab "), Qt::EditRole));
    QCOMPARE(requested.count(), 1);
    QCOMPARE(requested.first().at(1).toString(), QStringLiteral("lab"));
    QCOMPARE(model.indexOf(id(1)).data().toString(), QStringLiteral("echo"));
    QVERIFY(!model.setData(model.indexOf(id(1)), QStringLiteral("  "), Qt::EditRole));
}

void TestEndpointModel::filterKeepsParents()
{
    ObjectDirectory directory;
    EndpointModel model(directory);
    EndpointFilter filter(directory);
    filter.setSourceModel(&model);
    QAbstractItemModelTester tester(
        &filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
    directory.apply(
        {serverSnapshot(1, QStringLiteral("echo")), serverSnapshot(2, QStringLiteral("other")),
            acceptedSnapshot(3, 1), acceptedSnapshot(4, 1)},
        {});
    filter.setText(QStringLiteral("20003"));
    QCOMPARE(printed(filter),
        QStringList({QStringLiteral("Servers"), QStringLiteral("  echo"),
            QStringLiteral("    127.0.0.1:20003"), QStringLiteral("Connections")}));
    filter.setText(QStringLiteral("ECHO"));
    QCOMPARE(printed(filter).size(), 5);
    filter.setText({});
    QCOMPARE(printed(filter).size(), 7);
}

void TestEndpointModel::randomSequences_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed : {1u, 2u, 3u}) {
        QTest::addRow("seed %u", seed) << seed;
    }
}

void TestEndpointModel::randomSequences()
{
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    ObjectDirectory directory;
    EndpointModel model(directory);
    EndpointFilter filter(directory);
    filter.setSourceModel(&model);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QAbstractItemModelTester filterTester(
        &filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
    quint32 next = 1;
    QList<quint32> servers;
    for (int step = 0; step < 25; ++step) {
        QList<ObjectSnapshot> changed;
        QList<ObjectId> removed;
        for (int i = 0; i < 40; ++i) {
            const quint32 choice = random.bounded(20u);
            if (choice == 0 || servers.isEmpty()) {
                servers.append(next);
                changed.append(serverSnapshot(next++, QStringLiteral("s")));
            } else if (choice < 3) {
                changed.append(connectionSnapshot(next++, QStringLiteral("c")));
            } else if (choice < 17) {
                const quint32 server = servers.at(random.bounded(static_cast<int>(servers.size())));
                changed.append(
                    choice % 2 ? closedSocket(next++, server) : acceptedSnapshot(next++, server));
            } else if (const QList<ObjectId> ids = directory.ids(); !ids.isEmpty()) {
                const ObjectId one = ids.at(random.bounded(static_cast<int>(ids.size())));
                if (choice < 19) {
                    changed.append(*directory.find(one));
                } else if (!removed.contains(one)) {
                    removed.append(directory.children(one));
                    removed.append(one);
                    servers.removeOne(net::toNumber(one));
                }
            }
        }
        changed.removeIf([&](const ObjectSnapshot &object) {
            return removed.contains(object.id) || removed.contains(object.parent);
        });
        directory.apply(changed, removed);
        for (const ObjectId one : directory.ids()) {
            QCOMPARE(EndpointModel::idAt(model.indexOf(one)), one);
        }
        if (step % 10 == 5) {
            filter.setText(step % 20 == 5 ? QStringLiteral("200") : QString());
        }
    }
}

void TestEndpointModel::tenThousandSockets()
{
    ObjectDirectory directory;
    EndpointModel model(directory);
    EndpointFilter filter(directory);
    filter.setSourceModel(&model);
    directory.apply({serverSnapshot(1, QStringLiteral("echo"))}, {});
    QList<ObjectSnapshot> sockets;
    QList<ObjectId> everySecond;
    for (quint32 i = 2; i < 10002; ++i) {
        sockets.append(acceptedSnapshot(i, 1));
        if (i % 2) {
            everySecond.append(id(i));
        }
    }
    QElapsedTimer clock;
    clock.start();
    directory.apply(sockets, {});
    const qint64 insertMs = clock.restart();
    directory.apply(sockets, {});
    const qint64 updateMs = clock.restart();
    for (quint32 i = 2; i < 10002; ++i) {
        QCOMPARE(model.indexOf(id(i)).row(), static_cast<int>(i) - 2);
    }
    const qint64 lookupMs = clock.restart();
    directory.apply({}, everySecond);
    const qint64 removeMs = clock.elapsed();
    qInfo("10,000 sockets: insert %lld ms, update %lld ms, look up %lld ms, remove half %lld ms",
        insertMs, updateMs, lookupMs, removeMs);
    QCOMPARE(model.rowCount(model.indexOf(id(1))), 5000);
}

QTEST_GUILESS_MAIN(TestEndpointModel)
#include "tst_endpointmodel.moc"
