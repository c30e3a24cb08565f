#include "ui/dialogs/keycap.h"

#include "ui/theme/shades.h"
#include "ui/theme/theme.h"

#include <QFontMetrics>
#include <QPainter>

namespace swb::ui {

KeyCap::KeyCap(const Theme &theme, const QKeySequence &keys, QWidget *parent)
    : QWidget(parent), m_theme(theme),
      m_text(keys.toString(QKeySequence::NativeText).replace(u'+', u' '))
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

QSize KeyCap::sizeHint() const
{
    const QFontMetrics metrics(m_theme.font(TextRole::Smallest));
    return {metrics.horizontalAdvance(m_text) + 12, metrics.height() + 5};
}

void KeyCap::paintEvent(QPaintEvent * /*event*/)
{
    const Tokens &tokens = m_theme.tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(softEdge(tokens), 1));
    painter.setBrush(tokens.surface2);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter.setPen(tokens.text2);
    painter.setFont(m_theme.font(TextRole::Smallest));
    painter.drawText(rect(), Qt::AlignCenter, m_text);
}

} // namespace swb::ui
