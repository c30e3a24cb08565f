#include "ui/dialogs/welcomecard.h"

#include "ui/dialogs/keycap.h"
#include "ui/notices/themedlabel.h"
#include "ui/theme/controlroles.h"
#include "ui/theme/shades.h"

#include <QHBoxLayout>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <QVBoxLayout>

namespace swb::ui {

namespace {

constexpr int radius = 10;

} // namespace

WelcomeCard::WelcomeCard(const Theme &theme, WelcomePicture::Scene scene,
    const WelcomeCardText &text, bool primary, QWidget *parent)
    : QFrame(parent), m_theme(theme), m_primary(primary),
      m_picture(new WelcomePicture(theme, scene, this)),
      m_button(new QPushButton(themedIcon(theme, text.icon), text.action, this))
{
    auto *title = new ThemedLabel(theme, TextRole::DialogTitle, Tint::Text, text.title);
    auto *words = new ThemedLabel(theme, TextRole::Body, Tint::Secondary, text.text);
    words->setWordWrap(true);
    words->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    setControlSize(m_button, ControlSize::Tall);
    makePrimary(m_button, primary);
    m_button->setAccessibleDescription(text.text);
    m_button->setToolTip(text.text);
    connect(m_button, &QPushButton::clicked, this, &WelcomeCard::activated);

    auto *foot = new QHBoxLayout;
    foot->setSpacing(8);
    foot->addWidget(m_button);
    foot->addStretch(1);
    foot->addWidget(new KeyCap(theme, text.keys, this));

    auto *body = new QVBoxLayout;
    body->setContentsMargins(20, 14, 20, 18);
    body->setSpacing(6);
    body->addWidget(title);
    body->addWidget(words, 1);
    body->addSpacing(10);
    body->addLayout(foot);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    layout->addWidget(m_picture);
    layout->addLayout(body, 1);
    setCursor(Qt::PointingHandCursor);
}

void WelcomeCard::setPictureVisible(bool visible)
{
    m_picture->setVisible(visible);
}

void WelcomeCard::mousePressEvent(QMouseEvent *event)
{
    // Accepted, so that the release comes here and not to the page.
    event->setAccepted(event->button() == Qt::LeftButton);
}

void WelcomeCard::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint())) {
        m_button->click();
    }
}

void WelcomeCard::enterEvent(QEnterEvent *event)
{
    QFrame::enterEvent(event);
    update();
}

void WelcomeCard::leaveEvent(QEvent *event)
{
    QFrame::leaveEvent(event);
    update();
}

void WelcomeCard::paintEvent(QPaintEvent * /*event*/)
{
    const Tokens &tokens = m_theme.tokens();
    const QRectF frame = QRectF(rect()).adjusted(1, 1, -1, -1);
    QPainterPath outline;
    outline.addRoundedRect(frame, radius, radius);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillPath(outline, tokens.surface);
    if (m_picture->isVisibleTo(this)) {
        painter.save();
        painter.setClipRect(QRectF(0, 0, width(), m_picture->geometry().bottom() + 1));
        painter.fillPath(outline, m_primary ? tokens.own().tint : tokens.surface2);
        painter.restore();
    }
    QPen border(m_primary ? tokens.accent : tokens.line, m_primary ? 1.5 : 1);
    if (underMouse() && !m_primary) {
        border.setColor(softEdge(tokens));
    }
    painter.setPen(border);
    painter.drawPath(outline);
}

} // namespace swb::ui
