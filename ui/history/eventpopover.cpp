#include "ui/history/eventpopover.h"

#include "ui/history/bubblecontent.h"
#include "ui/history/eventrowtext.h"
#include "ui/presentation/errorhelp.h"
#include "ui/presentation/numbers.h"
#include "ui/theme/theme.h"

#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPainterPath>
#include <QScreen>
#include <QVBoxLayout>

namespace swb::ui {

namespace {

constexpr int bytesShown = 256; // sixteen lines of hex
constexpr int sideMargin = 16;
constexpr int narrowest = 380;
constexpr int radius = 8;

QLabel *plainLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QString hexDump(const QByteArray &bytes, qint64 total)
{
    BubbleOptions options;
    options.hex = true;
    options.unfolded = true;
    QString text = bubbleContent(bytes, total, options).text;
    return text.replace(QChar(QChar::LineSeparator), u'\n');
}

} // namespace

EventPopover::EventPopover(const Theme &theme, QWidget *parent)
    : QFrame(parent, Qt::Popup | Qt::FramelessWindowHint), m_theme(theme),
      m_title(plainLabel(this)), m_when(plainLabel(this)), m_detail(plainLabel(this)),
      m_help(plainLabel(this)), m_bytesTitle(plainLabel(this)), m_bytes(plainLabel(this))
{
    setAttribute(Qt::WA_TranslucentBackground);
    setAccessibleName(tr("Event details"));
    m_bytes->setWordWrap(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(sideMargin, 12, sideMargin, 12);
    layout->setSpacing(4);
    for (QLabel *label : {m_title, m_when, m_detail, m_help, m_bytesTitle, m_bytes}) {
        layout->addWidget(label);
    }
}

void EventPopover::applyFonts()
{
    m_title->setFont(m_theme.font(TextRole::Section));
    m_when->setFont(m_theme.mono(TextRole::Hint));
    m_detail->setFont(m_theme.font(TextRole::Body));
    m_help->setFont(m_theme.font(TextRole::Secondary));
    m_bytesTitle->setFont(m_theme.font(TextRole::Hint));
    m_bytes->setFont(m_theme.mono(TextRole::Hint));
    QPalette dim;
    dim.setColor(QPalette::WindowText, m_theme.tokens().text2);
    for (QLabel *label : {m_when, m_help, m_bytesTitle}) {
        label->setPalette(dim);
    }
}

void EventPopover::setField(QLabel *label, const QString &text)
{
    label->setText(text);
    label->setVisible(!text.isEmpty());
}

void EventPopover::setContent(EventRowTexts &texts, const EventRowText &row)
{
    applyFonts();
    const trace::Event event = texts.event(row.event);
    const QByteArray bytes = texts.reader().log().payload(event, bytesShown);
    const QByteArray shown
        = bytes.isEmpty() ? texts.reader().preview(row.event).toByteArray() : bytes;
    setField(m_title, row.object.isEmpty() ? row.title : row.object + u"  \u2013  " + row.title);
    setField(m_when,
        tr("%1 %2   event %3")
                .arg(row.time, row.microseconds, formatCount(static_cast<qint64>(row.event)))
            + (row.sinceLast.isEmpty() ? QString() : u"   " + row.sinceLast));
    setField(m_detail, row.isData ? QString() : row.detail);
    QString help;
    if (event.error != 0) {
        net::NetError error;
        error.number = event.error;
        error.syscall = event.syscall;
        error.address = texts.reader().log().text(event.text);
        if (event.port != 0) {
            error.port = event.port;
        }
        const ErrorHelp words = explainError(error);
        help = words.cause + u' ' + words.nextStep;
    }
    setField(m_help, help);
    setField(m_bytesTitle,
        shown.isEmpty() ? QString()
            : shown.size() < event.bytes
            ? tr("First %1 of %2").arg(formatBytes(shown.size()), formatBytes(event.bytes))
            : formatBytes(event.bytes));
    setField(m_bytes, shown.isEmpty() ? QString() : hexDump(shown, event.bytes));
    fitContent();
}

void EventPopover::fitContent()
{
    const int wanted = m_bytes->text().isEmpty() ? 0 : m_bytes->sizeHint().width();
    const int width = qMax(narrowest, wanted) + 2 * sideMargin;
    setFixedSize(width, layout()->totalHeightForWidth(width));
    // Where nothing composes windows, the corners would stay black.
    QPainterPath outline;
    outline.addRoundedRect(rect(), radius, radius);
    setMask(QRegion(outline.toFillPolygon().toPolygon()));
}

void EventPopover::popUp(const QRect &globalRow, int indent)
{
    const QRect screenArea = parentWidget()->screen()->availableGeometry();
    QPoint position = globalRow.bottomLeft() + QPoint(indent, 4);
    if (position.y() + height() > screenArea.bottom()) {
        position.setY(globalRow.top() - height() - 4);
    }
    position.setX(qMax(screenArea.left(), qMin(position.x(), screenArea.right() - width())));
    position.setY(qMax(screenArea.top(), position.y()));
    move(position);
    show();
    setFocus(Qt::PopupFocusReason);
}

QString EventPopover::plainText() const
{
    QStringList lines;
    for (const QLabel *label : {m_title, m_when, m_detail, m_help, m_bytesTitle, m_bytes}) {
        if (!label->text().isEmpty()) {
            lines.append(label->text());
        }
    }
    return lines.join(u'\n');
}

void EventPopover::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space || event->key() == Qt::Key_Escape) {
        close();
        return;
    }
    QFrame::keyPressEvent(event);
}

void EventPopover::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme.tokens().edge, 1));
    painter.setBrush(m_theme.tokens().surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
}

} // namespace swb::ui
