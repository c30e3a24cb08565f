#pragma once

#include "ui/inspector/actionbar.h"
#include "ui/models/objectdirectory.h"
#include "ui/window/actionregistry.h"

class QMenu;

namespace swb::bridge {
class Engine;
}

namespace swb::ui {

/**
 * Ties the endpoint actions to the selected object: enables them, explains why they cannot work,
 * and sends their commands. Asks first where queued bytes would be lost.
 *
 * **Thread:** the UI's. **Owned by:** the window.
 */
class ObjectController : public QObject
{
    Q_OBJECT

public:
    ObjectController(bridge::Engine &engine, const ObjectDirectory &directory, const Theme &theme,
        const ActionRegistry &actions, QWidget *window);

    void setCurrent(ObjectId id);
    ObjectId current() const { return m_current; }
    ObjectActionSet objectActions() const;
    /** What can be done with the selected object, for a context menu. */
    void fillContextMenu(QMenu *menu) const;

Q_SIGNALS:
    void writeRequested(); ///< the composer should take the keyboard
    void editRequested(swb::net::ObjectId id);
    void renameRequested();
    void selectRequested(swb::net::ObjectId id);

private:
    void handleChanged(const QList<ObjectId> &added, const QList<ObjectId> &updated,
        const QList<ObjectId> &removed);
    void update();
    void show(ActionId id, const ActionState &state);
    void showPauseOrResume(const ObjectActions &states);
    void trigger(ObjectAction action);
    void perform(ObjectAction action, ObjectId id);
    void askThenPerform(ObjectAction action, const ObjectSnapshot &object);
    void copyAddress();
    void goToPeer();
    QAction *action(ActionId id) const { return m_actions.action(id); }

    bridge::Engine &m_engine;
    const ObjectDirectory &m_directory;
    const Theme &m_theme;
    const ActionRegistry &m_actions;
    QWidget *m_window;
    ObjectId m_current = ObjectId::None;
    bool m_paused = false;
};

} // namespace swb::ui
