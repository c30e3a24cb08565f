#include "ui/window/actionregistry.h"

#include "ui/window/actiontable.h"

#include <QAction>
#include <QActionGroup>
#include <QCoreApplication>
#include <QMenu>

namespace swb::ui {

using namespace Qt::StringLiterals;

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("Actions", text);
}

/** "Ends the writable side (Ctrl+Shift+E)" */
QString tipWithKeys(const ActionInfo &info, const QKeySequence &shortcut)
{
    const QString tip = translated(info.tip);
    return shortcut.isEmpty()
        ? tip
        : QString(tip + u" ("_s + shortcut.toString(QKeySequence::NativeText) + u')');
}

} // namespace

ActionRegistry::ActionRegistry(const Theme &theme, QObject *parent) : QObject(parent)
{
    auto *schemes = new QActionGroup(this);
    for (const ActionInfo &info : table()) {
        auto *action = new QAction(translated(info.text), this);
        const QKeySequence shortcut(QLatin1StringView(info.shortcut));
        action->setObjectName(QLatin1StringView(info.name));
        action->setShortcut(shortcut);
        action->setShortcutContext(info.scope == ActionInfo::Scope::Endpoints
                ? Qt::WidgetWithChildrenShortcut
                : Qt::WindowShortcut);
        action->setStatusTip(translated(info.tip));
        m_toolTips.insert(info.id, tipWithKeys(info, shortcut));
        action->setToolTip(toolTip(info.id));
        action->setCheckable(info.checkable);
        if (info.icon != IconName::Count) {
            action->setIcon(themedIcon(theme, info.icon));
        }
        m_actions.insert(info.id, action);
    }
    for (const ActionId id : {ActionId::ThemeSystem, ActionId::ThemeLight, ActionId::ThemeDark}) {
        schemes->addAction(action(id));
    }
    action(ActionId::Quit)->setMenuRole(QAction::QuitRole);
    action(ActionId::About)->setMenuRole(QAction::AboutRole);
}

QAction *ActionRegistry::action(ActionId id) const
{
    return m_actions.value(id);
}

void ActionRegistry::fill(QMenu *menu, ActionMenu which) const
{
    for (const ActionInfo &info : table()) {
        if (info.menu != which) {
            continue;
        }
        if (info.startsSection) {
            menu->addSeparator();
        }
        menu->addAction(action(info.id));
    }
}

const QList<ActionInfo> &ActionRegistry::table()
{
    return actionTable();
}

QString ActionRegistry::menuTitle(ActionMenu menu)
{
    switch (menu) {
    case ActionMenu::File:
        return translated(QT_TRANSLATE_NOOP("Actions", "&File"));
    case ActionMenu::Edit:
        return translated(QT_TRANSLATE_NOOP("Actions", "&Edit"));
    case ActionMenu::View:
        return translated(QT_TRANSLATE_NOOP("Actions", "&View"));
    case ActionMenu::Endpoint:
        return translated(QT_TRANSLATE_NOOP("Actions", "E&ndpoint"));
    case ActionMenu::Events:
        return translated(QT_TRANSLATE_NOOP("Actions", "E&vents"));
    case ActionMenu::Help:
    case ActionMenu::Count:
        break;
    }
    return translated(QT_TRANSLATE_NOOP("Actions", "&Help"));
}

} // namespace swb::ui
