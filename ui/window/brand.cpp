#include "ui/window/brand.h"

#include "ui/theme/icon.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace swb::ui {

namespace {

constexpr int markSize = 24;
constexpr int gap = 10;

} // namespace

Brand::Brand(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setAccessibleName(tr("Socket Workbench"));
}

QSize Brand::sizeHint() const
{
    const QFontMetrics metrics(m_theme.font(TextRole::Section));
    return {markSize + gap + metrics.horizontalAdvance(accessibleName()) + 8, markSize + 4};
}

void Brand::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = m_theme.tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF mark(0, (height() - markSize) / 2.0, markSize, markSize);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens.accent);
    painter.drawRoundedRect(mark, 6, 6);
    paintIcon(&painter, mark.adjusted(4, 4, -4, -4), IconName::AppMark, tokens.onAccent);
    painter.setFont(m_theme.font(TextRole::Section));
    painter.setPen(tokens.text);
    painter.drawText(rect().adjusted(markSize + gap, 0, 0, 0), Qt::AlignVCenter,
        painter.fontMetrics().elidedText(
            accessibleName(), Qt::ElideRight, width() - markSize - gap));
}

} // namespace swb::ui
