#pragma once

#include <QPlainTextEdit>

namespace swb::ui {

class CodeHighlighter;
class Theme;

/** Shows a few lines of code that can be selected and copied; grows with its text. */
class CodeView : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit CodeView(const Theme &theme, QWidget *parent = nullptr);

    void setCode(const QString &code);
    QString code() const { return toPlainText(); }

    QSize sizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyTheme();

    const Theme &m_theme;
    CodeHighlighter *m_highlighter;
};

} // namespace swb::ui
