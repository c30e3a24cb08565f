#pragma once

#include <QWidget>

namespace swb::ui {

class FigureView;
class QueueMeter;
class Theme;

/** "Queued" with its meter and its figures, "16 384 of 65 536 B". */
class QueueFigure : public QWidget
{
    Q_OBJECT

public:
    explicit QueueFigure(const Theme &theme, QWidget *parent = nullptr);

    void setFigures(qint64 queued, qint64 highWaterMark, bool waitsForDrain);

private:
    FigureView *m_caption;
    QueueMeter *m_meter;
    FigureView *m_figure;
};

} // namespace swb::ui
