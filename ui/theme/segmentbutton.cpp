#include "ui/theme/segmentbutton.h"

#include "ui/theme/controlroles.h"
#include "ui/theme/shades.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace swb::ui {

SegmentButton::SegmentButton(const Theme &theme, const QString &text, QWidget *parent)
    : QRadioButton(text, parent), m_theme(theme)
{
    setAttribute(Qt::WA_Hover);
    setFocusRadius(this, 5);
    setFont(theme.font(TextRole::Hint));
}

QSize SegmentButton::sizeHint() const
{
    QFont bold = m_theme.font(TextRole::Hint);
    bold.setWeight(QFont::DemiBold);
    const QFontMetrics metrics(bold);
    return {metrics.size(Qt::TextShowMnemonic, text()).width() + 22,
        std::max(24, metrics.height() + 8)};
}

void SegmentButton::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = m_theme.tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    if (isChecked()) {
        painter.setPen(QPen(hasFocus() ? tokens.accent : softEdge(tokens), hasFocus() ? 1.5 : 1));
        painter.setBrush(tokens.dark ? mixed(tokens.surface2, tokens.edge, 0.3) : tokens.surface);
        painter.drawRoundedRect(box, 5, 5);
    } else if (underMouse() && isEnabled()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(hoverGround(tokens));
        painter.drawRoundedRect(box, 5, 5);
    }
    QFont font = m_theme.font(TextRole::Hint);
    font.setWeight(isChecked() ? QFont::DemiBold : QFont::Medium);
    painter.setFont(font);
    painter.setPen(!isEnabled() ? disabledText(tokens) : isChecked() ? tokens.text : tokens.text2);
    painter.drawText(rect(), Qt::AlignCenter | Qt::TextShowMnemonic, text());
}

} // namespace swb::ui
