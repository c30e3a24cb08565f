#include "tests/ui/windowfixture.h"

#include <QAccessible>
#include <QAction>
#include <QTest>

using namespace swb;
using namespace swb::ui;
using test::WindowFixture;

namespace {

/** What is missing on visible widgets that take the keyboard; one line each. */
QStringList faults(const QWidget &window)
{
    QStringList found;
    for (QWidget *widget : window.findChildren<QWidget *>()) {
        if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus || widget->focusProxy()) {
            continue;
        }
        const QString what = QString::fromLatin1(widget->metaObject()->className())
            + QLatin1Char(' ') + widget->objectName();
        QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
        if (!interface || interface->text(QAccessible::Name).isEmpty()) {
            found += what + QStringLiteral(": no accessible name");
        }
        if (widget->toolTip().isEmpty()) {
            found += what + QStringLiteral(": no tool tip");
        }
    }
    return found;
}

} // namespace

class TestAccessibility : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void everyFocusableWidgetIsNamed();
    void tabReachesEveryPane();
};

void TestAccessibility::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)")));
}

void TestAccessibility::everyFocusableWidgetIsNamed()
{
    WindowFixture fixture;
    QVERIFY(QTest::qWaitForWindowExposed(&fixture.window()));
    QCOMPARE(faults(fixture.window()).join(QLatin1Char('\n')), QString());
    fixture.window().actionRegistry().action(ActionId::EchoDemo)->trigger();
    QTRY_VERIFY(fixture.window().current() != ObjectId::None);
    QCOMPARE(faults(fixture.window()).join(QLatin1Char('\n')), QString());
    fixture.window().select(fixture.newest(workbench::ObjectKind::Server)->id);
    QCOMPARE(faults(fixture.window()).join(QLatin1Char('\n')), QString());
}

void TestAccessibility::tabReachesEveryPane()
{
    WindowFixture fixture;
    QVERIFY(QTest::qWaitForWindowActive(&fixture.window()));
    fixture.window().actionRegistry().action(ActionId::EchoDemo)->trigger();
    QTRY_VERIFY(fixture.window().current() != ObjectId::None);
    QSet<QString> panes;
    QSet<const QWidget *> seen;
    for (int i = 0; i < 120; ++i) {
        QTest::keyClick(&fixture.window(), Qt::Key_Tab);
        const QWidget *focus = fixture.window().focusWidget();
        QVERIFY(focus);
        for (const QWidget *up = focus; up; up = up->parentWidget()) {
            panes.insert(up->objectName());
        }
        seen.insert(focus);
    }
    QVERIFY(seen.size() > 15);
    for (const char *pane : {"endpoints", "inspector", "toolBar", "eventsDock"}) {
        QVERIFY2(panes.contains(QString::fromLatin1(pane)), pane);
    }
}

QTEST_MAIN(TestAccessibility)
#include "tst_accessibility.moc"
