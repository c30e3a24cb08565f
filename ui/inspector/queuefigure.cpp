#include "ui/inspector/queuefigure.h"

#include "ui/inspector/figureview.h"
#include "ui/presentation/numbers.h"
#include "ui/theme/queuemeter.h"
#include "ui/theme/theme.h"

#include <QBoxLayout>

namespace swb::ui {

QueueFigure::QueueFigure(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_caption(new FigureView(theme, tr("Queued"), FigureTint::Plain, this)),
      m_meter(new QueueMeter(theme, this)),
      m_figure(new FigureView(theme, {}, FigureTint::Plain, this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_caption);
    row->addWidget(m_meter);
    row->addWidget(m_figure);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void QueueFigure::setFigures(qint64 queued, qint64 highWaterMark, bool waitsForDrain)
{
    m_meter->setFigures(queued, highWaterMark);
    const QString text = tr("%1 of %2").arg(formatCount(queued), formatBytes(highWaterMark));
    m_figure->setFigure(waitsForDrain ? tr("%1, waits for drain").arg(text) : text);
    m_figure->setTint(waitsForDrain ? FigureTint::Flow : FigureTint::Plain);
}

} // namespace swb::ui
