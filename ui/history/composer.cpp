#include "ui/history/composer.h"

#include "ui/history/composeredit.h"
#include "ui/presentation/numbers.h"
#include "ui/theme/controlroles.h"
#include "ui/theme/icon.h"
#include "ui/theme/keyhint.h"
#include "ui/theme/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace swb::ui {

namespace {

constexpr qsizetype bytesShown = 10;
constexpr int narrowComposer = 620; // below it the words beside the choices go

} // namespace

Composer::Composer(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_edit(new ComposerEdit(theme, this)),
      m_message(new QLabel(this)), m_dropLarge(new QPushButton(tr("Discard"), this)),
      m_encodingTitle(new QLabel(tr("Encoding"), this)), m_encoding(new QComboBox(this)),
      m_endingTitle(new QLabel(tr("Line ending"), this)), m_ending(new QComboBox(this)),
      m_keyHint(new KeyHint(theme, QKeySequence(Qt::Key_Enter), this)),
      m_write(new QToolButton(this))
{
    setObjectName(QStringLiteral("composer"));
    m_edit->setFont(theme.mono(TextRole::Body));
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    m_dropLarge->setToolTip(tr("Forget the pasted text"));
    setControlSize(m_dropLarge, ControlSize::Dense);
    auto *messageRow = new QHBoxLayout;
    messageRow->setSpacing(8);
    messageRow->addWidget(m_message, 1);
    messageRow->addWidget(m_dropLarge);
    buildChoices(theme);
    buildWriteButton();
    auto *controls = new QHBoxLayout;
    controls->setSpacing(8);
    controls->addWidget(m_encodingTitle);
    controls->addWidget(m_encoding);
    controls->addSpacing(8);
    controls->addWidget(m_endingTitle);
    controls->addWidget(m_ending);
    controls->addStretch(1);
    controls->addWidget(m_keyHint);
    controls->addWidget(m_write);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 10, 16, 10);
    layout->setSpacing(8);
    layout->addWidget(m_edit);
    layout->addLayout(messageRow);
    layout->addLayout(controls);

    connect(m_edit, &QPlainTextEdit::textChanged, this, &Composer::updateState);
    connect(m_edit, &ComposerEdit::submitted, this, &Composer::write);
    connect(m_edit, &ComposerEdit::submittedWithEnd, this, &Composer::writeAndEnd);
    connect(m_edit, &ComposerEdit::largeInput, this, &Composer::holdLargeInput);
    connect(m_dropLarge, &QPushButton::clicked, this, &Composer::dropLargeInput);
    connect(&theme, &Theme::changed, this, &Composer::updateState);
    updateState();
}

void Composer::buildChoices(const Theme &theme)
{
    for (const ComposerEncoding encoding : composerEncodings()) {
        m_encoding->addItem(encodingName(encoding));
    }
    m_encoding->setAccessibleName(tr("Encoding"));
    m_encoding->setToolTip(tr("How the text becomes bytes"));
    for (const LineEnding ending : lineEndings()) {
        m_ending->addItem(lineEndingName(ending));
    }
    m_ending->setAccessibleName(tr("Line ending"));
    m_ending->setToolTip(tr("What is added behind the text"));
    setLineEnding(LineEnding::Lf);
    for (QLabel *title : {m_encodingTitle, m_endingTitle}) {
        title->setTextFormat(Qt::PlainText);
        title->setFont(theme.font(TextRole::Secondary));
    }
    connect(m_encoding, &QComboBox::currentIndexChanged, this, &Composer::updateState);
    connect(m_ending, &QComboBox::currentIndexChanged, this, &Composer::updateState);
}

void Composer::buildWriteButton()
{
    auto *menu = new QMenu(m_write);
    m_writeAction = menu->addAction(tr("Write"), this, &Composer::write);
    m_endAction = menu->addAction(tr("Write and end"), this, &Composer::writeAndEnd);
    m_write->setObjectName(QStringLiteral("writeButton"));
    m_write->setText(tr("Write"));
    m_write->setAccessibleName(tr("Write"));
    m_write->setIcon(themedIcon(m_theme, IconName::Send));
    m_write->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_write->setPopupMode(QToolButton::MenuButtonPopup);
    m_write->setMenu(menu);
    m_write->setFocusPolicy(Qt::StrongFocus);
    makePrimary(m_write);
    connect(m_write, &QToolButton::clicked, this, &Composer::write);
}

void Composer::setUnwritable(const QString &reason)
{
    if (m_unwritable != reason) {
        m_unwritable = reason;
        updateState();
    }
}

bool Composer::canWrite() const
{
    return m_unwritable.isEmpty() && m_input.isValid() && !m_input.bytes.isEmpty();
}

void Composer::focusEditor()
{
    m_edit->setFocus(Qt::ShortcutFocusReason);
}

ComposerEncoding Composer::encoding() const
{
    return composerEncodings().at(m_encoding->currentIndex());
}

void Composer::setEncoding(ComposerEncoding encoding)
{
    m_encoding->setCurrentIndex(static_cast<int>(composerEncodings().indexOf(encoding)));
}

LineEnding Composer::lineEnding() const
{
    return lineEndings().at(m_ending->currentIndex());
}

void Composer::setLineEnding(LineEnding ending)
{
    m_ending->setCurrentIndex(static_cast<int>(lineEndings().indexOf(ending)));
}

QString Composer::text() const
{
    return m_edit->toPlainText();
}

void Composer::setText(const QString &text)
{
    if (ComposerEdit::isEasy(text)) {
        m_edit->setPlainText(text);
        m_edit->moveCursor(QTextCursor::End);
    } else {
        holdLargeInput(text);
    }
}

QString Composer::message() const
{
    return m_message->text();
}

void Composer::holdLargeInput(const QString &text)
{
    const bool hadFocus = m_edit->hasFocus();
    m_large = text;
    updateState();
    if (hadFocus) {
        m_write->setFocus(Qt::OtherFocusReason);
    }
}

void Composer::dropLargeInput()
{
    m_large.clear();
    updateState();
    focusEditor();
}

QByteArray Composer::takeBytes()
{
    QByteArray bytes = m_input.bytes;
    if (m_large.isEmpty()) {
        m_edit->takeText();
    }
    m_large.clear();
    updateState();
    return bytes;
}

void Composer::write()
{
    if (canWrite()) {
        Q_EMIT writeRequested(takeBytes());
    }
}

void Composer::writeAndEnd()
{
    if (m_unwritable.isEmpty() && m_input.isValid()) {
        // Nothing typed: end() alone, without a line ending of its own.
        const bool empty = m_large.isEmpty() && m_edit->toPlainText().isEmpty();
        Q_EMIT endRequested(empty ? QByteArray() : takeBytes());
    }
}

void Composer::updateState()
{
    m_input = encodeInput(
        m_large.isEmpty() ? m_edit->toPlainText() : m_large, encoding(), lineEnding());
    const bool writable = m_unwritable.isEmpty();
    m_edit->setEnabled(writable && m_large.isEmpty());
    m_edit->setPlaceholderText(writable ? tr("Text to write") : m_unwritable);
    setFieldState(m_edit, m_input.isValid() ? FieldState::Neutral : FieldState::Bad);
    m_edit->setInfo(m_input.bytes.isEmpty() ? QString()
                                            : formatBytes(m_input.bytes.size())
                + QStringLiteral("   ") + firstBytesText(m_input.bytes, bytesShown));
    if (!writable) {
        showMessage(text().isEmpty() && m_large.isEmpty() ? QString() : m_unwritable, false);
    } else if (!m_input.isValid()) {
        showMessage(m_input.error, true);
    } else if (!m_large.isEmpty()) {
        showMessage(tr("%1 are ready to be written as they are; they are too long to edit here.")
                        .arg(formatBytes(m_input.bytes.size())),
            false);
    } else {
        showMessage({}, false);
    }
    m_dropLarge->setVisible(!m_large.isEmpty());
    const bool valid = writable && m_input.isValid();
    m_write->setEnabled(valid);
    m_writeAction->setEnabled(canWrite());
    m_endAction->setEnabled(valid);
    m_write->setToolTip(!writable ? m_unwritable
            : !m_input.isValid()  ? m_input.error
                                  : tr("Write the data (Enter)"));
}

void Composer::showMessage(const QString &text, bool isError)
{
    const Tokens &tokens = m_theme.tokens();
    QPalette colors;
    colors.setColor(QPalette::WindowText,
        isError ? tokens.family(trace::EventFamily::Trouble).text : tokens.text2);
    m_message->setPalette(colors);
    m_message->setFont(m_theme.font(TextRole::Hint));
    m_message->setText(text);
    m_message->setVisible(!text.isEmpty());
}

void Composer::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.tokens().surface);
    painter.fillRect(QRect(0, 0, width(), 1), m_theme.tokens().line);
}

void Composer::resizeEvent(QResizeEvent *event)
{
    const bool roomy = width() >= narrowComposer;
    m_encodingTitle->setVisible(roomy);
    m_endingTitle->setVisible(roomy);
    m_keyHint->setVisible(roomy);
    QWidget::resizeEvent(event);
}

} // namespace swb::ui
