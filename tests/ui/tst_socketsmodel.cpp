#include "tests/ui/snapshots.h"
#include "ui/inspector/socketsmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace swb;
using namespace swb::ui;

namespace {

ObjectId id(quint32 number)
{
    return static_cast<ObjectId>(number);
}

} // namespace

class TestSocketsModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsOneServer();
    void batchesAreRuns();
    void agesRunUntilTheEnd();
};

void TestSocketsModel::showsOneServer()
{
    ObjectDirectory directory;
    SocketsModel model(directory);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    directory.apply({test::serverSnapshot(1, QStringLiteral("echo")),
                        test::serverSnapshot(2, QStringLiteral("other")),
                        test::acceptedSnapshot(3, 1), test::acceptedSnapshot(4, 2)},
        {});
    QCOMPARE(model.rowCount(), 0);
    model.setServer(id(1));
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.index(0, SocketsModel::RemoteEnd).data().toString(),
        QStringLiteral("127.0.0.1:20003"));
    QCOMPARE(model.index(0, SocketsModel::State).data().toString(), QStringLiteral("open"));
    directory.apply({test::acceptedSnapshot(5, 1), test::acceptedSnapshot(6, 2)}, {});
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.rowOf(id(5)), 1);
    QCOMPARE(model.rowOf(id(6)), -1);
    model.setServer(id(2));
    QCOMPARE(model.idAt(1), id(6));
}

void TestSocketsModel::batchesAreRuns()
{
    ObjectDirectory directory;
    SocketsModel model(directory);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setServer(id(1));
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QList<ObjectSnapshot> sockets;
    for (quint32 i = 10; i < 20; ++i) {
        sockets.append(test::acceptedSnapshot(i, 1));
    }
    directory.apply(sockets, {});
    directory.apply(sockets, {});
    directory.apply({}, {id(11), id(12), id(13), id(17)});
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(removed.count(), 2);
    QCOMPARE(model.rowCount(), 6);
    QCOMPARE(model.rowOf(id(19)), 5);
}

void TestSocketsModel::agesRunUntilTheEnd()
{
    ObjectDirectory directory;
    SocketsModel model(directory);
    ObjectSnapshot object = test::acceptedSnapshot(2, 1);
    object.establishedNs = 1'000'000'000;
    directory.apply({object}, {});
    model.setServer(id(1));
    model.setNow(3'500'000'000);
    QCOMPARE(
        model.index(0, SocketsModel::Age).data(SocketsModel::SortRole).toLongLong(), 2'500'000'000);
    object.closedNs = 2'000'000'000;
    directory.apply({object}, {});
    QCOMPARE(
        model.index(0, SocketsModel::Age).data(SocketsModel::SortRole).toLongLong(), 1'000'000'000);
}

QTEST_GUILESS_MAIN(TestSocketsModel)
#include "tst_socketsmodel.moc"
