#include "ui/history/conversationbar.h"

#include "ui/history/arrowbutton.h"
#include "ui/history/conversationfind.h"
#include "ui/history/transcriptview.h"
#include "ui/presentation/numbers.h"
#include "ui/theme/controlroles.h"
#include "ui/theme/icon.h"
#include "ui/theme/segmentedcontrol.h"
#include "ui/theme/theme.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>

namespace swb::ui {

namespace {

constexpr int hexSegment = 1;
constexpr int narrowBar = 700; // below it Socket events goes
constexpr int smallestField = 120;
constexpr int widestField = 240;
constexpr int longestText = 500;

} // namespace

ConversationBar::ConversationBar(
    TranscriptView &view, ConversationFind &find, const Theme &theme, QWidget *parent)
    : QWidget(parent), m_view(view), m_find(find), m_theme(theme),
      m_form(new SegmentedControl(theme, tr("Form of the data"), this)),
      m_controls(new QCheckBox(tr("Control characters"), this)),
      m_events(new QCheckBox(tr("Socket events"), this)), m_text(new QLineEdit(this)),
      m_found(new QLabel(this)),
      m_previous(new ArrowButton(Qt::UpArrow, tr("Previous"), tr("Previous (Shift+Enter)"), this)),
      m_next(new ArrowButton(Qt::DownArrow, tr("Next"), tr("Next (Enter)"), this))
{
    m_form->addSegment(tr("Messages"), tr("Text where it is text, hex where it is not"));
    m_form->addSegment(tr("Hex"), tr("Every byte in hex"));
    m_controls->setChecked(view.options().controlCharacters);
    m_controls->setToolTip(tr("Show line breaks as \\n and \\r"));
    m_events->setChecked(view.options().socketEvents);
    m_events->setToolTip(tr("Show what happened to the socket between the data"));
    m_text->setObjectName(QStringLiteral("conversationFind"));
    m_text->setPlaceholderText(tr("Find in data"));
    m_text->setAccessibleName(tr("Find in data"));
    m_text->setToolTip(tr("Enter finds the next, Shift+Enter the previous (Ctrl+F)"));
    m_text->setClearButtonEnabled(true);
    m_text->setMaxLength(longestText);
    m_text->setMinimumWidth(smallestField);
    m_text->setMaximumWidth(widestField);
    m_text->addAction(themedIcon(theme, IconName::Search), QLineEdit::LeadingPosition);
    m_text->installEventFilter(this);
    setControlSize(m_text, ControlSize::Dense);
    m_found->setTextFormat(Qt::PlainText);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 6, 12, 6);
    layout->setSpacing(8);
    layout->addWidget(m_form);
    layout->addSpacing(4);
    layout->addWidget(m_controls);
    layout->addSpacing(4);
    layout->addWidget(m_events);
    layout->addStretch(1);
    layout->addWidget(m_found);
    layout->addWidget(m_text, 1000);
    layout->addWidget(m_previous);
    layout->addWidget(m_next);

    connect(m_form, &SegmentedControl::currentChanged, this, &ConversationBar::applyOptions);
    connect(m_controls, &QCheckBox::toggled, this, &ConversationBar::applyOptions);
    connect(m_events, &QCheckBox::toggled, this, &ConversationBar::applyOptions);
    connect(m_text, &QLineEdit::textChanged, &find, &ConversationFind::setText);
    connect(m_previous, &ArrowButton::clicked, &find, &ConversationFind::previous);
    connect(m_next, &ArrowButton::clicked, &find, &ConversationFind::next);
    connect(&find, &ConversationFind::changed, this, &ConversationBar::showFound);
    showFound();
}

void ConversationBar::focusFind()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

void ConversationBar::applyOptions()
{
    ConversationOptions options = m_view.options();
    options.hex = m_form->currentIndex() == hexSegment;
    options.controlCharacters = m_controls->isChecked();
    options.socketEvents = m_events->isChecked();
    m_view.setOptions(options);
}

void ConversationBar::showFound()
{
    const bool searching = !m_find.text().isEmpty();
    const QString count = formatCount(m_find.count());
    m_found->setFont(m_theme.font(TextRole::Hint));
    m_found->setText(!searching     ? QString()
            : m_find.position() > 0 ? tr("%1 of %2").arg(formatCount(m_find.position()), count)
            : m_find.count() > 0    ? tr("%1 found").arg(count)
            : m_find.isSearching()  ? tr("searching")
                                    : tr("nothing found"));
    m_found->setVisible(searching);
    m_previous->setVisible(searching);
    m_next->setVisible(searching);
    m_previous->setEnabled(m_find.count() > 0);
    m_next->setEnabled(m_find.count() > 0);
}

bool ConversationBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            if (key->modifiers().testFlag(Qt::ShiftModifier)) {
                m_find.previous();
            } else {
                m_find.next();
            }
            return true;
        }
        if (key->key() == Qt::Key_Escape && !m_text->text().isEmpty()) {
            m_text->clear();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void ConversationBar::resizeEvent(QResizeEvent *event)
{
    m_events->setVisible(width() >= narrowBar);
    QWidget::resizeEvent(event);
}

void ConversationBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.tokens().surface);
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_theme.tokens().line);
}

} // namespace swb::ui
