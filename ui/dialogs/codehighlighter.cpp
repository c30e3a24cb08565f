#include "ui/dialogs/codehighlighter.h"

#include "ui/theme/shades.h"
#include "ui/theme/theme.h"

#include <QRegularExpression>

namespace swb::ui {

CodeHighlighter::CodeHighlighter(const Theme &theme, QTextDocument *document)
    : QSyntaxHighlighter(document), m_theme(theme)
{
    connect(&theme, &Theme::changed, this, &QSyntaxHighlighter::rehighlight);
}

void CodeHighlighter::setMuted(bool muted)
{
    m_muted = muted;
    rehighlight();
}

void CodeHighlighter::highlightBlock(const QString &text)
{
    if (m_muted) {
        setFormat(0, static_cast<int>(text.size()), disabledText(m_theme.tokens()));
        return;
    }
    // One pass, alternatives in order: a string swallows what looks like code inside it.
    static const QRegularExpression pattern(
        QStringLiteral(R"((?<string>'(?:[^'\\]|\\.)*')|(?<word>\b(?:const|let|true|false|new)\b))"
                       R"(|(?<option>\b\w+(?=:))|(?<number>\b\d+\b))"));
    const Tokens &tokens = m_theme.tokens();
    QRegularExpressionMatchIterator matches = pattern.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        QColor color = tokens.family(trace::EventFamily::Flow).text;
        if (match.hasCaptured(u"string")) {
            color = tokens.peer().text;
        } else if (match.hasCaptured(u"word")) {
            color = tokens.family(trace::EventFamily::Attempts).text;
        } else if (match.hasCaptured(u"option")) {
            color = tokens.accentText;
        }
        setFormat(static_cast<int>(match.capturedStart()), static_cast<int>(match.capturedLength()),
            color);
    }
}

} // namespace swb::ui
