#include "ui/notices/emptystate.h"
#include "ui/notices/errorcard.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace swb;
using namespace swb::ui;

class Notices : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void errorCard();
    void emptyState();
    void foreignTextStaysPlain();
};

void Notices::errorCard()
{
    const Theme theme(*qApp);
    ErrorCard card(theme);
    QVERIFY(card.isHidden());
    card.setError(net::systemError(-13, net::Syscall::Listen, QStringLiteral("0.0.0.0"), 80));
    QVERIFY(card.isVisible());
    const auto text = [&card](const char *name) {
        return card.findChild<QLabel *>(QString::fromLatin1(name))->text();
    };
    QCOMPARE(text("errorCode"), QStringLiteral("EACCES"));
    QCOMPARE(
        text("errorCause"), QStringLiteral("The system does not let you listen on 0.0.0.0:80."));
    QCOMPARE(
        text("errorNextStep"), QStringLiteral("Ports below 1024 need rights. Use 8080 instead."));
    QCOMPARE(card.accessibleName(), QStringLiteral("Error EACCES"));
    QPushButton *again = card.addAction(IconName::Repeat, QStringLiteral("Listen again"));
    QSignalSpy clicked(again, &QPushButton::clicked);
    QTest::mouseClick(again, Qt::LeftButton);
    QCOMPARE(clicked.size(), 1);
    card.setError({});
    QVERIFY(card.isHidden());
}

void Notices::emptyState()
{
    const Theme theme(*qApp);
    EmptyState state(theme, IconName::Fork, QStringLiteral("No attempts yet."));
    state.show();
    QVERIFY(!state.actionButton()->isVisible());
    state.setAction(QStringLiteral("Connect again"));
    QVERIFY(state.actionButton()->isVisible());
    QSignalSpy requested(&state, &EmptyState::actionRequested);
    QTest::mouseClick(state.actionButton(), Qt::LeftButton);
    QCOMPARE(requested.size(), 1);
}

void Notices::foreignTextStaysPlain()
{
    const Theme theme(*qApp);
    ErrorCard card(theme);
    card.setError(net::systemError(-3008, net::Syscall::GetAddrInfo, QStringLiteral("<b>x</b>")));
    for (const auto *label : card.findChildren<QLabel *>()) {
        QCOMPARE(label->textFormat(), Qt::PlainText);
    }
}

QTEST_MAIN(Notices)
#include "tst_notices.moc"
