#pragma once

#include "engine/workbench/commands.h"

#include <QString>

#include <array>
#include <optional>

namespace swb::ui {

/** What a person can do with one object. */
enum class ObjectAction : quint8 {
    Write,
    End,
    Pause,
    Resume,
    Reset,
    Destroy,
    ConnectAgain, // sockets
    StopListening,
    CloseSockets,
    RemoveClosed,
    ListenAgain, // servers
    Edit,
    Remove, // both
    Count
};

/** Whether an action is offered for an object, and why not if it cannot work now. */
struct ActionState
{
    bool offered = false; ///< belongs to the object in its present state
    QString reason; ///< why it is disabled; empty: it is enabled

    bool enabled() const { return offered && reason.isEmpty(); }
};

/**
 * The state of every action for one object: the single place that decides it. Header, menus and
 * shortcuts all show this.
 */
class ObjectActions
{
public:
    /** Nothing selected: nothing is offered. */
    ObjectActions() = default;
    explicit ObjectActions(const workbench::ObjectSnapshot &object);

    const ActionState &operator[](ObjectAction action) const
    {
        return m_states[static_cast<std::size_t>(action)];
    }

private:
    ActionState &state(ObjectAction action) { return m_states[static_cast<std::size_t>(action)]; }
    void offer(ObjectAction action, const QString &reason = {});
    void describeServer(const workbench::ObjectSnapshot &object);
    void describeSocket(const workbench::ObjectSnapshot &object);

    std::array<ActionState, static_cast<std::size_t>(ObjectAction::Count)> m_states;
};

/** The command behind an action; none for Write and Edit, which need something from the person
 * first. */
std::optional<workbench::Command> commandFor(ObjectAction action, net::ObjectId id);

} // namespace swb::ui
