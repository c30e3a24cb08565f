#pragma once

#include <QByteArray>
#include <QObject>

#include <array>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <vector>

namespace swb::app {

/**
 * Everything that goes to standard output and standard error, in the order in which it was given,
 * written by a thread of its own: a reader that is slow or stands still blocks only that thread,
 * while this side sees that it is full and holds back.
 *
 * **Thread:** the one it was made on.
 * **Errors:** failed() once, with the errno, when standard output takes no more; the rest for it is
 * dropped then. Standard error may fail in silence.
 */
class Output : public QObject
{
    Q_OBJECT

public:
    enum class To : quint8 { Out, Err };

    explicit Output(QObject *parent = nullptr);
    /** Waits for the write that is under way; what is left after it is dropped. */
    ~Output() override;

    /** Collects; flush() hands it to the thread. */
    void write(To to, QByteArrayView bytes);
    void flush();
    /** True while so much waits that nothing should be added; drained() tells when it is over. */
    bool isFull() const { return m_full; }
    /** Call once, last: flushes, and finished() follows when everything is written. */
    void finish();

    bool isTerminal(To to) const { return m_terminal[static_cast<std::size_t>(to)]; }

Q_SIGNALS:
    void drained();
    void failed(int error);
    void finished();

private:
    struct Piece
    {
        To to;
        QByteArray bytes;
    };

    Q_INVOKABLE void takeNews();
    void run();
    void tell();

    const std::array<bool, 2> m_terminal;
    std::vector<Piece> m_collected; ///< not handed over yet
    bool m_full = false; ///< changed here and under the mutex, read by the thread under it
    bool m_failureTold = false;

    std::mutex m_mutex; ///< guards everything below
    std::condition_variable m_work;
    std::vector<Piece> m_queue;
    qsizetype m_pending = 0; ///< bytes in the queue and in the thread's hands
    bool m_finish = false;
    bool m_stop = false;
    bool m_done = false;
    int m_error = 0; ///< of standard output
    bool m_told = false; ///< takeNews() is on its way
    std::thread m_thread; ///< last, so that it finds the rest ready
};

} // namespace swb::app
