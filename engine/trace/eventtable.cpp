#include "engine/trace/eventtable.h"

#include <array>

namespace swb::trace {

using net::EventKind;

namespace {

struct Row
{
    EventKind kind;
    EventFamily family;
    QLatin1StringView name;
};

constexpr auto kindCount = static_cast<std::size_t>(EventKind::Count);

constexpr std::array<Row, kindCount> rows{{
    {EventKind::ListenCall, EventFamily::Lifecycle, QLatin1StringView("listen()")},
    {EventKind::Listening, EventFamily::Lifecycle, QLatin1StringView("listening")},
    {EventKind::Connection, EventFamily::Lifecycle, QLatin1StringView("connection")},
    {EventKind::Drop, EventFamily::Trouble, QLatin1StringView("drop")},
    {EventKind::CloseCall, EventFamily::Lifecycle, QLatin1StringView("close()")},
    {EventKind::ConnectCall, EventFamily::Lifecycle, QLatin1StringView("connect()")},
    {EventKind::Lookup, EventFamily::Attempts, QLatin1StringView("lookup")},
    {EventKind::ConnectionAttempt, EventFamily::Attempts, QLatin1StringView("connectionAttempt")},
    {EventKind::ConnectionAttemptFailed, EventFamily::Trouble,
        QLatin1StringView("connectionAttemptFailed")},
    {EventKind::ConnectionAttemptTimeout, EventFamily::Attempts,
        QLatin1StringView("connectionAttemptTimeout")},
    {EventKind::Connect, EventFamily::Lifecycle, QLatin1StringView("connect")},
    {EventKind::Ready, EventFamily::Lifecycle, QLatin1StringView("ready")},
    {EventKind::Data, EventFamily::Received, QLatin1StringView("data")},
    {EventKind::Write, EventFamily::Sent, QLatin1StringView("write")},
    {EventKind::Written, EventFamily::Sent, QLatin1StringView("written")},
    {EventKind::Drain, EventFamily::Flow, QLatin1StringView("drain")},
    {EventKind::Pause, EventFamily::Flow, QLatin1StringView("pause")},
    {EventKind::Resume, EventFamily::Flow, QLatin1StringView("resume")},
    {EventKind::Timeout, EventFamily::Flow, QLatin1StringView("timeout")},
    {EventKind::End, EventFamily::Lifecycle, QLatin1StringView("end")},
    {EventKind::EndCall, EventFamily::Lifecycle, QLatin1StringView("end()")},
    {EventKind::Finish, EventFamily::Lifecycle, QLatin1StringView("finish")},
    {EventKind::ResetCall, EventFamily::Trouble, QLatin1StringView("resetAndDestroy()")},
    {EventKind::DestroyCall, EventFamily::Lifecycle, QLatin1StringView("destroy()")},
    {EventKind::Error, EventFamily::Trouble, QLatin1StringView("error")},
    {EventKind::Close, EventFamily::Lifecycle, QLatin1StringView("close")},
    {EventKind::AcceptRefused, EventFamily::Trouble, QLatin1StringView("acceptRefused")},
    {EventKind::AcceptPaused, EventFamily::Trouble, QLatin1StringView("acceptPaused")},
    {EventKind::AcceptResumed, EventFamily::Lifecycle, QLatin1StringView("acceptResumed")},
    {EventKind::BlockedByRule, EventFamily::Trouble, QLatin1StringView("blockedByRule")},
    {EventKind::PeerFound, EventFamily::Lifecycle, QLatin1StringView("peerFound")},
    {EventKind::CommandRefused, EventFamily::Trouble, QLatin1StringView("commandRefused")},
    {EventKind::Renamed, EventFamily::Lifecycle, QLatin1StringView("renamed")},
    {EventKind::EventsElided, EventFamily::Trouble, QLatin1StringView("eventsElided")},
}};

constexpr bool rowsAreInOrder()
{
    for (std::size_t i = 0; i < kindCount; ++i) {
        if (rows[i].kind != static_cast<EventKind>(i))
            return false;
    }
    return true;
}
static_assert(rowsAreInOrder(), "the table is indexed by kind");

} // namespace

QLatin1StringView eventName(EventKind kind)
{
    const auto index = static_cast<std::size_t>(kind);
    return index < kindCount ? rows[index].name : QLatin1StringView();
}

EventFamily eventFamily(const Event &event)
{
    const auto index = static_cast<std::size_t>(event.kind);
    if (index >= kindCount)
        return EventFamily::Trouble;
    switch (event.kind) {
    case EventKind::Write:
        return (event.flags & net::WriteReturnedFalse) != 0 ? EventFamily::Flow : EventFamily::Sent;
    case EventKind::Written:
    case EventKind::Lookup:
        if (event.error != 0)
            return EventFamily::Trouble;
        break;
    case EventKind::Close:
        if (event.value != 0)
            return EventFamily::Trouble;
        break;
    case EventKind::EndCall:
        // end(data) sends; a bare end() only closes our side.
        if (event.bytes > 0)
            return EventFamily::Sent;
        break;
    default:
        break;
    }
    return rows[index].family;
}

bool isWorkbenchNote(EventKind kind)
{
    return kind >= EventKind::AcceptRefused && kind < EventKind::Count;
}

} // namespace swb::trace
