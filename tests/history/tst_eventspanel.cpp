#include "tests/history/historyfixture.h"
#include "ui/history/eventlist.h"
#include "ui/history/eventspanel.h"
#include "ui/theme/controlroles.h"
#include "ui/theme/familychip.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace swb;
using namespace swb::ui;
using test::HistoryFixture;

namespace {

struct Shown : HistoryFixture
{
    Shown() : panel(log, directory, theme)
    {
        panel.resize(1148, 205);
        panel.show();
        recordScene();
        panel.refresh();
    }
    EventsPanel panel;

    quint64 rows() const { return panel.list()->rows().count(); }
    QLineEdit *filter() const { return panel.findChild<QLineEdit *>(); }
    FamilyChip *chip(trace::EventFamily family) const
    {
        for (FamilyChip *chip : panel.findChildren<FamilyChip *>()) {
            if (chip->family() == family) {
                return chip;
            }
        }
        return nullptr;
    }
    QToolButton *button(const QString &name) const
    {
        for (QToolButton *button : panel.findChildren<QToolButton *>()) {
            if (button->accessibleName() == name) {
                return button;
            }
        }
        return nullptr;
    }
};

} // namespace

class TestEventsPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void chipsFilter();
    void altClickIsolates();
    void textFilters();
    void wrongTextIsExplained();
    void objectsFilter();
    void pauseHolds();
    void clearCanBeUndone();
    void tailButtonFollows();
    void collapses();
    void narrowPanelShrinks();
    void everythingIsNamed();
    void pictures();
};

void TestEventsPanel::chipsFilter()
{
    Shown shown;
    const quint64 all = shown.rows();
    FamilyChip *trouble = shown.chip(trace::EventFamily::Trouble);
    QTest::mouseClick(trouble, Qt::LeftButton);
    QCOMPARE(shown.rows(), all - 2);
    QTest::mouseClick(trouble, Qt::LeftButton);
    QCOMPARE(shown.rows(), all);
}

void TestEventsPanel::altClickIsolates()
{
    Shown shown;
    const quint64 all = shown.rows();
    FamilyChip *trouble = shown.chip(trace::EventFamily::Trouble);
    QTest::mouseClick(trouble, Qt::LeftButton, Qt::AltModifier);
    QCOMPARE(shown.rows(), quint64(2));
    QVERIFY(trouble->isChecked());
    QTest::mouseClick(trouble, Qt::LeftButton, Qt::AltModifier);
    QCOMPARE(shown.rows(), all);
}

void TestEventsPanel::textFilters()
{
    Shown shown;
    const quint64 all = shown.rows();
    QTest::keyClicks(shown.filter(), QStringLiteral("bytes>1000"));
    QTRY_COMPARE(shown.rows(), quint64(4));
    shown.panel.resetFilter();
    QCOMPARE(shown.rows(), all);
    QVERIFY(shown.filter()->text().isEmpty());
}

void TestEventsPanel::wrongTextIsExplained()
{
    Shown shown;
    shown.filter()->setText(QStringLiteral("bytes>many"));
    QTest::keyClick(shown.filter(), Qt::Key_Return);
    QCOMPARE(fieldState(shown.filter()), FieldState::Bad);
    HistoryFixture::shoot(shown.panel, QStringLiteral("events-filter-error"));
    shown.filter()->clear();
    QTest::keyClick(shown.filter(), Qt::Key_Return);
    QCOMPARE(fieldState(shown.filter()), FieldState::Neutral);
}

void TestEventsPanel::objectsFilter()
{
    Shown shown;
    const quint64 all = shown.rows();
    auto *box = shown.panel.findChild<QComboBox *>();
    QCOMPARE(box->count(), 3);
    box->setCurrentIndex(box->findText(QStringLiteral("echo")));
    QVERIFY(shown.rows() > 0 && shown.rows() < all);
    shown.panel.setSelectedObject(net::ObjectId(4));
    box->setCurrentIndex(1);
    QCOMPARE(shown.rows(), quint64(2));
    shown.panel.showOnlyObject(net::ObjectId(3));
    QCOMPARE(shown.rows(), quint64(2));
    QCOMPARE(box->currentText(), shown.directory.label(net::ObjectId(3)));
    box->setCurrentIndex(0);
    QCOMPARE(shown.rows(), all);
}

void TestEventsPanel::pauseHolds()
{
    Shown shown;
    const quint64 before = shown.rows();
    QTest::mouseClick(shown.button(QStringLiteral("Pause the list")), Qt::LeftButton);
    shown.recordMany(312);
    shown.panel.refresh();
    QCOMPARE(shown.rows(), before);
    QCOMPARE(shown.panel.list()->rows().held(), quint64(312));
    QLabel *held = nullptr;
    for (QLabel *label : shown.panel.findChildren<QLabel *>()) {
        held = label->text().contains(QStringLiteral("held")) ? label : held;
    }
    QVERIFY(held != nullptr && held->isVisible());
    QTRY_COMPARE(held->text(), QStringLiteral("312 held"));
    QTest::mouseClick(shown.button(QStringLiteral("Pause the list")), Qt::LeftButton);
    QCOMPARE(shown.rows(), before + 312);
    QVERIFY(!held->isVisible());
}

void TestEventsPanel::clearCanBeUndone()
{
    Shown shown;
    const quint64 before = shown.rows();
    QToolButton *undo = shown.button(QStringLiteral("Undo clear"));
    QVERIFY(!undo->isVisible());
    shown.panel.clearEvents();
    QCOMPARE(shown.rows(), quint64(0));
    QVERIFY(undo->isVisible());
    shown.recordMany(5);
    shown.panel.refresh();
    QCOMPARE(shown.rows(), quint64(5));
    QTest::mouseClick(undo, Qt::LeftButton);
    QCOMPARE(shown.rows(), before + 5);
    QVERIFY(!undo->isVisible());
}

void TestEventsPanel::tailButtonFollows()
{
    Shown shown;
    QToolButton *tail = shown.button(QStringLiteral("Tail"));
    QVERIFY(tail->isChecked());
    QTest::keyClick(shown.panel.list(), Qt::Key_Home);
    QVERIFY(!tail->isChecked());
    QTest::mouseClick(tail, Qt::LeftButton);
    QVERIFY(shown.panel.list()->isFollowing());
}

void TestEventsPanel::collapses()
{
    Shown shown;
    QSignalSpy spy(&shown.panel, &EventsPanel::collapsedChanged);
    QTest::mouseClick(shown.button(QStringLiteral("Collapse events")), Qt::LeftButton);
    QCOMPARE(spy.count(), 1);
    QVERIFY(!shown.panel.list()->isVisible());
    QCOMPARE(shown.panel.maximumHeight(), shown.panel.headerHeight());
    shown.panel.focusFilter();
    QVERIFY(shown.panel.list()->isVisible());
}

void TestEventsPanel::narrowPanelShrinks()
{
    Shown shown;
    const int wide = shown.chip(trace::EventFamily::Lifecycle)->sizeHint().width();
    shown.panel.resize(796, 205);
    QVERIFY(shown.chip(trace::EventFamily::Lifecycle)->sizeHint().width() < wide);
    QVERIFY2(shown.panel.minimumSizeHint().width() <= 796,
        qPrintable(QString::number(shown.panel.minimumSizeHint().width())));
    QVERIFY(!shown.panel.list()->columns().isVisible(EventColumn::SinceLast));
    HistoryFixture::shoot(shown.panel, QStringLiteral("events-narrow"));
}

void TestEventsPanel::everythingIsNamed()
{
    Shown shown;
    for (QWidget *widget : shown.panel.findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible()
            || widget->objectName().startsWith(QStringLiteral("qt_"))) {
            continue;
        }
        const QString name
            = QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName();
        auto *button = qobject_cast<QAbstractButton *>(widget);
        const bool named = !widget->accessibleName().isEmpty()
            || (button != nullptr && !button->text().isEmpty());
        QVERIFY2(named, qPrintable(name));
        QVERIFY2(!widget->toolTip().isEmpty() || widget->parentWidget()->inherits("QLineEdit"),
            qPrintable(name));
    }
}

void TestEventsPanel::pictures()
{
    Shown shown;
    HistoryFixture::shoot(shown.panel, QStringLiteral("events-light"));
    shown.panel.list()->setFocus();
    shown.panel.list()->setCurrentEvent(8);
    HistoryFixture::shoot(shown.panel, QStringLiteral("events-selected"));
    shown.theme.setChoice(SchemeChoice::Dark);
    shown.panel.resize(1148, 400);
    HistoryFixture::shoot(shown.panel, QStringLiteral("events-dark"));
}

QTEST_MAIN(TestEventsPanel)
#include "tst_eventspanel.moc"
