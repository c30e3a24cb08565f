#pragma once

#include <QWidget>

#include <array>

namespace swb::ui {

class Theme;

/**
 * Bytes per quarter of a second over the last fifteen seconds: sent above, received below. It has
 * no timer of its own; the owner tells the time.
 */
class ThroughputPlot : public QWidget
{
    Q_OBJECT

public:
    explicit ThroughputPlot(const Theme &theme, QWidget *parent = nullptr);

    void setTotals(qint64 bytesWritten, qint64 bytesRead);
    /** Takes the samples that are due; repaints only while something is to be seen. */
    void advance(qint64 nowNs);
    /** Before another object is shown. */
    void forget();

    QSize sizeHint() const override { return {150, 26}; }
    QSize minimumSizeHint() const override { return {0, 26}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    static constexpr std::size_t length = 60;
    using Samples = std::array<float, length>;

    void push(float sent, float received);

    const Theme &m_theme;
    Samples m_sent{};
    Samples m_received{};
    qint64 m_written = -1; ///< totals at the last sample; -1: not known yet
    qint64 m_read = -1;
    qint64 m_latestWritten = 0;
    qint64 m_latestRead = 0;
    qint64 m_nextNs = 0;
    int m_quiet = static_cast<int>(length); ///< samples since something moved
};

} // namespace swb::ui
