#pragma once

#include <QRectF>
#include <QWidget>

class QPainter;

namespace swb::ui {

class Theme;
struct Tokens;

/** Where fill, tick and hatching of a queue meter lie; plain numbers, so a test can check them. */
struct QueueMeterGeometry
{
    QRectF track;
    QRectF fill; ///< up to the high-water mark
    QRectF above; ///< the part above it; empty if there is none
    qreal tickX = -1; ///< -1: no tick, the mark is not known

    static QueueMeterGeometry of(const QRectF &track, qint64 queued, qint64 highWaterMark);
};

/** For cells of tables; the widget paints itself with this. */
void paintQueueMeter(QPainter *painter, const QRectF &rect, qint64 queued, qint64 highWaterMark,
    const Tokens &tokens);

/** How much waits to be handed to the kernel, beside the high-water mark (ui.md 6.2). */
class QueueMeter : public QWidget
{
    Q_OBJECT

public:
    explicit QueueMeter(const Theme &theme, QWidget *parent = nullptr);

    void setFigures(qint64 queued, qint64 highWaterMark);

    QSize sizeHint() const override { return {90, 16}; }
    QSize minimumSizeHint() const override { return {48, 14}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    qint64 m_queued = 0;
    qint64 m_highWaterMark = 0;
};

} // namespace swb::ui
