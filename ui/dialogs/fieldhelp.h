#pragma once

#include <QString>

namespace swb::ui {

/** Everything in the two forms that "What this does" explains. */
enum class FieldTopic {
    Transport,
    ServerHost,
    ServerPort,
    ServerPath,
    ObjectName,
    BehaviourManual,
    BehaviourEcho,
    BehaviourGreet,
    BehaviourDiscard,
    Greeting,
    GreetingEnd,
    AllowHalfOpen,
    PauseOnConnect,
    NoDelay,
    KeepAlive,
    KeepAliveInitialDelay,
    HighWaterMark,
    Backlog,
    Ipv6Only,
    ReusePort,
    MaxConnections,
    ReadableAll,
    WritableAll,
    ConnectHost,
    ConnectPort,
    ConnectPath,
    Family,
    AutoSelectFamily,
    AttemptTimeout,
    LocalAddress,
    LocalPort,
    Count
};

struct FieldHelp
{
    QString title;
    QString nodeName; ///< as the API spells it; empty where it has no word
    QString text;
};

FieldHelp fieldHelp(FieldTopic topic);

} // namespace swb::ui
