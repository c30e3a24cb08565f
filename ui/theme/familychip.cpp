#include "ui/theme/familychip.h"

#include "ui/theme/controlroles.h"
#include "ui/theme/icon.h"
#include "ui/theme/shades.h"
#include "ui/theme/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace swb::ui {

namespace {

constexpr int chipHeight = 24;
constexpr int sideMargin = 9;
constexpr int signSize = 12;
constexpr int iconGap = 4;
constexpr int wordGap = 5;

} // namespace

FamilyChip::FamilyChip(
    const Theme &theme, trace::EventFamily family, const QString &title, QWidget *parent)
    : QPushButton(parent), m_theme(theme), m_family(family), m_title(title),
      m_count(QStringLiteral("0"))
{
    setCheckable(true);
    setChecked(true);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setFocusRadius(this, roundEnds);
    updateTexts();
}

void FamilyChip::setCountText(const QString &text)
{
    if (m_count == text)
        return;
    const QSize before = sizeHint();
    m_count = text;
    updateTexts();
    if (sizeHint() != before)
        updateGeometry();
    update();
}

void FamilyChip::setCompact(bool compact)
{
    if (m_compact == compact)
        return;
    m_compact = compact;
    updateGeometry();
    update();
}

void FamilyChip::updateTexts()
{
    setAccessibleName(tr("%1, %2 events").arg(m_title, m_count));
    setToolTip(tr("%1 events: click to show or hide, Alt+click to show only these").arg(m_title));
}

QSize FamilyChip::sizeHint() const
{
    const QFontMetrics title(m_theme.font(TextRole::Hint));
    // Digits change all the time: the width goes by how many there are, not by which.
    const int digits = static_cast<int>(std::max<qsizetype>(m_count.size(), 2));
    int width = 2 * sideMargin + signSize + iconGap + digits * title.horizontalAdvance(u'0') + 2;
    if (!m_compact) {
        QFont bold = m_theme.font(TextRole::Hint);
        bold.setWeight(QFont::Medium);
        width += QFontMetrics(bold).horizontalAdvance(m_title) + wordGap;
    }
    return {width, std::max(chipHeight, title.height() + 8)};
}

void FamilyChip::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->modifiers() & Qt::AltModifier && hitButton(event->position().toPoint())) {
        setDown(false);
        Q_EMIT isolateRequested(m_family);
        return;
    }
    QPushButton::mouseReleaseEvent(event);
}

void FamilyChip::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space && event->modifiers() & Qt::AltModifier) {
        Q_EMIT isolateRequested(m_family);
        return;
    }
    QPushButton::keyPressEvent(event);
}

void FamilyChip::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = m_theme.tokens();
    const FamilyColors &colors = tokens.family(m_family);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool on = isChecked();
    const QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    const QColor border = hasFocus() ? tokens.accent
        : on                         ? mixed(colors.tint, colors.fill, underMouse() ? 0.75 : 0.45)
                                     : softEdge(tokens);
    painter.setPen(QPen(border, hasFocus() ? 1.5 : 1));
    painter.setBrush(on    ? colors.tint
            : underMouse() ? hoverGround(tokens)
                           : QColor(Qt::transparent));
    painter.drawRoundedRect(box, box.height() / 2, box.height() / 2);

    const QColor ink = on ? colors.text : tokens.text3;
    paintIcon(&painter, QRectF(sideMargin, (height() - signSize) / 2.0, signSize, signSize),
        familyIcon(m_family), ink);
    QRect text = rect().adjusted(sideMargin + signSize + iconGap, 0, -sideMargin, 0);
    QFont font = m_theme.font(TextRole::Hint);
    painter.setPen(ink);
    if (!m_compact) {
        font.setWeight(QFont::Medium);
        font.setStrikeOut(!on); // not by colour alone
        painter.setFont(font);
        painter.drawText(text, Qt::AlignVCenter | Qt::AlignLeft, m_title);
        text.setLeft(text.left() + painter.fontMetrics().horizontalAdvance(m_title) + wordGap);
        font.setStrikeOut(false);
    } else {
        font.setStrikeOut(!on);
    }
    font.setWeight(QFont::Normal);
    painter.setFont(font);
    painter.drawText(text, Qt::AlignVCenter | Qt::AlignLeft, m_count);
}

} // namespace swb::ui
