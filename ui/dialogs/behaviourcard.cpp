#include "ui/dialogs/behaviourcard.h"

#include "ui/theme/controlroles.h"
#include "ui/theme/shades.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace swb::ui {

namespace {

constexpr int radius = 8;
constexpr int padding = 12;
constexpr int glyphSize = 16;
constexpr int titleLeft = padding + glyphSize + 8;

} // namespace

BehaviourCard::BehaviourCard(
    const Theme &theme, IconName icon, const QString &title, const QString &words, QWidget *parent)
    : QAbstractButton(parent), m_theme(theme), m_icon(icon), m_words(words)
{
    setText(title);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(title);
    setAccessibleDescription(words);
    setFocusRadius(this, radius);
}

QSize BehaviourCard::sizeHint() const
{
    const QFontMetrics title(m_theme.font(TextRole::Button));
    const QFontMetrics words(m_theme.font(TextRole::Hint));
    const int width = qMax(titleLeft + title.horizontalAdvance(text()),
                          padding + words.horizontalAdvance(m_words))
        + padding;
    return {width, title.height() + words.height() + 4 + 2 * 10};
}

QSize BehaviourCard::minimumSizeHint() const
{
    return {120, sizeHint().height()};
}

void BehaviourCard::paintEvent(QPaintEvent * /*event*/)
{
    const Tokens &tokens = m_theme.tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor quiet = underMouse() ? tokens.edge : softEdge(tokens);
    painter.setPen(QPen(isChecked() ? tokens.accent : quiet, isChecked() ? 1.5 : 1));
    painter.setBrush(isChecked() ? tokens.sel : tokens.surface);
    const qreal inset = isChecked() ? 0.75 : 0.5;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), radius, radius);

    QFont titleFont = m_theme.font(TextRole::Button);
    titleFont.setWeight(QFont::DemiBold);
    const QFontMetrics title(titleFont);
    const QFontMetrics words(m_theme.font(TextRole::Hint));
    const int top = (height() - title.height() - words.height() - 4) / 2;
    const QRectF icon(padding, top + (title.height() - glyphSize) / 2.0, glyphSize, glyphSize);
    paintIcon(&painter, icon, m_icon, isChecked() ? tokens.accentText : tokens.text2);
    painter.setFont(titleFont);
    painter.setPen(tokens.text);
    painter.drawText(QRect(titleLeft, top, width() - titleLeft - 4, title.height()),
        Qt::AlignVCenter, title.elidedText(text(), Qt::ElideRight, width() - titleLeft - 8));
    painter.setFont(m_theme.font(TextRole::Hint));
    painter.setPen(tokens.text2);
    const int room = width() - 2 * padding + 4;
    painter.drawText(QRect(padding, top + title.height() + 4, room, words.height()),
        Qt::AlignVCenter, words.elidedText(m_words, Qt::ElideRight, room));
}

} // namespace swb::ui
