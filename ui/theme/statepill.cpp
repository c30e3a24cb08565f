#include "ui/theme/statepill.h"

#include "ui/theme/shades.h"
#include "ui/theme/theme.h"

#include <QFontMetrics>
#include <QPainter>

namespace swb::ui {

namespace {

constexpr int sideMargin = 8;
constexpr int dotGap = 6;

QFont wordFont(const Theme &theme)
{
    QFont font = theme.font(TextRole::Secondary);
    font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace

StatePill::StatePill(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void StatePill::setState(DotState state, const QString &word)
{
    if (m_state == state && m_word == word)
        return;
    m_state = state;
    m_word = word;
    setAccessibleName(tr("State: %1").arg(word));
    updateGeometry();
    update();
}

QSize StatePill::sizeHint() const
{
    const QFontMetrics metrics(wordFont(m_theme));
    return {2 * sideMargin + dotSize + dotGap + metrics.horizontalAdvance(m_word) + 2,
        metrics.height() + 6};
}

void StatePill::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = m_theme.tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(withAlpha(tokens.text, tokens.dark ? 0.09 : 0.065));
    const qreal radius = height() / 2.0;
    painter.drawRoundedRect(rect(), radius, radius);
    paintDot(&painter, QRectF(sideMargin, (height() - dotSize) / 2.0, dotSize, dotSize), m_state,
        tokens);
    painter.setFont(wordFont(m_theme));
    painter.setPen(tokens.text);
    painter.drawText(rect().adjusted(sideMargin + dotSize + dotGap, 0, -sideMargin + 2, 0),
        Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, m_word);
}

} // namespace swb::ui
