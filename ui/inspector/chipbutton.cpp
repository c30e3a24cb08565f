#include "ui/inspector/chipbutton.h"

#include "ui/theme/shades.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace swb::ui {

namespace {

constexpr double radius = 6;

} // namespace

ChipButton::ChipButton(const Theme &theme, QWidget *parent)
    : QAbstractButton(parent), m_theme(theme)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
}

void ChipButton::setObject(net::ObjectId id, DotState state, const QString &sentence)
{
    m_id = id;
    m_state = state;
    setAccessibleName(sentence);
    setToolTip(sentence);
    update();
}

void ChipButton::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = m_theme.tokens();
    const QColor edge = hasFocus()
        ? tokens.accent
        : mixed(tokens.surface, tokens.own().fill, underMouse() ? 0.9 : 0.5);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(edge, hasFocus() ? 1.5 : 1));
    painter.setBrush(underMouse() || isDown() ? tokens.own().tint : tokens.surface2);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), radius, radius);
    QRectF dot(0, 0, dotSize, dotSize);
    dot.moveCenter(QRectF(rect()).center());
    paintDot(&painter, dot, m_state, tokens);
}

} // namespace swb::ui
