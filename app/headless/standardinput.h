#pragma once

#include <QByteArray>
#include <QObject>

class QSocketNotifier;

namespace swb::app {

/**
 * Standard input as chunks. While it is held, nothing is read: what writes into our input waits
 * then, as in any pipe.
 *
 * **Errors:** an input that cannot be read counts as ended.
 */
class StandardInput : public QObject
{
    Q_OBJECT

public:
    explicit StandardInput(QObject *parent = nullptr);

    void start();
    void setHeld(bool held);
    /** No chunk and no ended() afterwards. */
    void stop();

Q_SIGNALS:
    void received(const QByteArray &bytes);
    void ended();

private:
    void read();

    QSocketNotifier *m_notifier = nullptr; ///< a child; null before start() and after the end
    bool m_held = false;
};

} // namespace swb::app
