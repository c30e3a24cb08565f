#pragma once

#include "ui/dialogs/fieldhelp.h"
#include "ui/dialogs/verdict.h"

#include <QScrollArea>

class QHBoxLayout;
class QToolButton;
class QVBoxLayout;

namespace swb::ui {

class CodeView;
class Theme;
class ThemedLabel;

/**
 * The right side of a form: what the focused field does, and the whole form as Node code. A third
 * part, such as a picture, may stand between the two.
 */
class SidePanel : public QScrollArea
{
    Q_OBJECT

public:
    explicit SidePanel(const Theme &theme, QWidget *parent = nullptr);

    void showHelp(FieldTopic topic);
    /** In place of the help: what is wrong with the field, and values that would settle it. */
    void showAdvice(const Verdict &verdict);
    void setCode(const QString &code);
    /** A form that cannot start has no code worth copying: it is shown dim. */
    void setCodeUsable(bool usable);
    QString code() const;
    void insertPart(const QString &title, QWidget *part);
    void setPartTitle(const QString &title);
    void setPartVisible(bool visible);

Q_SIGNALS:
    void suggestionChosen(const QString &value);

private:
    void showText(const QString &title, const QString &code, const QString &text);
    void showSuggestions(const QList<Suggestion> &suggestions);
    void copyCode();
    void showCopied(bool copied);

    const Theme &m_theme;
    QVBoxLayout *m_layout;
    ThemedLabel *m_title;
    ThemedLabel *m_nodeName;
    ThemedLabel *m_text;
    ThemedLabel *m_partTitle;
    QWidget *m_part = nullptr;
    QHBoxLayout *m_suggestions;
    QToolButton *m_copy;
    CodeView *m_code;
    QList<Suggestion> m_shownSuggestions;
};

} // namespace swb::ui
