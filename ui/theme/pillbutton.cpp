#include "ui/theme/pillbutton.h"

#include "ui/theme/controlroles.h"
#include "ui/theme/shades.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace swb::ui {

namespace {

constexpr int pillHeight = 28;
constexpr int sideMargin = 12;
constexpr int signSize = 13;
constexpr int iconGap = 6;

} // namespace

PillButton::PillButton(const Theme &theme, IconName icon, QWidget *parent)
    : QPushButton(parent), m_theme(theme), m_icon(icon)
{
    setFont(theme.font(TextRole::Button));
    setFocusRadius(this, roundEnds);
    setCursor(Qt::PointingHandCursor);
}

void PillButton::setLabel(const QString &text)
{
    setText(text);
    setAccessibleName(text);
    adjustSize();
}

QSize PillButton::sizeHint() const
{
    const QFontMetrics metrics(font());
    return {2 * sideMargin + signSize + iconGap + metrics.horizontalAdvance(text()),
        std::max(pillHeight, metrics.height() + 10)};
}

void PillButton::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = m_theme.tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor ground = tokens.accent;
    if (isDown())
        ground = mixed(ground, QColor(Qt::black), 0.18);
    else if (underMouse())
        ground = mixed(ground, QColor(Qt::black), 0.08);
    const QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(hasFocus() ? QPen(tokens.onAccent, 1.5) : QPen(Qt::NoPen));
    painter.setBrush(ground);
    painter.drawRoundedRect(box, box.height() / 2, box.height() / 2);
    paintIcon(&painter, QRectF(sideMargin, (height() - signSize) / 2.0, signSize, signSize), m_icon,
        tokens.onAccent);
    painter.setFont(font());
    painter.setPen(tokens.onAccent);
    painter.drawText(rect().adjusted(sideMargin + signSize + iconGap, 0, 0, 0),
        Qt::AlignVCenter | Qt::AlignLeft, text());
}

} // namespace swb::ui
