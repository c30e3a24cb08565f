#include "ui/notices/errorcard.h"

#include "ui/notices/themedlabel.h"
#include "ui/presentation/errorhelp.h"
#include "ui/theme/theme.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace swb::ui {

namespace {

constexpr int radius = 10;
constexpr int iconSize = 18;
constexpr int gutter = 16;
constexpr int iconColumn = gutter + iconSize + 10;

} // namespace

ErrorCard::ErrorCard(const Theme &theme, QWidget *parent)
    : QFrame(parent), m_theme(theme), m_codeLine(new ThemedLabel(theme, TextRole::Body,
                                          Tint::Trouble, {}, ThemedLabel::Face::Mono, this)),
      m_causeLine(new ThemedLabel(
          theme, TextRole::Body, Tint::Text, {}, ThemedLabel::Face::Interface, this)),
      m_nextLine(new ThemedLabel(
          theme, TextRole::Body, Tint::Secondary, {}, ThemedLabel::Face::Interface, this)),
      m_actions(new QHBoxLayout)
{
    setObjectName(QStringLiteral("errorCard"));
    prepareLine(m_codeLine, QStringLiteral("errorCode"));
    prepareLine(m_causeLine, QStringLiteral("errorCause"));
    prepareLine(m_nextLine, QStringLiteral("errorNextStep"));
    m_codeLine->setWeight(QFont::DemiBold);
    m_causeLine->setWeight(QFont::Medium);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(iconColumn, 12, gutter, 12);
    layout->setSpacing(4);
    layout->addWidget(m_codeLine);
    layout->addWidget(m_causeLine);
    layout->addWidget(m_nextLine);
    m_actions->setContentsMargins(0, 0, 0, 0);
    m_actions->setSpacing(8);
    m_actions->addStretch(1);
    layout->addLayout(m_actions);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    hide();
}

void ErrorCard::prepareLine(ThemedLabel *line, const QString &objectName)
{
    line->setObjectName(objectName);
    line->setWordWrap(true);
    line->setTextInteractionFlags(Qt::TextSelectableByMouse);
}

void ErrorCard::setError(const net::NetError &error)
{
    if (!error) {
        clear();
        return;
    }
    const ErrorHelp help = explainError(error);
    const bool isNew = isHidden() || m_code != error.code() || m_causeLine->text() != help.cause;
    m_code = error.code();
    m_codeLine->setText(m_code);
    m_causeLine->setText(help.cause);
    m_nextLine->setText(help.nextStep);
    setAccessibleName(tr("Error %1").arg(m_code));
    setAccessibleDescription(help.cause + u' ' + help.nextStep);
    show();
    if (isNew) {
        announce();
    }
}

void ErrorCard::clear()
{
    m_code.clear();
    hide();
}

QPushButton *ErrorCard::addAction(IconName icon, const QString &text)
{
    auto *button = new QPushButton(themedIcon(m_theme, icon), text, this);
    button->setToolTip(text);
    button->setAutoDefault(false);
    m_actions->insertWidget(m_actions->count() - 1, button);
    m_actions->setContentsMargins(0, 6, 0, 0);
    return button;
}

void ErrorCard::announce()
{
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void ErrorCard::paintEvent(QPaintEvent * /*event*/)
{
    const FamilyColors &colors = m_theme.tokens().family(trace::EventFamily::Trouble);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor border = colors.fill;
    border.setAlphaF(0.45F);
    painter.setPen(QPen(border, 1));
    painter.setBrush(colors.tint);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    const qreal middle = m_codeLine->geometry().center().y() + 0.5;
    paintIcon(&painter, QRectF(gutter, middle - iconSize / 2.0, iconSize, iconSize),
        IconName::Error, colors.text);
}

} // namespace swb::ui
