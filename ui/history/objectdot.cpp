#include "ui/history/objectdot.h"

namespace swb::ui {

namespace {

DotState serverDot(workbench::ServerState state)
{
    switch (state) {
    case workbench::ServerState::Idle:
        return DotState::Idle;
    case workbench::ServerState::Resolving:
        return DotState::Resolving;
    case workbench::ServerState::Listening:
        return DotState::Listening;
    case workbench::ServerState::Closing:
    case workbench::ServerState::Closed:
        return DotState::Stopped;
    case workbench::ServerState::Failed:
        return DotState::Failed;
    }
    return DotState::Stopped;
}

DotState socketDot(workbench::ReadyState state)
{
    switch (state) {
    case workbench::ReadyState::Opening:
        return DotState::Opening;
    case workbench::ReadyState::Open:
        return DotState::Open;
    case workbench::ReadyState::ReadOnly:
        return DotState::ReadOnly;
    case workbench::ReadyState::WriteOnly:
        return DotState::WriteOnly;
    case workbench::ReadyState::Closed:
        return DotState::Closed;
    }
    return DotState::Closed;
}

} // namespace

DotState dotState(const workbench::ObjectSnapshot &object)
{
    return object.isServer() ? serverDot(object.server.state) : socketDot(object.socket.state);
}

void paintObjectDot(QPainter &painter, const QRectF &rect, const workbench::ObjectSnapshot *object,
    const Tokens &tokens)
{
    paintDot(&painter, rect, object == nullptr ? DotState::Closed : dotState(*object), tokens);
}

} // namespace swb::ui
