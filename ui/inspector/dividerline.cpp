#include "ui/inspector/dividerline.h"

#include "ui/theme/theme.h"

#include <QPainter>

namespace swb::ui {

DividerLine::DividerLine(const Theme &theme, Qt::Orientation orientation, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_orientation(orientation)
{
    const bool vertical = orientation == Qt::Vertical;
    setSizePolicy(vertical ? QSizePolicy::Fixed : QSizePolicy::Expanding,
        vertical ? QSizePolicy::Preferred : QSizePolicy::Fixed);
}

QSize DividerLine::sizeHint() const
{
    return m_orientation == Qt::Vertical ? QSize(1, 20) : QSize(20, 1);
}

void DividerLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.tokens().line);
}

} // namespace swb::ui
