#include "ui/window/statusfigure.h"

#include "ui/theme/icon.h"
#include "ui/theme/theme.h"

#include <QPainter>

#include <algorithm>

namespace swb::ui {

namespace {

constexpr int gap = 5;
constexpr int iconSize = 12;

} // namespace

StatusFigure::StatusFigure(const Theme &theme, const QString &name, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_name(name), m_icon(IconName::Count)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    setToolTip(name);
}

void StatusFigure::setIcon(IconName icon)
{
    m_icon = icon;
    update();
}

void StatusFigure::setTint(StatusTint tint)
{
    if (tint != m_tint) {
        m_tint = tint;
        update();
    }
}

void StatusFigure::setFigure(const QString &figure, const QString &word)
{
    if (figure == m_figure && word == m_word) {
        return;
    }
    m_figure = figure;
    m_word = word;
    setAccessibleName(QString(m_name + u' ' + figure));
    const int width = contentWidth();
    // Shrinks only when much shorter, so that the last digit does not move everything.
    if (width > m_widest || width < m_widest - 24) {
        m_widest = width;
        updateGeometry();
    }
    update();
}

int StatusFigure::contentWidth() const
{
    const QFontMetrics figure(m_theme.mono(TextRole::Hint));
    const QFontMetrics word(m_theme.font(TextRole::Hint));
    const int icon = m_icon == IconName::Count ? 0 : iconSize + gap;
    const int words = m_word.isEmpty() ? 0 : word.horizontalAdvance(m_word) + gap;
    return icon + figure.horizontalAdvance(m_figure) + words + 1;
}

QSize StatusFigure::sizeHint() const
{
    return {
        std::max(m_widest, contentWidth()), QFontMetrics(m_theme.mono(TextRole::Hint)).height()};
}

QColor StatusFigure::color() const
{
    const Tokens &tokens = m_theme.tokens();
    switch (m_tint) {
    case StatusTint::Own:
        return tokens.own().text;
    case StatusTint::Peer:
        return tokens.peer().text;
    case StatusTint::Warning:
        return tokens.family(trace::EventFamily::Flow).text;
    case StatusTint::Trouble:
        return tokens.family(trace::EventFamily::Trouble).text;
    case StatusTint::Plain:
        break;
    }
    return tokens.text;
}

void StatusFigure::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = m_theme.tokens();
    const bool strong = m_tint == StatusTint::Warning || m_tint == StatusTint::Trouble;
    QPainter painter(this);
    int x = 0;
    if (m_icon != IconName::Count) {
        paintIcon(
            &painter, QRectF(0, (height() - iconSize) / 2.0, iconSize, iconSize), m_icon, color());
        x += iconSize + gap;
    }
    painter.setFont(m_theme.mono(TextRole::Hint));
    painter.setPen(strong ? color() : tokens.text);
    painter.drawText(rect().adjusted(x, 0, 0, 0), Qt::AlignVCenter | Qt::TextSingleLine, m_figure);
    x += painter.fontMetrics().horizontalAdvance(m_figure) + gap;
    painter.setFont(m_theme.font(TextRole::Hint));
    painter.setPen(strong ? color() : tokens.text2);
    painter.drawText(rect().adjusted(x, 0, 0, 0), Qt::AlignVCenter | Qt::TextSingleLine, m_word);
}

} // namespace swb::ui
