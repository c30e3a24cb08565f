#include "ui/window/enginedot.h"

#include "ui/theme/theme.h"

#include <QPainter>

namespace swb::ui {

using trace::EventFamily;

namespace {

constexpr int dotWidth = 7;
constexpr int gap = 6;

QColor healthColor(const Tokens &tokens, EngineHealth health)
{
    switch (health) {
    case EngineHealth::Running:
        return tokens.peer().fill;
    case EngineHealth::Slow:
        return tokens.family(EventFamily::Flow).fill;
    case EngineHealth::Stalled:
        return tokens.family(EventFamily::Trouble).fill;
    case EngineHealth::Stopped:
        break;
    }
    return tokens.edge;
}

} // namespace

EngineDot::EngineDot(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    updateTexts();
}

void EngineDot::setHealth(EngineHealth health)
{
    if (health != m_health) {
        m_health = health;
        updateTexts();
        update();
    }
}

void EngineDot::updateTexts()
{
    QString text = tr("The engine runs and answers at once");
    if (m_health == EngineHealth::Slow) {
        text = tr("The engine is busy: its loop is late");
    } else if (m_health == EngineHealth::Stalled) {
        text = tr("The engine is very busy: its loop is late by more than 200 ms");
    } else if (m_health == EngineHealth::Stopped) {
        text = tr("The engine has stopped");
    }
    setToolTip(text);
    setAccessibleName(text);
}

QSize EngineDot::sizeHint() const
{
    const QFontMetrics metrics(m_theme.font(TextRole::Hint));
    return {dotWidth + gap + metrics.horizontalAdvance(tr("Engine")) + 1, metrics.height()};
}

void EngineDot::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(healthColor(m_theme.tokens(), m_health));
    const QRectF dot(0, (height() - dotWidth) / 2.0, dotWidth, dotWidth);
    if (m_health == EngineHealth::Running || m_health == EngineHealth::Stopped) {
        painter.drawEllipse(dot);
    } else {
        painter.drawRect(dot); // another shape, so that colour is not the only sign
    }
    painter.setFont(m_theme.font(TextRole::Hint));
    painter.setPen(m_theme.tokens().text2);
    painter.drawText(rect().adjusted(dotWidth + gap, 0, 0, 0), Qt::AlignVCenter, tr("Engine"));
}

} // namespace swb::ui
