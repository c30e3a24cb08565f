#include "ui/dialogs/welcomecard.h"
#include "ui/dialogs/welcomepage.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace swb::ui;

class Welcome : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void buttonsAsk();
    void cardsAreButtons();
    void narrowPageStacks();
};

void Welcome::buttonsAsk()
{
    const Theme theme(*qApp);
    WelcomePage page(theme);
    page.resize(1000, 700);
    page.show();
    QSignalSpy demo(&page, &WelcomePage::echoDemoRequested);
    QSignalSpy server(&page, &WelcomePage::newServerRequested);
    QSignalSpy connection(&page, &WelcomePage::newConnectionRequested);
    QTest::mouseClick(page.findChild<QPushButton *>(QStringLiteral("startDemo")), Qt::LeftButton);
    QTest::keyClick(
        page.findChild<QPushButton *>(QStringLiteral("welcomeNewServer")), Qt::Key_Space);
    QTest::mouseClick(
        page.findChild<QPushButton *>(QStringLiteral("welcomeNewConnection")), Qt::LeftButton);
    QCOMPARE(demo.size(), 1);
    QCOMPARE(server.size(), 1);
    QCOMPARE(connection.size(), 1);
}

void Welcome::cardsAreButtons()
{
    const Theme theme(*qApp);
    WelcomePage page(theme);
    page.resize(1000, 700);
    page.show();
    QSignalSpy demo(&page, &WelcomePage::echoDemoRequested);
    auto *card = page.findChild<WelcomeCard *>();
    QTest::mouseClick(card, Qt::LeftButton, {}, QPoint(30, 30));
    QCOMPARE(demo.size(), 1);
}

void Welcome::narrowPageStacks()
{
    const Theme theme(*qApp);
    WelcomePage page(theme);
    page.resize(1000, 700);
    page.show();
    QVERIFY(QTest::qWaitForWindowExposed(&page));
    const auto cards = page.findChildren<WelcomeCard *>();
    QCOMPARE(cards.size(), 3);
    QTRY_COMPARE(cards[0]->y(), cards[1]->y());
    page.resize(560, 500);
    QTRY_VERIFY(cards[1]->y() > cards[0]->y());
    QVERIFY(cards[0]->width() <= page.viewport()->width());
}

QTEST_MAIN(Welcome)
#include "tst_welcomepage.moc"
