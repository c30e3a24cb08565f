#pragma once

#include "ui/dialogs/fieldhelp.h"
#include "ui/dialogs/verdict.h"
#include "ui/theme/icon.h"

#include <QDialog>
#include <QHash>
#include <QTimer>

class QLabel;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace swb::ui {

class FormField;
class FormHeader;
class SidePanel;
class Theme;
class VerdictLine;

/** What stands in the frame of a FormDialog. */
struct FormDialogText
{
    IconName icon;
    QString title;
    QString subtitle;
    QString action; ///< on the primary button, with mnemonic
};

/**
 * The frame of the New… dialogs: header, scrolling form, side panel with help and code (only from
 * 900 px of width on), and a footer that says what stands in the way. Window-modal; show it with
 * open().
 *
 * A form adds its widgets to form(), tells watch() about every field that can block, calls
 * edited() on every change and implements the three pure functions.
 */
class FormDialog : public QDialog
{
    Q_OBJECT

public:
    FormDialog(const Theme &theme, const FormDialogText &text, QWidget *parent = nullptr);
    ~FormDialog() override;

    SidePanel *sidePanel() const { return m_side; }
    QPushButton *actionButton() const { return m_action; }
    /** Validates at once, without the delay that typing has. */
    void validateNow();

protected:
    /** Enter right after the last key must not meet the verdicts of the text before. */
    void keyPressEvent(QKeyEvent *event) override;
    const Theme &theme() const { return m_theme; }
    QVBoxLayout *form() const { return m_form; }
    void addSeparator();
    void watch(FormField *field);
    void explain(QWidget *editor, FieldTopic topic);
    /** The editor that has the focus when the dialog opens. */
    void explainFirst(QWidget *editor);
    /** The form has changed: the code follows at once, the verdicts after a pause in typing. */
    void edited();

    /** Gives every watched field its verdict; an empty one to those that do not count now. */
    virtual void validate() = 0;
    virtual QString code() const = 0;
    virtual void submit() = 0; ///< emits what was asked for; the form is valid

    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void buildFooter(QVBoxLayout *layout, const FormDialogText &text);
    void handleFocus(QWidget *now);
    void handleSuggestion(const QString &value);
    void updateHelp();
    void handleAction();
    void goToBlockingField();
    void updateFooter();

    const Theme &m_theme;
    FormHeader *m_header;
    QScrollArea *m_scroll;
    QVBoxLayout *m_form;
    QWidget *m_sideLine;
    SidePanel *m_side;
    VerdictLine *m_foresight;
    QPushButton *m_attention;
    QPushButton *m_action;
    QTimer m_pause;
    QList<FormField *> m_fields;
    QHash<const QObject *, FieldTopic> m_topics;
    const QWidget *m_explained = nullptr; ///< the editor that the side panel is about
};

} // namespace swb::ui
