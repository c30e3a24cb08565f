#include "ui/inspector/networkbadge.h"

#include "ui/theme/icon.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace swb::ui {

namespace {

constexpr int iconSize = 13;
constexpr int padding = 8;
constexpr int gap = 5;
constexpr int pillHeight = 22;

} // namespace

NetworkBadge::NetworkBadge(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_text(tr("reachable from the network"))
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(m_text);
    setToolTip(tr("This server is not bound to loopback only: other machines can connect to it"));
}

QSize NetworkBadge::sizeHint() const
{
    const QFontMetrics metrics(m_theme.font(TextRole::Hint));
    return {metrics.horizontalAdvance(m_text) + iconSize + gap + 2 * padding,
        qMax(pillHeight, metrics.height() + 4)};
}

void NetworkBadge::paintEvent(QPaintEvent *)
{
    const FamilyColors &colors = m_theme.tokens().family(trace::EventFamily::Flow);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.tint);
    painter.drawRoundedRect(rect(), height() / 2.0, height() / 2.0);
    paintIcon(&painter, QRectF(padding, (height() - iconSize) / 2.0, iconSize, iconSize),
        IconName::Network, colors.text);
    painter.setFont(m_theme.font(TextRole::Hint));
    painter.setPen(colors.text);
    painter.drawText(rect().adjusted(padding + iconSize + gap, 0, 0, 0), Qt::AlignVCenter, m_text);
}

} // namespace swb::ui
