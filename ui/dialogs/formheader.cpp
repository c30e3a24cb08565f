#include "ui/dialogs/formheader.h"

#include "ui/notices/themedlabel.h"

#include <QPainter>
#include <QVBoxLayout>

namespace swb::ui {

namespace {

constexpr int gutter = 20;
constexpr int tileSize = 34;
constexpr int iconSize = 18;

} // namespace

FormHeader::FormHeader(const Theme &theme, IconName icon, const QString &title,
    const QString &subtitle, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_icon(icon)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(gutter + tileSize + 12, 14, gutter, 14);
    layout->setSpacing(1);
    layout->addWidget(new ThemedLabel(theme, TextRole::DialogTitle, Tint::Text, title));
    layout->addWidget(new ThemedLabel(theme, TextRole::Body, Tint::Secondary, subtitle));
}

void FormHeader::paintEvent(QPaintEvent * /*event*/)
{
    const FamilyColors &colors = m_theme.tokens().own();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF tile(gutter, (height() - tileSize) / 2.0, tileSize, tileSize);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.tint);
    painter.drawRoundedRect(tile, 8, 8);
    const qreal inset = (tileSize - iconSize) / 2.0;
    paintIcon(&painter, tile.adjusted(inset, inset, -inset, -inset), m_icon, colors.text);
}

} // namespace swb::ui
