#include "ui/models/objectdot.h"

namespace swb::ui {

using workbench::ReadyState;
using workbench::ServerState;

namespace {

DotState serverDot(ServerState state)
{
    switch (state) {
    case ServerState::Listening:
        return DotState::Listening;
    case ServerState::Resolving:
        return DotState::Resolving;
    case ServerState::Idle:
        return DotState::Idle;
    case ServerState::Failed:
        return DotState::Failed;
    case ServerState::Closing:
    case ServerState::Closed:
        break;
    }
    return DotState::Stopped;
}

DotState socketDot(ReadyState state)
{
    switch (state) {
    case ReadyState::Opening:
        return DotState::Opening;
    case ReadyState::Open:
        return DotState::Open;
    case ReadyState::ReadOnly:
        return DotState::ReadOnly;
    case ReadyState::WriteOnly:
        return DotState::WriteOnly;
    case ReadyState::Closed:
        break;
    }
    return DotState::Closed;
}

} // namespace

DotState objectDot(const workbench::ObjectSnapshot &object)
{
    if (object.isServer()) {
        return serverDot(object.server.state);
    }
    const bool neverConnected = object.establishedNs < 0 && object.socket.destroyed;
    return neverConnected && object.error ? DotState::Failed : socketDot(object.socket.state);
}

} // namespace swb::ui
