#include "ui/theme/keyhint.h"

#include "ui/theme/shades.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace swb::ui {

KeyHint::KeyHint(const Theme &theme, const QKeySequence &sequence, QWidget *parent)
    : QWidget(parent), m_theme(theme)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setSequence(sequence);
}

void KeyHint::setSequence(const QKeySequence &sequence)
{
    const QString native = sequence.toString(QKeySequence::NativeText);
    setAccessibleName(tr("Shortcut %1").arg(native));
    m_text = native;
    // "Ctrl++" ends with the key itself.
    for (qsizetype at = m_text.indexOf(u'+', 1); at > 0 && at < m_text.size() - 1;
         at = m_text.indexOf(u'+', at + 1)) {
        m_text[at] = u' ';
    }
    updateGeometry();
    update();
}

QSize KeyHint::sizeHint() const
{
    const QFontMetrics metrics(m_theme.font(TextRole::Smallest));
    return {metrics.horizontalAdvance(m_text) + 11, metrics.height() + 4};
}

void KeyHint::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = m_theme.tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(softEdge(tokens));
    painter.setBrush(tokens.surface2);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter.setFont(m_theme.font(TextRole::Smallest));
    painter.setPen(tokens.text2);
    painter.drawText(rect(), Qt::AlignCenter, m_text);
}

} // namespace swb::ui
