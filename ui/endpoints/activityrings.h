#pragma once

#include "ui/models/objectdirectory.h"

#include <QBasicTimer>
#include <QHash>

#include <array>

namespace swb::ui {

/**
 * How many bytes each object moved in the last six seconds: 24 samples of 250 ms, for sparklines.
 * One timer serves all objects and runs only while some sample is not zero.
 *
 * **Thread:** the UI's. **Owned by:** the endpoints panel; the directory must outlive it.
 */
class ActivityRings : public QObject
{
    Q_OBJECT

public:
    static constexpr int length = 24;
    static constexpr int intervalMs = 250;

    /** Bytes per interval, oldest first. */
    using Samples = std::array<qint64, length>;

    explicit ActivityRings(const ObjectDirectory &directory, QObject *parent = nullptr);

    bool isActive(ObjectId id) const { return m_rings.contains(id); }
    Samples samples(ObjectId id) const; ///< zeros if the object is quiet
    bool isRunning() const { return m_timer.isActive(); }
    /** Takes one sample of every active object; the timer calls it. */
    void sample();

Q_SIGNALS:
    /** After each sample: sparklines are to be painted again. */
    void sampled();

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    struct Ring
    {
        Samples samples{};
        qint64 total = 0; ///< bytes at the last sample
        int quiet = 0; ///< samples since something moved
    };

    void handleChanged(const QList<ObjectId> &added, const QList<ObjectId> &updated,
        const QList<ObjectId> &removed);
    qint64 totalOf(ObjectId id) const;

    const ObjectDirectory &m_directory;
    QHash<ObjectId, qint64> m_totals; ///< last known, for objects without a ring too
    QHash<ObjectId, Ring> m_rings;
    int m_head = 0; ///< where the next sample goes, in every ring
    QBasicTimer m_timer;
};

} // namespace swb::ui
