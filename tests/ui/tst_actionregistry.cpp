#include "ui/theme/theme.h"
#include "ui/window/actionregistry.h"

#include <QAction>
#include <QApplication>
#include <QMenu>
#include <QSet>
#include <QTest>

using namespace swb::ui;

class TestActionRegistry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyIdHasOneRow();
    void textsAndTips();
    void shortcutsAreUnique();
    void mnemonicsAreUniqueInTheirMenu();
    void everyActionIsInAMenu();
};

void TestActionRegistry::everyIdHasOneRow()
{
    QSet<ActionId> ids;
    QSet<QString> names;
    for (const ActionInfo &info : ActionRegistry::table()) {
        QVERIFY2(!ids.contains(info.id), info.name);
        ids.insert(info.id);
        names.insert(QString::fromLatin1(info.name));
    }
    QCOMPARE(ids.size(), static_cast<qsizetype>(ActionId::Count));
    QCOMPARE(names.size(), ids.size());
}

void TestActionRegistry::textsAndTips()
{
    Theme theme(*qApp);
    const ActionRegistry registry(theme);
    for (const ActionInfo &info : ActionRegistry::table()) {
        const QAction *action = registry.action(info.id);
        QVERIFY2(action, info.name);
        QVERIFY2(!action->text().isEmpty() && !action->statusTip().isEmpty(), info.name);
        QVERIFY2(action->text().contains(QLatin1Char('&')), info.name);
        if (!action->shortcut().isEmpty()) {
            QVERIFY2(
                action->toolTip().contains(action->shortcut().toString(QKeySequence::NativeText)),
                info.name);
        }
    }
}

void TestActionRegistry::shortcutsAreUnique()
{
    QHash<QString, QByteArray> owners;
    for (const ActionInfo &info : ActionRegistry::table()) {
        const QString keys = QKeySequence(QLatin1StringView(info.shortcut)).toString();
        QVERIFY2(!keys.isEmpty() == (info.shortcut[0] != 0), info.name);
        if (!keys.isEmpty()) {
            QVERIFY2(!owners.contains(keys), info.name);
            owners.insert(keys, info.name);
        }
    }
}

void TestActionRegistry::mnemonicsAreUniqueInTheirMenu()
{
    QSet<QString> seen;
    for (const ActionInfo &info : ActionRegistry::table()) {
        const QString text = QString::fromUtf8(info.text);
        const QChar letter = text.at(text.indexOf(QLatin1Char('&')) + 1).toLower();
        const QString key = QString::number(static_cast<int>(info.menu)) + letter;
        QVERIFY2(!seen.contains(key), info.name);
        seen.insert(key);
    }
}

void TestActionRegistry::everyActionIsInAMenu()
{
    Theme theme(*qApp);
    const ActionRegistry registry(theme);
    QSet<QAction *> found;
    for (int i = 0; i < static_cast<int>(ActionMenu::Count); ++i) {
        QMenu menu;
        registry.fill(&menu, static_cast<ActionMenu>(i));
        for (QAction *action : menu.actions()) {
            if (!action->isSeparator()) {
                found.insert(action);
            }
        }
        QVERIFY(!ActionRegistry::menuTitle(static_cast<ActionMenu>(i)).isEmpty());
    }
    QCOMPARE(found.size(), static_cast<qsizetype>(ActionId::Count));
}

QTEST_MAIN(TestActionRegistry)
#include "tst_actionregistry.moc"
