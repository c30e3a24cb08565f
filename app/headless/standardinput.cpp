#include "app/headless/standardinput.h"

#include <QSocketNotifier>

#include <cerrno>
#include <unistd.h>
#include <utility>

namespace swb::app {

namespace {

constexpr qsizetype chunkBytes = 65536;

} // namespace

StandardInput::StandardInput(QObject *parent) : QObject(parent) { }

void StandardInput::start()
{
    m_notifier = new QSocketNotifier(STDIN_FILENO, QSocketNotifier::Read, this);
    m_notifier->setEnabled(!m_held);
    connect(m_notifier, &QSocketNotifier::activated, this, &StandardInput::read);
}

void StandardInput::setHeld(bool held)
{
    m_held = held;
    if (m_notifier != nullptr) {
        m_notifier->setEnabled(!held);
    }
}

void StandardInput::stop()
{
    if (QSocketNotifier *notifier = std::exchange(m_notifier, nullptr)) {
        notifier->setEnabled(false);
        notifier->deleteLater(); // we may be inside its signal
    }
}

void StandardInput::read()
{
    if (m_notifier == nullptr || m_held) {
        return;
    }
    QByteArray chunk(chunkBytes, Qt::Uninitialized);
    const ssize_t size = ::read(STDIN_FILENO, chunk.data(), static_cast<std::size_t>(chunkBytes));
    if (size > 0) {
        chunk.truncate(size);
        Q_EMIT received(chunk);
    } else if (size == 0 || (errno != EINTR && errno != EAGAIN)) {
        stop();
        Q_EMIT ended();
    }
}

} // namespace swb::app
