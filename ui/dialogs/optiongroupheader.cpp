#include "ui/dialogs/optiongroupheader.h"

#include "ui/theme/icon.h"
#include "ui/theme/theme.h"

#include <QKeyEvent>
#include <QPainter>

namespace swb::ui {

namespace {

constexpr int rowHeight = 40;
constexpr int titleLeft = 24;
constexpr int chevron = 12;
constexpr int dot = 6;

} // namespace

OptionGroupHeader::OptionGroupHeader(const Theme &theme, const QString &title, QWidget *parent)
    : QAbstractButton(parent), m_theme(theme)
{
    setText(title);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
    setToolTip(tr("Show or fold the options of this group"));
}

void OptionGroupHeader::setSummary(const QString &summary, bool changed)
{
    m_summary = summary;
    m_changed = changed;
    setAccessibleName(text());
    setAccessibleDescription(summary);
    update();
}

QSize OptionGroupHeader::sizeHint() const
{
    const QFontMetrics metrics(m_theme.font(TextRole::Body));
    return {320, qMax(rowHeight, metrics.height() + 16)};
}

QSize OptionGroupHeader::minimumSizeHint() const
{
    return {160, sizeHint().height()};
}

void OptionGroupHeader::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Right:
        setChecked(true);
        break;
    case Qt::Key_Left:
        setChecked(false);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        // Enter belongs to the dialog's button, also here.
        event->ignore();
        break;
    default:
        QAbstractButton::keyPressEvent(event);
    }
}

void OptionGroupHeader::paintEvent(QPaintEvent * /*event*/)
{
    const Tokens &tokens = m_theme.tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(tokens.line, 1));
    painter.drawLine(QPointF(0, 0.5), QPointF(width(), 0.5));

    const qreal middle = height() / 2.0;
    const IconName sign = isChecked() ? IconName::ChevronDown : IconName::ChevronRight;
    paintIcon(&painter, QRectF(3, middle - chevron / 2.0, chevron, chevron), sign,
        underMouse() || hasFocus() ? tokens.text : tokens.text3);

    QFont titleFont = m_theme.font(TextRole::Body);
    titleFont.setWeight(QFont::DemiBold);
    painter.setFont(titleFont);
    painter.setPen(tokens.text);
    const int titleWidth = QFontMetrics(titleFont).horizontalAdvance(text());
    painter.drawText(QRect(titleLeft, 0, titleWidth + 2, height()), Qt::AlignVCenter, text());

    const QFont summaryFont = m_theme.font(TextRole::Hint);
    const QFontMetrics metrics(summaryFont);
    const int room = width() - titleLeft - titleWidth - 40;
    const QString shown = metrics.elidedText(m_summary, Qt::ElideRight, room);
    const int summaryWidth = metrics.horizontalAdvance(shown);
    painter.setFont(summaryFont);
    painter.setPen(m_changed ? tokens.accentText : tokens.text3);
    painter.drawText(
        QRect(width() - summaryWidth - 4, 0, summaryWidth + 2, height()), Qt::AlignVCenter, shown);
    if (m_changed) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(tokens.accentText);
        painter.drawEllipse(
            QRectF(width() - summaryWidth - 4 - dot - 8, middle - dot / 2.0, dot, dot));
    }
}

} // namespace swb::ui
