#include "ui/dialogs/legenditem.h"

#include "ui/notices/themedlabel.h"
#include "ui/theme/icon.h"
#include "ui/theme/splitdot.h"

#include <QPainter>
#include <QVBoxLayout>

namespace swb::ui {

namespace {

constexpr int signWidth = 64;
constexpr int signHeight = 44;
constexpr int signGap = 14;

} // namespace

LegendItem::LegendItem(
    const Theme &theme, Sign sign, const QString &title, const QString &text, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_sign(sign)
{
    auto *heading = new ThemedLabel(theme, TextRole::Body, Tint::Text, title);
    heading->setWeight(QFont::DemiBold);
    heading->setWordWrap(true);
    auto *words = new ThemedLabel(theme, TextRole::Secondary, Tint::Secondary, text);
    words->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(signWidth + signGap, 0, 12, 0);
    layout->setSpacing(3);
    layout->addWidget(heading);
    layout->addWidget(words);
    layout->addStretch(1);
    setMinimumHeight(signHeight);
}

void LegendItem::paintLanes(QPainter &painter, const QRectF &area) const
{
    const Tokens &tokens = m_theme.tokens();
    const qreal middle = area.center().y();
    const qreal left = area.left() + 9;
    const qreal right = area.right() - 9;
    const auto lane = [&painter](qreal y, qreal from, qreal to, const QColor &color) {
        const qreal back = to > from ? -5 : 5;
        painter.setPen(QPen(color, 2, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(QPointF(from, y), QPointF(to, y));
        painter.drawLine(QPointF(to + back, y - 4), QPointF(to, y));
        painter.drawLine(QPointF(to + back, y + 4), QPointF(to, y));
    };
    lane(middle - 6, left, right, tokens.own().fill);
    lane(middle + 6, right, left, tokens.peer().fill);
}

void LegendItem::paintDots(QPainter &painter, const QRectF &area) const
{
    constexpr DotState states[]
        = {DotState::Open, DotState::ReadOnly, DotState::WriteOnly, DotState::Closed};
    qreal x = area.left() + 12;
    for (const DotState state : states) {
        const QRectF place(x - dotSize / 2.0, area.center().y() - dotSize / 2.0, dotSize, dotSize);
        paintDot(&painter, place, state, m_theme.tokens());
        x += 13.5;
    }
}

void LegendItem::paintFamilies(QPainter &painter, const QRectF &area) const
{
    constexpr trace::EventFamily families[]
        = {trace::EventFamily::Attempts, trace::EventFamily::Received, trace::EventFamily::Sent,
            trace::EventFamily::Flow, trace::EventFamily::Lifecycle, trace::EventFamily::Trouble};
    constexpr qreal size = 13;
    for (int i = 0; i < 6; ++i) {
        const QPointF at(area.left() + 7 + i % 3 * 18.5, area.center().y() - 16 + i / 3 * 19.0);
        paintIcon(&painter, QRectF(at, QSizeF(size, size)), familyIcon(families[i]),
            m_theme.tokens().family(families[i]).text);
    }
}

void LegendItem::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF area(0, 0, signWidth, signHeight);
    painter.setPen(QPen(m_theme.tokens().line, 1));
    painter.setBrush(m_theme.tokens().surface2);
    painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
    switch (m_sign) {
    case Sign::Lanes:
        paintLanes(painter, area);
        break;
    case Sign::Dots:
        paintDots(painter, area);
        break;
    case Sign::Families:
        paintFamilies(painter, area);
        break;
    }
}

} // namespace swb::ui
