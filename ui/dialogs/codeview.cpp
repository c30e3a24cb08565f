#include "ui/dialogs/codeview.h"

#include "ui/dialogs/codehighlighter.h"
#include "ui/theme/theme.h"

#include <QTextBlock>

namespace swb::ui {

CodeView::CodeView(const Theme &theme, QWidget *parent) : QPlainTextEdit(parent), m_theme(theme)
{
    setReadOnly(true);
    setLineWrapMode(QPlainTextEdit::WidgetWidth);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setTabChangesFocus(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    document()->setDocumentMargin(8);
    setAccessibleName(tr("Node code"));
    setToolTip(tr("The call of the net module that does the same"));
    new CodeHighlighter(theme, document());
    connect(&theme, &Theme::changed, this, &CodeView::applyTheme);
    applyTheme();
}

void CodeView::setCode(const QString &code)
{
    // Setting the same text again would drop a selection.
    const QString trimmed = code.trimmed();
    if (trimmed != toPlainText()) {
        setPlainText(trimmed);
        updateGeometry();
    }
}

QSize CodeView::sizeHint() const
{
    int lines = 0;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        lines += qMax(1, block.lineCount());
    }
    const int lineHeight = QFontMetrics(font()).lineSpacing();
    const int margins = 2 * static_cast<int>(document()->documentMargin()) + 2 * frameWidth();
    return {240, lines * lineHeight + margins + 4};
}

void CodeView::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    if (event->oldSize().width() != event->size().width()) {
        updateGeometry();
    }
}

void CodeView::applyTheme()
{
    setFont(m_theme.mono(TextRole::Smallest));
    QPalette colors = palette();
    colors.setColor(QPalette::Base, m_theme.tokens().surface);
    colors.setColor(QPalette::Text, m_theme.tokens().text);
    setPalette(colors);
}

} // namespace swb::ui
