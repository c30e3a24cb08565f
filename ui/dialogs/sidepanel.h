#pragma once

#include "ui/dialogs/fieldhelp.h"

#include <QScrollArea>

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
    void setCode(const QString &code);
    /** A form that cannot start has no code worth copying: it is shown dim. */
    void setCodeUsable(bool usable);
    QString code() const;
    void insertPart(const QString &title, QWidget *part);
    void setPartTitle(const QString &title);

private:
    void copyCode();
    void showCopied(bool copied);

    const Theme &m_theme;
    QVBoxLayout *m_layout;
    ThemedLabel *m_title;
    ThemedLabel *m_nodeName;
    ThemedLabel *m_text;
    ThemedLabel *m_partTitle;
    QToolButton *m_copy;
    CodeView *m_code;
};

} // namespace swb::ui
