#include "ui/dialogs/codeview.h"

#include "ui/dialogs/codehighlighter.h"
#include "ui/theme/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QEvent>
#include <QTextBlock>
#include <QtMath>

namespace swb::ui {

CodeView::CodeView(const Theme &theme, QWidget *parent)
    : QPlainTextEdit(parent), m_theme(theme), m_highlighter(new CodeHighlighter(theme, document()))
{
    setReadOnly(true);
    setLineWrapMode(QPlainTextEdit::WidgetWidth);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setTabChangesFocus(true);
    // The panel scrolls as a whole, so the code never does.
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    document()->setDocumentMargin(8);
    setAccessibleName(tr("Node code"));
    setToolTip(tr("The call of the net module that does the same"));
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
        &CodeView::updateGeometry);
    connect(&theme, &Theme::changed, this, &CodeView::applyTheme);
    applyTheme();
}

void CodeView::setCode(const QString &code)
{
    // Setting the same text again would drop a selection.
    const QString trimmed = code.trimmed();
    if (trimmed != toPlainText()) {
        setPlainText(trimmed);
    }
}

QSize CodeView::sizeHint() const
{
    qreal height = 2 * document()->documentMargin();
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        height += blockBoundingRect(block).height();
    }
    const QMargins around = contentsMargins() + viewportMargins();
    return {240, qCeil(height) + around.top() + around.bottom() + 2};
}

void CodeView::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::EnabledChange) {
        m_highlighter->setMuted(!isEnabled());
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
