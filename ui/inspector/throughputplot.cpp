#include "ui/inspector/throughputplot.h"

#include "ui/theme/sparkline.h"
#include "ui/theme/theme.h"

#include <QPainter>

#include <algorithm>

namespace swb::ui {

namespace {

constexpr qint64 intervalNs = 250'000'000;

} // namespace

ThroughputPlot::ThroughputPlot(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme)
{
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    setAccessibleName(tr("Bytes sent and received over the last 15 seconds"));
    setToolTip(tr("The last 15 seconds: sent above, received below"));
}

void ThroughputPlot::forget()
{
    m_sent = {};
    m_received = {};
    m_written = -1;
    m_read = -1;
    m_quiet = static_cast<int>(length);
    update();
}

void ThroughputPlot::setTotals(qint64 bytesWritten, qint64 bytesRead)
{
    m_latestWritten = bytesWritten;
    m_latestRead = bytesRead;
    if (m_written < 0 || bytesWritten < m_written || bytesRead < m_read) {
        m_written = bytesWritten;
        m_read = bytesRead;
    }
}

void ThroughputPlot::advance(qint64 nowNs)
{
    if (nowNs < m_nextNs || m_written < 0) {
        return;
    }
    m_nextNs = nowNs + intervalNs;
    push(
        static_cast<float>(m_latestWritten - m_written), static_cast<float>(m_latestRead - m_read));
    m_written = m_latestWritten;
    m_read = m_latestRead;
}

void ThroughputPlot::push(float sent, float received)
{
    const bool moved = sent > 0 || received > 0;
    m_quiet = moved ? 0 : std::min(m_quiet + 1, static_cast<int>(length));
    std::rotate(m_sent.begin(), m_sent.begin() + 1, m_sent.end());
    std::rotate(m_received.begin(), m_received.begin() + 1, m_received.end());
    m_sent.back() = sent;
    m_received.back() = received;
    if (m_quiet < static_cast<int>(length)) {
        update();
    }
}

void ThroughputPlot::paintEvent(QPaintEvent *)
{
    if (m_quiet >= static_cast<int>(length)) {
        return;
    }
    QPainter painter(this);
    paintMirroredPlot(&painter, rect(), m_sent, m_received, m_theme.tokens());
}

} // namespace swb::ui
