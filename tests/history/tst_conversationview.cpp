#include "tests/history/historyfixture.h"
#include "ui/history/composer.h"
#include "ui/history/conversationfind.h"
#include "ui/history/conversationview.h"
#include "ui/history/transcriptview.h"
#include "ui/theme/pillbutton.h"

#include <QApplication>
#include <QClipboard>
#include <QElapsedTimer>
#include <QMimeData>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace swb;
using namespace swb::ui;
using test::HistoryFixture;
using Kind = ConversationItem::Kind;

namespace {

constexpr auto client = net::ObjectId(2);

struct Shown : HistoryFixture
{
    Shown()
        : conversation(log, directory, theme, &page), composer(theme, &page),
          view(*conversation.transcript())
    {
        auto *column = new QVBoxLayout(&page);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(0);
        column->addWidget(&conversation, 1);
        column->addWidget(&composer);
        page.resize(1130, 620);
        page.show();
    }
    void show(net::ObjectId id = client)
    {
        conversation.setObject(id);
        conversation.refresh();
    }
    QWidget page;
    ConversationView conversation;
    Composer composer;
    TranscriptView &view;

    QScrollBar *bar() const { return view.verticalScrollBar(); }
    quint64 last() const { return view.items().endItem() - 1; }
    QString copied(quint64 item)
    {
        view.setCurrentItem(item);
        view.copyCurrent();
        return QGuiApplication::clipboard()->text();
    }
};

} // namespace

class TestConversationView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsOneObject();
    void followsTheTail();
    void scrolledUpStays();
    void pillCountsAndJumps();
    void onlyItemsInSightAreLaidOut();
    void keysMoveBetweenItems();
    void enterUnfolds();
    void longLineFolds();
    void copyGivesTheBytes();
    void socketEventsCanBeHidden();
    void hexShowsEveryByte();
    void findsText();
    void sentencesReadWell();
    void oldItemsAreCounted();
    void hostileBytesStaySwift_data();
    void hostileBytesStaySwift();
    void floodStaysSwift();
    void pictures();
};

void TestConversationView::showsOneObject()
{
    Shown shown;
    shown.recordScene();
    shown.show();
    const ConversationBuilder &items = shown.view.items();
    QVERIFY(items.count() > 10);
    int received = 0;
    int sent = 0;
    for (quint64 i = 0; i < items.endItem(); ++i) {
        received += items.item(i).kind == Kind::Received ? 1 : 0;
        sent += items.item(i).kind == Kind::Sent ? 1 : 0;
    }
    QCOMPARE(received, 3);
    QCOMPARE(sent, 5);
    shown.show(net::ObjectId(4));
    QCOMPARE(shown.view.items().count(), qsizetype(2));
}

void TestConversationView::followsTheTail()
{
    Shown shown;
    shown.recordMany(500);
    shown.show();
    QTRY_COMPARE(shown.view.items().count(), qsizetype(500));
    QCOMPARE(shown.bar()->value(), shown.bar()->maximum());
    QVERIFY(shown.view.itemRect(shown.last()).bottom() < shown.view.viewport()->height());
    shown.recordMany(500);
    shown.conversation.refresh();
    QCOMPARE(shown.bar()->value(), shown.bar()->maximum());
    QVERIFY(shown.view.isFollowing());
}

void TestConversationView::scrolledUpStays()
{
    Shown shown;
    shown.recordMany(500);
    shown.show();
    shown.bar()->setValue(1000);
    QVERIFY(!shown.view.isFollowing());
    const quint64 top = shown.view.itemAt({10, 10});
    const QRect rect = shown.view.itemRect(top);
    shown.recordMany(100);
    shown.conversation.refresh();
    QCOMPARE(shown.view.itemAt({10, 10}), top);
    QCOMPARE(shown.view.itemRect(top), rect);
}

void TestConversationView::pillCountsAndJumps()
{
    Shown shown;
    shown.recordMany(500);
    shown.show();
    auto *pill = shown.view.findChild<PillButton *>();
    QVERIFY(!pill->isVisible());
    shown.bar()->setValue(0);
    shown.recordMany(14);
    shown.conversation.refresh();
    QCOMPARE(shown.view.newItems(), 14);
    QVERIFY(pill->isVisible());
    HistoryFixture::shoot(shown.page, QStringLiteral("conversation-pill"));
    QTest::mouseClick(pill, Qt::LeftButton);
    QVERIFY(shown.view.isFollowing());
    QVERIFY(!pill->isVisible());
    QCOMPARE(shown.bar()->value(), shown.bar()->maximum());
}

void TestConversationView::onlyItemsInSightAreLaidOut()
{
    Shown shown;
    shown.recordMany(20'000);
    shown.show();
    QTRY_COMPARE(shown.view.items().count(), qsizetype(20'000));
    const quint64 before = shown.view.itemsLaidOut();
    shown.bar()->setValue(shown.bar()->maximum() / 2);
    shown.page.grab();
    QVERIFY(shown.view.itemsLaidOut() - before < 40);
}

void TestConversationView::keysMoveBetweenItems()
{
    Shown shown;
    shown.recordMany(100);
    shown.show();
    QTest::keyClick(&shown.view, Qt::Key_Up);
    QCOMPARE(shown.view.currentItem(), quint64(99));
    QTest::keyClick(&shown.view, Qt::Key_Up);
    QCOMPARE(shown.view.currentItem(), quint64(98));
    QSignalSpy spy(&shown.conversation, &ConversationView::currentEventChanged);
    QTest::keyClick(&shown.view, Qt::Key_Home);
    QCOMPARE(shown.view.currentItem(), quint64(0));
    QCOMPARE(spy.count(), 1);
    QCOMPARE(shown.bar()->value(), 0);
    QTest::keyClick(&shown.view, Qt::Key_Down);
    QCOMPARE(shown.view.currentItem(), quint64(1));
    QTest::keyClick(&shown.view, Qt::Key_End);
    QCOMPARE(shown.view.currentItem(), quint64(99));
    QVERIFY(shown.view.isFollowing());
    shown.view.setCurrentItem(shown.conversation.itemOfEvent(50));
    QCOMPARE(shown.view.currentItem(), quint64(50));
}

void TestConversationView::enterUnfolds()
{
    Shown shown;
    shown.write(2, QByteArray("line\n").repeated(40));
    shown.show();
    shown.view.setCurrentItem(0);
    const int folded = shown.view.itemRect(0).height();
    QTest::keyClick(&shown.view, Qt::Key_Return);
    QVERIFY(shown.view.isUnfolded(0));
    QVERIFY(shown.view.itemRect(0).height() > folded * 10);
    HistoryFixture::shoot(shown.page, QStringLiteral("conversation-unfolded"));
    QTest::keyClick(&shown.view, Qt::Key_Return);
    QCOMPARE(shown.view.itemRect(0).height(), folded);
}

void TestConversationView::longLineFolds()
{
    Shown shown;
    shown.write(2, QByteArray(200, 'x'));
    shown.write(2, QByteArray(3000, 'x'));
    shown.show();
    const int oneLine = shown.view.fontMetrics().height() * 2;
    QVERIFY(shown.view.itemRect(0).height() > oneLine);
    QVERIFY(shown.view.itemRect(1).height() < 2 * oneLine);
    shown.view.setCurrentItem(1);
    QTest::keyClick(&shown.view, Qt::Key_Return);
    QVERIFY(shown.view.itemRect(1).height() > 10 * oneLine);
}

void TestConversationView::copyGivesTheBytes()
{
    Shown shown;
    const QByteArray data = QByteArrayLiteral("Gr\xc3\xbc\xc3\x9f\x65\n\x1b[0m\\n");
    shown.write(2, data);
    const QByteArray large(65536, 'x');
    shown.record(net::EventKind::Data, 2, large);
    shown.record(net::EventKind::Data, 2, large);
    shown.record(net::EventKind::Pause, 2);
    shown.show();
    QCOMPARE(shown.copied(0), QString::fromUtf8(data));
    QCOMPARE(
        QGuiApplication::clipboard()->mimeData()->data(QStringLiteral("application/octet-stream")),
        data);
    QCOMPARE(shown.view.items().count(), qsizetype(3));
    QCOMPARE(shown.copied(1).size(), qsizetype(131072));
    QVERIFY(shown.copied(2).startsWith(QStringLiteral("pause at ")));
}

void TestConversationView::socketEventsCanBeHidden()
{
    Shown shown;
    shown.record(net::EventKind::Connect, 2, {}, QStringLiteral("::1"), 80);
    shown.fail(2, net::EventKind::Error, -104, net::Syscall::Read);
    shown.show();
    ConversationOptions options;
    options.socketEvents = false;
    shown.view.setOptions(options);
    QCOMPARE(shown.view.itemRect(0).height(), 0);
    QVERIFY(shown.view.itemRect(1).height() > 0);
    QTest::keyClick(&shown.view, Qt::Key_Home);
    QCOMPARE(shown.view.currentItem(), quint64(1));
}

void TestConversationView::hexShowsEveryByte()
{
    Shown shown;
    shown.recordScene();
    shown.show();
    ConversationOptions options;
    options.hex = true;
    shown.view.setOptions(options);
    HistoryFixture::shoot(shown.page, QStringLiteral("conversation-hex"));
    QVERIFY(shown.view.itemRect(shown.last()).height() > 0);
}

void TestConversationView::findsText()
{
    Shown shown;
    shown.recordScene();
    shown.show();
    auto *find = shown.page.findChild<ConversationFind *>();
    shown.conversation.focusFind();
    find->setText(QStringLiteral("WELT"));
    QTRY_COMPARE(find->count(), qsizetype(3));
    QCOMPARE(find->position(), qsizetype(0));
    find->next();
    QCOMPARE(find->position(), qsizetype(1));
    find->previous();
    QCOMPARE(find->position(), qsizetype(3));
    find->next();
    QCOMPARE(find->position(), qsizetype(1));
    HistoryFixture::shoot(shown.page, QStringLiteral("conversation-find"));
    shown.write(2, QByteArrayLiteral("Welt"));
    shown.conversation.refresh();
    QTRY_COMPARE(find->count(), qsizetype(4));
    shown.show(net::ObjectId(3));
    QTRY_COMPARE(find->count(), qsizetype(2));
    find->setText({});
    QCOMPARE(find->count(), qsizetype(0));
}

void TestConversationView::sentencesReadWell()
{
    Shown shown;
    shown.write(2, QByteArrayLiteral("hi\n"), 3);
    shown.record(net::EventKind::Data, 2, QByteArrayLiteral("hi\n"));
    shown.record(net::EventKind::Connect, 2, {}, QStringLiteral("::1"), 80);
    shown.show();
    QVERIFY(shown.view.sentence(0).startsWith(QStringLiteral("sent 3 bytes at ")));
    QVERIFY(shown.view.sentence(0).endsWith(QStringLiteral(", hi\\n, in the queue")));
    QVERIFY(shown.view.sentence(1).startsWith(QStringLiteral("received 3 bytes at ")));
    QVERIFY(shown.view.sentence(2).startsWith(QStringLiteral("connect at ")));
}

void TestConversationView::oldItemsAreCounted()
{
    Shown shown;
    shown.recordMany(static_cast<int>(ConversationBuilder::mostItems) + 500);
    shown.show();
    QTRY_COMPARE(shown.view.items().firstItem(), quint64(500));
    shown.bar()->setValue(0);
    HistoryFixture::shoot(shown.page, QStringLiteral("conversation-earlier"));
    QCOMPARE(shown.view.itemAt({10, shown.view.itemRect(500).center().y()}), quint64(500));
}

void TestConversationView::hostileBytesStaySwift_data()
{
    QTest::addColumn<QByteArray>("bytes");
    for (const auto &[name, bytes] : test::hostileCorpus()) {
        QTest::newRow(name.constData()) << bytes;
    }
}

void TestConversationView::hostileBytesStaySwift()
{
    QFETCH(QByteArray, bytes);
    Shown shown;
    shown.record(net::EventKind::Data, 2, bytes.left(4000));
    shown.record(net::EventKind::Pause, 2);
    shown.record(net::EventKind::Data, 2, bytes);
    QElapsedTimer clock;
    clock.start();
    shown.show();
    shown.page.grab();
    const qint64 folded = clock.restart();
    for (const quint64 item : {0ULL, 2ULL}) {
        shown.view.setCurrentItem(item);
        QTest::keyClick(&shown.view, Qt::Key_Return);
        QVERIFY(shown.view.sentence(item).size() < 1200);
    }
    shown.page.grab();
    const qint64 unfolded = clock.elapsed();
    qInfo("folded %lld ms, unfolded %lld ms", folded, unfolded);
    QVERIFY(folded < 500);
    QVERIFY(unfolded < 1000);
    HistoryFixture::shoot(
        shown.page, QStringLiteral("hostile-") + QString::fromLatin1(QTest::currentDataTag()));
}

void TestConversationView::floodStaysSwift()
{
    Shown shown;
    shown.recordMany(100);
    shown.show();
    qint64 worst = 0;
    for (int i = 0; i < 20; ++i) {
        shown.recordMany(16'000);
        QElapsedTimer clock;
        clock.start();
        shown.conversation.refresh();
        worst = qMax(worst, clock.elapsed());
    }
    qInfo("worst refresh with 16,000 new items: %lld ms", worst);
    QVERIFY(worst < 100);
}

void TestConversationView::pictures()
{
    Shown shown;
    shown.recordScene();
    shown.show();
    shown.view.setFocus();
    HistoryFixture::shoot(shown.page, QStringLiteral("conversation-light"));
    shown.page.resize(760, 620);
    HistoryFixture::shoot(shown.page, QStringLiteral("conversation-narrow"));
    shown.page.resize(1130, 900);
    shown.theme.setChoice(SchemeChoice::Dark);
    HistoryFixture::shoot(shown.page, QStringLiteral("conversation-dark"));
}

QTEST_MAIN(TestConversationView)
#include "tst_conversationview.moc"
