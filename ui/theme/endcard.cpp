#include "ui/theme/endcard.h"

#include "ui/theme/controlroles.h"
#include "ui/theme/plaintooltip.h"
#include "ui/theme/shades.h"
#include "ui/theme/theme.h"

#include <QFontMetrics>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace swb::ui {

namespace {

constexpr int textLeft = 18;
constexpr int textRight = 14;
constexpr int cardRadius = 8;

} // namespace

EndCard::EndCard(const Theme &theme, LinkEnd end, QWidget *parent)
    : QPushButton(parent), m_theme(theme), m_end(end)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setFocusRadius(this, cardRadius);
    setLinked(false);
}

void EndCard::setEnd(const QString &address, const QString &name)
{
    if (m_address == address && m_name == name)
        return;
    m_address = address;
    m_name = name;
    updateTexts();
    updateGeometry();
    update();
}

void EndCard::setLinked(bool linked)
{
    m_linked = linked;
    setFocusPolicy(linked ? Qt::StrongFocus : Qt::NoFocus);
    setCursor(linked ? Qt::PointingHandCursor : Qt::ArrowCursor);
    updateTexts();
    update();
}

void EndCard::updateTexts()
{
    const QString whose = m_end == LinkEnd::Own ? tr("This end") : tr("Other end");
    setAccessibleName(tr("%1: %2, %3").arg(whose, m_address, m_name));
    const QString tip = m_address % u'\n' % m_name;
    setToolTip(plainToolTip(m_linked ? tip % u'\n' % tr("Click to show this end") : tip));
}

QSize EndCard::sizeHint() const
{
    const QFontMetrics address(m_theme.mono(TextRole::Button));
    const QFontMetrics name(m_theme.font(TextRole::Hint));
    const int text = std::max(address.horizontalAdvance(m_address), name.horizontalAdvance(m_name));
    return {std::clamp(text + textLeft + textRight + 2, 108, 320),
        address.height() + name.height() + 12};
}

QSize EndCard::minimumSizeHint() const
{
    // The whole of "127.0.0.1:38754" at the default size; lanes beside it shrink first.
    return {std::min(154, sizeHint().width()), sizeHint().height()};
}

void EndCard::mousePressEvent(QMouseEvent *event)
{
    if (m_linked)
        QPushButton::mousePressEvent(event);
    else
        event->ignore();
}

void EndCard::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = m_theme.tokens();
    const FamilyColors &colors = m_end == LinkEnd::Own ? tokens.own() : tokens.peer();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool hot = m_linked && (underMouse() || hasFocus());
    const QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(
        QPen(hasFocus() ? tokens.accent : mixed(tokens.surface, colors.fill, hot ? 0.9 : 0.55),
            hasFocus() ? 1.5 : 1));
    painter.setBrush(hot ? colors.tint : tokens.surface2);
    painter.drawRoundedRect(box, cardRadius, cardRadius);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.text);
    painter.drawRoundedRect(QRectF(8, 9, 3, height() - 18), 1.5, 1.5);

    const int room = width() - textLeft - textRight;
    painter.setFont(m_theme.mono(TextRole::Button));
    const QFontMetrics address = painter.fontMetrics();
    painter.setPen(tokens.text);
    int y = 6 + address.ascent();
    painter.drawText(textLeft, y, address.elidedText(m_address, Qt::ElideMiddle, room));
    painter.setFont(m_theme.font(TextRole::Hint));
    const QFontMetrics name = painter.fontMetrics();
    painter.setPen(m_linked ? tokens.accentText : tokens.text2);
    y += address.descent() + name.ascent();
    painter.drawText(textLeft, y, name.elidedText(m_name, Qt::ElideRight, room));
}

} // namespace swb::ui
