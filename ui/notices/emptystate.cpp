#include "ui/notices/emptystate.h"

#include "ui/notices/themedlabel.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace swb::ui {

namespace {

constexpr int iconSize = 28;
constexpr int tileSize = 56;
constexpr int widestSentence = 420;

} // namespace

EmptyState::EmptyState(const Theme &theme, IconName icon, const QString &sentence, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_icon(icon), m_picture(new QWidget(this)),
      m_sentence(new ThemedLabel(
          theme, TextRole::Body, Tint::Secondary, sentence, ThemedLabel::Face::Interface, this)),
      m_action(new QPushButton(this))
{
    m_picture->setFixedSize(tileSize, tileSize);
    m_sentence->setWordWrap(true);
    m_sentence->setAlignment(Qt::AlignCenter);
    m_sentence->setMaximumWidth(widestSentence);
    m_action->setAutoDefault(false);
    m_action->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 24);
    layout->setSpacing(12);
    layout->addStretch(2);
    layout->addWidget(m_picture, 0, Qt::AlignHCenter);
    // Without an alignment the label gets the full width, which wrapping needs.
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(m_sentence, 100);
    row->addStretch(1);
    layout->addLayout(row);
    layout->addWidget(m_action, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    connect(m_action, &QPushButton::clicked, this, &EmptyState::actionRequested);
    setAccessibleName(sentence);
}

void EmptyState::setIcon(IconName icon)
{
    m_icon = icon;
    update();
}

void EmptyState::setSentence(const QString &sentence)
{
    m_sentence->setText(sentence);
    setAccessibleName(sentence);
}

QString EmptyState::sentence() const
{
    return m_sentence->text();
}

void EmptyState::setAction(const QString &text, const QString &toolTip)
{
    m_action->setText(text);
    m_action->setToolTip(toolTip.isEmpty() ? text : toolTip);
    m_action->setVisible(!text.isEmpty());
}

void EmptyState::paintEvent(QPaintEvent * /*event*/)
{
    const Tokens &tokens = m_theme.tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(tokens.line, 1));
    painter.setBrush(tokens.surface2);
    const QRectF tile = m_picture->geometry();
    painter.drawRoundedRect(tile.adjusted(0.5, 0.5, -0.5, -0.5), 14, 14);
    const QRectF icon(
        tile.center().x() - iconSize / 2.0, tile.center().y() - iconSize / 2.0, iconSize, iconSize);
    paintIcon(&painter, icon, m_icon, tokens.text3);
}

} // namespace swb::ui
