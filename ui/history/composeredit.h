#pragma once

#include "ui/history/inputhistory.h"

#include <QPlainTextEdit>

class QLabel;

namespace swb::ui {

class Theme;

/**
 * The composer's text field: one to six lines high, Enter sends, Shift+Enter makes a line, Up in an
 * empty field brings back what was sent. Text that a plain text widget cannot lay out quickly (a
 * long line, many combining marks) is not taken in but offered with largeInput().
 */
class ComposerEdit : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit ComposerEdit(const Theme &theme, QWidget *parent = nullptr);

    /** Remembers the text for recalling and empties the field. */
    void takeText();
    /** Size and first bytes, shown dim at the right end of the field. */
    void setInfo(const QString &text);

    /** True if a plain text widget may be given this text. */
    static bool isEasy(QStringView text);
    static constexpr qsizetype mostCharacters = 262'144;

Q_SIGNALS:
    void submitted();
    void submittedWithEnd();
    void largeInput(const QString &text);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void recall(bool older);
    void updateHeight();
    void placeInfo();

    const Theme &m_theme;
    InputHistory m_history;
    QLabel *m_info;
};

} // namespace swb::ui
