#pragma once

#include <QSyntaxHighlighter>

namespace swb::ui {

class Theme;

/** Colours the JavaScript that nodeCode() writes: strings, numbers, words of the language, options.
 */
class CodeHighlighter : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    CodeHighlighter(const Theme &theme, QTextDocument *document);

    /** All in the colour of what cannot be used. */
    void setMuted(bool muted);

protected:
    void highlightBlock(const QString &text) override;

private:
    const Theme &m_theme;
    bool m_muted = false;
};

} // namespace swb::ui
