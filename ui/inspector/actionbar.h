#pragma once

#include "ui/inspector/objectactions.h"

#include <QHash>
#include <QWidget>

class QAction;
class QHBoxLayout;
class QMenu;
class QPushButton;
class QToolButton;

namespace swb::ui {

class Theme;

/** The QAction behind each ObjectAction; Pause and Resume share one. */
using ObjectActionSet = QHash<ObjectAction, QAction *>;

/** How a button of an ActionBar looks and when it gives way. */
struct ActionButton
{
    ObjectAction action;
    bool primary = false;
    bool danger = false; ///< stands behind a separator
    bool keptWhenNarrow = false; ///< others go into the menu
    ObjectAction unless = ObjectAction::Count; ///< hidden while this one is offered
};

/**
 * The buttons at the right of an inspector header. They mirror QActions: text, icon, tool tip,
 * enabled and visible. When there is little room some of them move into a menu.
 *
 * **Owned by:** a header.
 */
class ActionBar : public QWidget
{
    Q_OBJECT

public:
    ActionBar(const Theme &theme, const ObjectActionSet &actions,
        const QList<ActionButton> &buttons, QWidget *parent = nullptr);

    void setCompact(bool compact);
    bool isCompact() const { return m_compact; }
    /** Width that all offered buttons need outside the menu. */
    int fullWidth() const;
    QPushButton *button(ObjectAction action) const;

private:
    struct Entry
    {
        ActionButton info;
        QAction *action;
        QPushButton *button;
    };

    void addButton(const ActionButton &info, QAction *action);
    void sync(const Entry &entry);
    bool isOffered(const Entry &entry) const;
    void syncAll();
    void fillMenu();

    const Theme &m_theme;
    QHBoxLayout *m_row;
    QWidget *m_separator;
    QToolButton *m_more;
    QMenu *m_menu;
    QList<Entry> m_entries;
    bool m_compact = false;
};

} // namespace swb::ui
