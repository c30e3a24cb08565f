#include "ui/history/composeredit.h"

#include "ui/theme/theme.h"

#include <QKeyEvent>
#include <QLabel>
#include <QMimeData>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextDocument>

namespace swb::ui {

namespace {

constexpr int mostLines = 6;
constexpr int inset = 4; // document margin; with the frame it makes the field as high as a control
constexpr qsizetype longestLine = 4096; // longer ones take a text widget seconds
constexpr qsizetype longestCombiningRun = 8;
constexpr int sideMargin = 6;
constexpr int narrowField = 560; // too narrow for size and bytes

} // namespace

ComposerEdit::ComposerEdit(const Theme &theme, QWidget *parent)
    : QPlainTextEdit(parent), m_theme(theme), m_info(new QLabel(this))
{
    setObjectName(QStringLiteral("composerEdit"));
    setAccessibleName(tr("Data to write"));
    setToolTip(tr("Enter writes, Shift+Enter makes a new line, Up brings back earlier input"));
    setTabChangesFocus(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    document()->setDocumentMargin(inset);
    m_info->setTextFormat(Qt::PlainText);
    m_info->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_info->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
        &ComposerEdit::updateHeight);
    updateHeight();
}

bool ComposerEdit::isEasy(QStringView text)
{
    if (text.size() > mostCharacters) {
        return false;
    }
    qsizetype line = 0;
    qsizetype run = 0;
    for (const QChar c : text) {
        const bool breaks
            = c == u'\n' || c == QChar::ParagraphSeparator || c == QChar::LineSeparator;
        line = breaks ? 0 : line + 1;
        run = c.category() == QChar::Mark_NonSpacing || c.category() == QChar::Mark_Enclosing
            ? run + 1
            : 0;
        if (line > longestLine || run > longestCombiningRun) {
            return false;
        }
    }
    return true;
}

void ComposerEdit::takeText()
{
    m_history.add(toPlainText());
    clear();
}

void ComposerEdit::recall(bool older)
{
    const QString text = older ? m_history.older() : m_history.newer();
    setPlainText(text);
    moveCursor(QTextCursor::End);
}

void ComposerEdit::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const Qt::KeyboardModifiers modifiers = event->modifiers() & ~Qt::KeypadModifier;
    if (enter && (modifiers == Qt::NoModifier || modifiers == Qt::ControlModifier)) {
        Q_EMIT submitted();
        return;
    }
    if (enter && modifiers == (Qt::ControlModifier | Qt::ShiftModifier)) {
        Q_EMIT submittedWithEnd();
        return;
    }
    const bool vertical = event->key() == Qt::Key_Up || event->key() == Qt::Key_Down;
    if (vertical && modifiers == Qt::NoModifier) {
        const QString text = toPlainText();
        const bool recalled = !text.isEmpty() && text == m_history.current();
        if (recalled || (text.isEmpty() && event->key() == Qt::Key_Up)) {
            recall(event->key() == Qt::Key_Up);
            return;
        }
    }
    QPlainTextEdit::keyPressEvent(event);
}

bool ComposerEdit::canInsertFromMimeData(const QMimeData *source) const
{
    return source->hasText();
}

void ComposerEdit::insertFromMimeData(const QMimeData *source)
{
    const QString text = source->text();
    const qsizetype before = textCursor().block().length();
    const bool fits = text.size() + document()->characterCount() <= mostCharacters
        && before + text.size() <= longestLine;
    if (fits || (isEasy(text) && before < longestLine / 2)) {
        insertPlainText(text);
        ensureCursorVisible();
    } else {
        Q_EMIT largeInput(text);
    }
}

void ComposerEdit::setInfo(const QString &text)
{
    m_info->setText(text);
    placeInfo();
}

void ComposerEdit::placeInfo()
{
    QPalette dim;
    dim.setColor(QPalette::WindowText, m_theme.tokens().text3);
    m_info->setPalette(dim);
    m_info->setFont(m_theme.mono(TextRole::Hint));
    const bool room = width() >= narrowField && !m_info->text().isEmpty();
    m_info->setVisible(room);
    const QSize size = m_info->sizeHint();
    const int line = fontMetrics().lineSpacing() + 2 * inset;
    m_info->setGeometry(width() - size.width() - 12, frameWidth(), size.width(), line);
    setViewportMargins(sideMargin, 0, room ? size.width() + 20 : 0, 0);
}

void ComposerEdit::updateHeight()
{
    const int lines = qBound(1, qRound(document()->size().height()), mostLines);
    const int height = lines * fontMetrics().lineSpacing() + 2 * inset + 2 * frameWidth();
    setVerticalScrollBarPolicy(
        document()->size().height() > mostLines ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    setFixedHeight(qMax(height, 30));
}

void ComposerEdit::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    placeInfo();
    updateHeight();
}

void ComposerEdit::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        placeInfo();
        updateHeight();
    }
}

} // namespace swb::ui
