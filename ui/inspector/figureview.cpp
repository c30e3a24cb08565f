#include "ui/inspector/figureview.h"

#include "ui/theme/theme.h"

#include <QPainter>

#include <algorithm>

namespace swb::ui {

namespace {

constexpr int gap = 6;

} // namespace

FigureView::FigureView(const Theme &theme, const QString &caption, FigureTint tint, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_caption(caption), m_tint(tint)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void FigureView::setCaption(const QString &caption)
{
    if (caption != m_caption) {
        m_caption = caption;
        updateTexts();
    }
}

void FigureView::setFigure(const QString &figure)
{
    if (figure != m_figure) {
        m_figure = figure;
        updateTexts();
    }
}

void FigureView::setTint(FigureTint tint)
{
    if (tint != m_tint) {
        m_tint = tint;
        update();
    }
}

void FigureView::updateTexts()
{
    setAccessibleName(QString(m_caption + u' ' + m_figure));
    updateGeometry();
    update();
}

QSize FigureView::sizeHint() const
{
    const QFontMetrics caption(m_theme.font(TextRole::Secondary));
    const QFontMetrics figure(m_theme.mono(TextRole::Secondary));
    const int captionWidth = m_caption.isEmpty() ? 0 : caption.horizontalAdvance(m_caption) + gap;
    return {captionWidth + figure.horizontalAdvance(m_figure) + 1,
        std::max(caption.height(), figure.height()) + 4};
}

QColor FigureView::figureColor() const
{
    const Tokens &tokens = m_theme.tokens();
    switch (m_tint) {
    case FigureTint::Own:
        return tokens.own().text;
    case FigureTint::Peer:
        return tokens.peer().text;
    case FigureTint::Flow:
        return tokens.family(trace::EventFamily::Flow).text;
    case FigureTint::Trouble:
        return tokens.family(trace::EventFamily::Trouble).text;
    case FigureTint::Plain:
        break;
    }
    return tokens.text;
}

void FigureView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    int x = 0;
    if (!m_caption.isEmpty()) {
        painter.setFont(m_theme.font(TextRole::Secondary));
        painter.setPen(m_theme.tokens().text2);
        painter.drawText(rect(), Qt::AlignVCenter | Qt::TextSingleLine, m_caption);
        x = painter.fontMetrics().horizontalAdvance(m_caption) + gap;
    }
    painter.setFont(m_theme.mono(TextRole::Secondary));
    painter.setPen(figureColor());
    painter.drawText(rect().adjusted(x, 0, 0, 0), Qt::AlignVCenter | Qt::TextSingleLine, m_figure);
}

} // namespace swb::ui
