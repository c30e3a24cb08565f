#pragma once

#include "ui/theme/icon.h"

#include <QHash>
#include <QKeySequence>
#include <QObject>

class QAction;
class QMenu;

namespace swb::ui {

/** Every command of the interface that has a menu entry. */
enum class ActionId : quint8 {
    NewServer,
    NewConnection,
    EchoDemo,
    CloseWindow,
    Quit,

    FilterEndpoints,
    Rename,
    Remove,
    ShowMenuBar,
    ShowEndpoints,
    ShowEvents,
    NextPane,
    PreviousPane,
    ThemeSystem,
    ThemeLight,
    ThemeDark,
    ToggleTheme,
    Write,
    WriteNow,
    WriteAndEnd,
    End,
    PauseOrResume,
    Reset,
    Destroy,
    ConnectAgain,
    StopListening,
    CloseSockets,
    RemoveClosed,
    ListenAgain,
    Edit,
    CopyAddress,
    GoToPeer,
    FilterEvents,
    FollowTail,
    ClearEvents,
    Welcome,
    About,
    Count
};

/** The menus of the menu bar, in order. */
enum class ActionMenu : quint8 { File, Edit, View, Endpoint, Events, Help, Count };

/** What is fixed about one action; the whole interface reads it from this one table. */
struct ActionInfo
{
    ActionId id;
    ActionMenu menu;
    const char *name; ///< "socket.reset": stable, for settings and tests
    const char *text; ///< menu text with its mnemonic, to be translated
    IconName icon; ///< Count: none
    const char *shortcut; ///< portable text; empty: none
    const char *tip; ///< one sentence, to be translated
    enum class Scope : quint8 { Window, Endpoints } scope; ///< where the shortcut works
    bool startsSection; ///< a separator stands before it in its menu
    bool checkable;
};

/**
 * The QActions behind menus, tool bar, context menus and shortcuts, made from one table. Tool tips
 * carry the shortcut. What the actions do is connected by the window.
 *
 * **Thread:** the UI's. **Owns:** the actions.
 */
class ActionRegistry : public QObject
{
    Q_OBJECT

public:
    explicit ActionRegistry(const Theme &theme, QObject *parent = nullptr);

    QAction *action(ActionId id) const;
    /** What the action does, with its shortcut: the tool tip while nothing stands in its way. */
    QString toolTip(ActionId id) const { return m_toolTips.value(id); }
    /** Adds the actions of one menu in table order, with their separators. */
    void fill(QMenu *menu, ActionMenu which) const;

    static const QList<ActionInfo> &table();
    static QString menuTitle(ActionMenu menu); ///< with its mnemonic

private:
    QHash<ActionId, QAction *> m_actions;
    QHash<ActionId, QString> m_toolTips;
};

} // namespace swb::ui
