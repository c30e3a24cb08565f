#include "ui/window/objectcontroller.h"

#include "engine/bridge/engine.h"
#include "ui/models/objecttext.h"
#include "ui/presentation/numbers.h"
#include "ui/theme/icon.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>

#include <array>

namespace swb::ui {

namespace {

struct Pair
{
    ObjectAction object;
    ActionId id;
};

/** Pause and Resume share one action and are treated apart. */
constexpr std::array<Pair, 11> pairs{{
    {ObjectAction::Write, ActionId::Write},
    {ObjectAction::End, ActionId::End},
    {ObjectAction::Reset, ActionId::Reset},
    {ObjectAction::Destroy, ActionId::Destroy},
    {ObjectAction::ConnectAgain, ActionId::ConnectAgain},
    {ObjectAction::StopListening, ActionId::StopListening},
    {ObjectAction::CloseSockets, ActionId::CloseSockets},
    {ObjectAction::RemoveClosed, ActionId::RemoveClosed},
    {ObjectAction::ListenAgain, ActionId::ListenAgain},
    {ObjectAction::Edit, ActionId::Edit},
    {ObjectAction::Remove, ActionId::Remove},
}};

bool losesQueue(ObjectAction action, const ObjectSnapshot &object)
{
    const bool closes = action == ObjectAction::Destroy || action == ObjectAction::Reset
        || action == ObjectAction::Remove;
    return closes && !object.isServer() && !object.socket.destroyed
        && object.socket.writableLength > 0;
}

QString addressOf(const ObjectSnapshot &object)
{
    return object.isServer() ? serverAddressText(object.server) : remoteText(object.socket);
}

} // namespace

ObjectController::ObjectController(bridge::Engine &engine, const ObjectDirectory &directory,
    const Theme &theme, const ActionRegistry &actions, QWidget *window)
    : QObject(window), m_engine(engine), m_directory(directory), m_theme(theme), m_actions(actions),
      m_window(window)
{
    for (const Pair &pair : pairs) {
        connect(action(pair.id), &QAction::triggered, this,
            [this, which = pair.object] { trigger(which); });
    }
    connect(action(ActionId::PauseOrResume), &QAction::triggered, this,
        [this] { trigger(m_paused ? ObjectAction::Resume : ObjectAction::Pause); });
    connect(
        action(ActionId::CopyAddress), &QAction::triggered, this, &ObjectController::copyAddress);
    connect(action(ActionId::GoToPeer), &QAction::triggered, this, &ObjectController::goToPeer);
    connect(
        action(ActionId::Rename), &QAction::triggered, this, &ObjectController::renameRequested);
    connect(&directory, &ObjectDirectory::changed, this, &ObjectController::handleChanged);
    update();
}

ObjectActionSet ObjectController::objectActions() const
{
    ObjectActionSet set;
    for (const Pair &pair : pairs) {
        set.insert(pair.object, action(pair.id));
    }
    set.insert(ObjectAction::Pause, action(ActionId::PauseOrResume));
    return set;
}

void ObjectController::setCurrent(ObjectId id)
{
    m_current = id;
    update();
}

void ObjectController::handleChanged(
    const QList<ObjectId> &, const QList<ObjectId> &updated, const QList<ObjectId> &removed)
{
    if (updated.contains(m_current) || removed.contains(m_current)) {
        update();
    }
}

void ObjectController::update()
{
    const ObjectSnapshot *object = m_directory.find(m_current);
    const ObjectActions states = object ? ObjectActions(*object) : ObjectActions();
    for (const Pair &pair : pairs) {
        show(pair.id, states[pair.object]);
    }
    showPauseOrResume(states);
    const ActionState socketOnly{object && !object->isServer(), {}};
    for (const ActionId id : {ActionId::WriteNow, ActionId::WriteAndEnd}) {
        show(id, states[ObjectAction::Write]);
    }
    const bool hasPeer = socketOnly.offered && m_directory.find(object->socket.peer);
    show(ActionId::GoToPeer,
        {socketOnly.offered,
            hasPeer ? QString() : tr("The other end does not live in this workbench")});
    show(ActionId::CopyAddress, {object != nullptr, {}});
    show(ActionId::Rename, {object && !object->isAccepted(), {}});
}

void ObjectController::show(ActionId id, const ActionState &state)
{
    QAction *shown = action(id);
    // Destroy stands for Remove in the header while a socket is open; menus offer both.
    shown->setVisible(state.offered);
    shown->setEnabled(state.enabled());
    shown->setToolTip(state.reason.isEmpty() ? m_actions.toolTip(id) : state.reason);
}

void ObjectController::showPauseOrResume(const ObjectActions &states)
{
    m_paused = states[ObjectAction::Resume].offered;
    QAction *shown = action(ActionId::PauseOrResume);
    const QString text = m_paused ? tr("&Resume") : tr("&Pause");
    if (shown->text() != text) {
        shown->setIcon(themedIcon(m_theme, m_paused ? IconName::Resume : IconName::Pause));
        shown->setText(text);
    }
    show(ActionId::PauseOrResume, states[m_paused ? ObjectAction::Resume : ObjectAction::Pause]);
}

void ObjectController::trigger(ObjectAction which)
{
    const ObjectSnapshot *object = m_directory.find(m_current);
    if (!object) {
        return;
    }
    if (which == ObjectAction::Write) {
        Q_EMIT writeRequested();
    } else if (which == ObjectAction::Edit) {
        Q_EMIT editRequested(m_current);
    } else if (losesQueue(which, *object)) {
        askThenPerform(which, *object);
    } else {
        perform(which, m_current);
    }
}

void ObjectController::perform(ObjectAction which, ObjectId id)
{
    if (const auto command = commandFor(which, id)) {
        m_engine.send(*command);
    }
}

void ObjectController::askThenPerform(ObjectAction which, const ObjectSnapshot &object)
{
    const QString verb = which == ObjectAction::Reset ? tr("Reset")
        : which == ObjectAction::Remove               ? tr("Remove")
                                                      : tr("Destroy");
    auto *question = new QMessageBox(m_window);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setTextFormat(Qt::PlainText);
    question->setIcon(QMessageBox::Question);
    question->setWindowTitle(verb);
    question->setText(
        tr("%1 still has %2 in its queue.")
            .arg(m_directory.label(object.id), formatBytes(object.socket.writableLength)));
    question->setInformativeText(tr("They will not be sent."));
    QPushButton *yes = question->addButton(verb, QMessageBox::DestructiveRole);
    question->setDefaultButton(question->addButton(QMessageBox::Cancel));
    connect(
        yes, &QPushButton::clicked, this, [this, which, id = object.id] { perform(which, id); });
    question->open();
}

void ObjectController::copyAddress()
{
    if (const ObjectSnapshot *object = m_directory.find(m_current)) {
        QGuiApplication::clipboard()->setText(addressOf(*object));
    }
}

void ObjectController::goToPeer()
{
    if (const ObjectSnapshot *object = m_directory.find(m_current)) {
        Q_EMIT selectRequested(object->socket.peer);
    }
}

void ObjectController::fillContextMenu(QMenu *menu) const
{
    menu->setToolTipsVisible(true);
    static constexpr ActionId sections[] = {ActionId::Write, ActionId::End, ActionId::PauseOrResume,
        ActionId::Reset, ActionId::Destroy, ActionId::ConnectAgain, ActionId::StopListening,
        ActionId::ListenAgain, ActionId::CloseSockets, ActionId::RemoveClosed, ActionId::Count,
        ActionId::Edit, ActionId::Rename, ActionId::CopyAddress, ActionId::GoToPeer,
        ActionId::Count, ActionId::Remove};
    for (const ActionId id : sections) {
        if (id == ActionId::Count) {
            menu->addSeparator();
        } else {
            menu->addAction(action(id));
        }
    }
}

} // namespace swb::ui
