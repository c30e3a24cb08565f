#include "engine/bridge/engine.h"

#include "engine/bridge/channel.h"
#include "engine/bridge/enginethread.h"

#include <QTimer>

namespace swb::bridge {

namespace {

constexpr int frameMs = 16;

} // namespace

Engine::Engine(const EngineOptions &options, QObject *parent)
    : QObject(parent), m_channel(std::make_unique<Channel>(*this)),
      m_log(std::make_unique<trace::EventLog>(options.log)),
      m_thread(std::make_unique<EngineThread>(*m_channel, *m_log, options.watchSignals)),
      m_frame(new QTimer(this))
{
    qRegisterMetaType<workbench::ObjectId>();
    qRegisterMetaType<QList<workbench::ObjectSnapshot>>();
    qRegisterMetaType<QList<workbench::ObjectId>>();
    qRegisterMetaType<EngineFigures>();
    m_frame->setSingleShot(true);
    m_frame->setInterval(frameMs);
    connect(m_frame, &QTimer::timeout, this, &Engine::deliverEvents);
    m_log->setWaker([channel = m_channel.get()] { channel->wakeReceiver(); });
    m_log->waitForMore(0);
    m_thread->start();
}

Engine::~Engine()
{
    m_channel->postStop();
    m_thread->join();
}

const trace::EventLog &Engine::log() const
{
    return *m_log;
}

void Engine::releaseEvents(quint64 index, quint64 payload)
{
    m_log->release(index, payload);
}

bool Engine::isRunning() const
{
    return !m_stopped;
}

int Engine::loopCloseResult() const
{
    return m_stopped ? m_thread->loopCloseResult() : -1;
}

RequestId Engine::startServer(const workbench::ServerSpec &spec)
{
    const auto request = static_cast<RequestId>(++m_lastRequest);
    send(workbench::StartServer{request, spec});
    return request;
}

RequestId Engine::openConnection(const workbench::ConnectionSpec &spec)
{
    const auto request = static_cast<RequestId>(++m_lastRequest);
    send(workbench::OpenConnection{request, spec});
    return request;
}

void Engine::send(const workbench::Command &command)
{
    m_channel->post(command);
}

void Engine::listenAgain(workbench::ObjectId id)
{
    send(workbench::ListenAgain{id});
}

void Engine::connectAgain(workbench::ObjectId id)
{
    send(workbench::ConnectAgain{id});
}

void Engine::closeServer(workbench::ObjectId id)
{
    send(workbench::CloseServer{id});
}

void Engine::closeSockets(workbench::ObjectId id)
{
    send(workbench::CloseSockets{id});
}

void Engine::write(workbench::ObjectId id, const QByteArray &bytes)
{
    send(workbench::Write{id, bytes});
}

void Engine::end(workbench::ObjectId id, const QByteArray &bytes)
{
    send(workbench::End{id, bytes});
}

void Engine::pause(workbench::ObjectId id)
{
    send(workbench::Pause{id});
}

void Engine::resume(workbench::ObjectId id)
{
    send(workbench::Resume{id});
}

void Engine::reset(workbench::ObjectId id)
{
    send(workbench::Reset{id});
}

void Engine::destroy(workbench::ObjectId id)
{
    send(workbench::Destroy{id});
}

void Engine::remove(workbench::ObjectId id)
{
    send(workbench::Remove{id});
}

void Engine::rename(workbench::ObjectId id, const QString &name)
{
    send(workbench::Rename{id, name});
}

void Engine::shutdown()
{
    m_channel->postStop();
}

void Engine::drain()
{
    const Delivery delivery = m_channel->take();
    if (!delivery.changed.isEmpty() || !delivery.removed.isEmpty()) {
        Q_EMIT objectsChanged(delivery.changed, delivery.removed);
    }
    if (delivery.figures.has_value()) {
        Q_EMIT figuresChanged(*delivery.figures);
    }
    // While the frame timer runs, the coming frame shows what is new.
    if (!m_frame->isActive()) {
        deliverEvents();
    }
    if (delivery.quitRequested) {
        Q_EMIT quitRequested();
    }
    if (delivery.stopped) {
        m_thread->join(); // it has nothing left to do but return
        m_frame->stop();
        deliverEvents();
        m_frame->stop();
        m_stopped = true;
        Q_EMIT stopped();
    }
}

void Engine::deliverEvents()
{
    const quint64 count = m_log->count();
    if (count == m_delivered) {
        m_log->waitForMore(count);
        if (m_log->count() == count) {
            return;
        }
    }
    m_delivered = m_log->count();
    m_frame->start();
    Q_EMIT eventsAvailable();
}

} // namespace swb::bridge
