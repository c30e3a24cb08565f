#include "engine/bridge/channel.h"

#include "engine/uv/mailbox.h"

#include <QMetaObject>
#include <QObject>

namespace swb::bridge {

Channel::Channel(QObject &receiver) : m_receiver(receiver) { }

bool Channel::post(workbench::Command command)
{
    const std::lock_guard lock(m_mutex);
    if (m_stop) {
        return false;
    }
    m_commands.push_back(std::move(command));
    if (m_mailbox != nullptr) {
        m_mailbox->wake();
    }
    return true;
}

void Channel::postStop()
{
    const std::lock_guard lock(m_mutex);
    m_stop = true;
    if (m_mailbox != nullptr) {
        m_mailbox->wake();
    }
}

Delivery Channel::take()
{
    const std::lock_guard lock(m_mutex);
    m_notified = false;
    Delivery delivery = std::exchange(m_delivery, {});
    delivery.changed.reserve(static_cast<qsizetype>(m_changed.size()));
    for (auto &[id, picture] : m_changed) {
        delivery.changed.append(std::move(picture));
    }
    m_changed.clear();
    return delivery;
}

void Channel::wakeReceiver()
{
    const std::lock_guard lock(m_mutex);
    notify();
}

void Channel::open(uv::Mailbox &mailbox)
{
    const std::lock_guard lock(m_mutex);
    m_mailbox = &mailbox;
    // Commands may have been posted before the engine's thread came this far.
    if (!m_commands.empty() || m_stop) {
        m_mailbox->wake();
    }
}

void Channel::close()
{
    const std::lock_guard lock(m_mutex);
    m_mailbox = nullptr;
}

std::vector<workbench::Command> Channel::takeCommands(bool *stop)
{
    const std::lock_guard lock(m_mutex);
    *stop = m_stop;
    return std::exchange(m_commands, {});
}

void Channel::objectsChanged(
    QList<workbench::ObjectSnapshot> changed, QList<workbench::ObjectId> removed)
{
    const std::lock_guard lock(m_mutex);
    for (workbench::ObjectSnapshot &picture : changed) {
        const workbench::ObjectId id = picture.id;
        m_changed.insert_or_assign(id, std::move(picture));
    }
    // Pictures of what is gone would pile up while the interface is busy and peers come and go.
    for (const workbench::ObjectId id : removed) {
        m_changed.erase(id);
    }
    m_delivery.removed.append(removed);
    notify();
}

void Channel::figuresChanged(const workbench::EngineFigures &figures)
{
    const std::lock_guard lock(m_mutex);
    m_delivery.figures = figures;
    notify();
}

void Channel::announceQuit()
{
    const std::lock_guard lock(m_mutex);
    m_delivery.quitRequested = true;
    notify();
}

void Channel::announceStopped()
{
    const std::lock_guard lock(m_mutex);
    m_delivery.stopped = true;
    notify();
}

void Channel::notify()
{
    if (!m_notified) {
        m_notified = true;
        // By name: the queued call then carries nothing of ours across the threads.
        QMetaObject::invokeMethod(&m_receiver, "drain", Qt::QueuedConnection);
    }
}

} // namespace swb::bridge
