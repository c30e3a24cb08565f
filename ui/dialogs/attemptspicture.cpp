#include "ui/dialogs/attemptspicture.h"

#include "ui/presentation/numbers.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace swb::ui {

namespace {

constexpr int rowHeight = 26;
constexpr int rowCount = 3;
constexpr int padding = 12;
constexpr int badgeWidth = 40;
constexpr int barLeft = padding + badgeWidth + 12;
constexpr int barHeight = 12;

/** One address of the example; places are shares of the room for bars. */
struct Row
{
    int family;
    qreal begin;
    qreal end;
    trace::EventFamily outcome;
    QString text;
};

} // namespace

AttemptsPicture::AttemptsPicture(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void AttemptsPicture::setLimit(int ms)
{
    m_limitMs = ms;
    update();
}

QSize AttemptsPicture::sizeHint() const
{
    return {220, rowCount * rowHeight + 2 * 8};
}

void AttemptsPicture::paintEvent(QPaintEvent * /*event*/)
{
    using trace::EventFamily;
    const Tokens &tokens = m_theme.tokens();
    const QString limit = tr("%1 ms limit").arg(formatCount(m_limitMs));
    const QList<Row> rows = m_limitMs > 0
        ? QList<Row>{{6, 0, 0.5, EventFamily::Flow, limit},
            {4, 0.5, 0.58, EventFamily::Trouble, tr("refused")},
            {6, 0.58, 0.72, EventFamily::Received, tr("connected")}}
        : QList<Row>{{6, 0, 0.08, EventFamily::Trouble, tr("refused, and that is all")}};

    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(tokens.line, 1));
    painter.setBrush(tokens.surface);
    const int height = static_cast<int>(rows.size()) * rowHeight + 16;
    painter.drawRoundedRect(QRectF(0.5, 0.5, width() - 1, height - 1), 8, 8);
    const qreal room = (width() - barLeft - padding) * 0.8;
    QFont font = m_theme.font(TextRole::Smallest);
    painter.setFont(font);
    qreal middle = 8 + rowHeight / 2.0;
    for (const Row &row : rows) {
        const FamilyColors &badge
            = tokens.family(row.family == 6 ? EventFamily::Attempts : EventFamily::Lifecycle);
        const QRectF badgeArea(padding, middle - 8, badgeWidth, 16);
        painter.setPen(Qt::NoPen);
        painter.setBrush(badge.tint);
        painter.drawRoundedRect(badgeArea, 4, 4);
        painter.setPen(badge.text);
        painter.drawText(badgeArea, Qt::AlignCenter,
            row.family == 6 ? QStringLiteral("IPv6") : QStringLiteral("IPv4"));
        const FamilyColors &colors = tokens.family(row.outcome);
        const QRectF bar(barLeft + room * row.begin, middle - barHeight / 2.0,
            room * (row.end - row.begin), barHeight);
        painter.setPen(QPen(colors.fill, 1.2));
        painter.setBrush(row.outcome == EventFamily::Received ? colors.fill : colors.tint);
        painter.drawRoundedRect(bar, 3, 3);
        if (row.outcome == EventFamily::Flow) {
            painter.drawLine(bar.topRight() + QPointF(1, -4), bar.bottomRight() + QPointF(1, 4));
        }
        painter.setPen(colors.text);
        painter.drawText(QRectF(bar.right() + 8, middle - rowHeight / 2.0, width(), rowHeight),
            Qt::AlignVCenter | Qt::AlignLeft, row.text);
        middle += rowHeight;
    }
}

} // namespace swb::ui
