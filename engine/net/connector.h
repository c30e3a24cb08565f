#pragma once

#include "engine/net/neterror.h"
#include "engine/net/options.h"
#include "engine/net/runtime.h"
#include "engine/uv/resolver.h"
#include "engine/uv/stream.h"
#include "engine/uv/timer.h"

#include <QList>

#include <memory>

namespace swb::net {

/** One address that is tried: an IP literal with port and family, or an IPC path with neither. */
struct AttemptTarget
{
    QString address;
    quint16 port = 0;
    int family = 0;
};

/**
 * Hears how a connection comes about. Any call may cancel the Connector; connectorDone and
 * connectorFailed are the last calls.
 */
class ConnectorListener
{
public:
    /** One per answer, or one with an error. `target.address` is empty on failure. */
    virtual void connectorLookup(const AttemptTarget &target, const NetErrorPtr &error) = 0;
    virtual void connectorAttempt(const AttemptTarget &target, int number, int count) = 0;
    virtual void connectorAttemptFailed(const AttemptTarget &target, const NetErrorPtr &error) = 0;
    virtual void connectorAttemptTimeout(
        const AttemptTarget &target, std::chrono::milliseconds limit)
        = 0;
    virtual void connectorDone(uv::HandlePtr<uv::Stream> stream) = 0;
    virtual void connectorFailed(const NetErrorPtr &error) = 0;

protected:
    ~ConnectorListener() = default;
};

/**
 * Brings one connection about: look-up, local binding, and the attempts one after the other with
 * alternating families (spec/connect.md sections 4 to 9).
 *
 * **Thread:** the loop's. **Owned by:** the Socket, which keeps a cancelled one until it returned.
 * **Errors:** through connectorFailed(), never before start() has returned.
 */
class Connector final : private uv::StreamListener,
                        private uv::LookupListener,
                        private uv::TimerListener
{
public:
    Connector(Runtime &runtime, const ConnectOptions &options, ConnectorListener &listener);
    ~Connector();
    Connector(const Connector &) = delete;
    Connector &operator=(const Connector &) = delete;

    void start();
    /** Stops everything; nothing is reported any more. The handle, if there is one, to be closed.
     */
    uv::HandlePtr<uv::Stream> cancel();

private:
    void streamRead(QByteArrayView) override { }
    void streamReadEnded(int) override { }
    void streamConnected(int status) override;
    void streamWritten(int) override { }
    void streamShutDown(int) override { }
    void streamClosed() override { }
    void lookupAnswered(const uv::LookupAnswer &answer) override;
    void timerFired(uv::Timer &timer) override;

    void connectPath();
    void connectLiteral();
    void planAttempts(const QList<uv::Address> &answers);
    /** Tries addresses from m_current on until one is under way; fails when none is left. */
    void attemptNext();
    uv::Status bindLocal(const uv::Address &target, NetErrorPtr *error);
    bool isRace() const { return m_targets.size() > 1; }
    AttemptTarget currentTarget() const;
    NetErrorPtr attemptError(int status) const;
    void nextAfterFailure(const NetErrorPtr &error);
    void failLater(const NetErrorPtr &error);
    void reportFailure();

    Runtime &m_runtime;
    const ConnectOptions m_options;
    ConnectorListener *m_listener;
    bool m_cancelled = false;
    uv::HandlePtr<uv::Stream> m_stream;
    std::unique_ptr<uv::Lookup> m_lookup;
    uv::HandlePtr<uv::Timer> m_timer;
    QList<uv::Address> m_targets;
    qsizetype m_current = 0;
    QList<NetError> m_errors; ///< of the race so far, in attempt order
    NetErrorPtr m_failure;
};

} // namespace swb::net
