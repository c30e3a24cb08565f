#pragma once

#include "ui/dialogs/fieldhelp.h"
#include "ui/dialogs/verdict.h"

#include <QWidget>

class QLineEdit;

namespace swb::ui {

class Theme;
class VerdictLine;

/**
 * A line edit with its title above (and the option's own name in fixed pitch) and the verdict of
 * the validation below. The title's mnemonic reaches the edit.
 */
class FormField : public QWidget
{
    Q_OBJECT

public:
    enum class Content : quint8 { Data, Words }; ///< data is shown in fixed pitch

    FormField(const Theme &theme, FieldTopic topic, const QString &titleWithMnemonic,
        Content content, QWidget *parent = nullptr);

    QLineEdit *edit() const { return m_edit; }
    QString text() const;
    FieldTopic topic() const { return m_topic; }

    void setVerdict(const Verdict &verdict);
    const Verdict &verdict() const;

private:
    FieldTopic m_topic;
    QLineEdit *m_edit;
    VerdictLine *m_verdictLine;
};

} // namespace swb::ui
