#include "ui/dialogs/formfield.h"

#include "ui/dialogs/verdictline.h"
#include "ui/notices/themedlabel.h"
#include "ui/theme/controlroles.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace swb::ui {

namespace {

FieldState fieldStateOf(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return FieldState::Bad;
    case Severity::Warning:
        return FieldState::Warning;
    default:
        return FieldState::Neutral;
    }
}

} // namespace

FormField::FormField(const Theme &theme, FieldTopic topic, const QString &titleWithMnemonic,
    Content content, QWidget *parent)
    : QWidget(parent), m_topic(topic), m_edit(new QLineEdit), m_verdictLine(new VerdictLine(theme))
{
    const FieldHelp help = fieldHelp(topic);
    auto *title = new ThemedLabel(theme, TextRole::Body, Tint::Secondary, titleWithMnemonic);
    title->setBuddy(m_edit);
    auto *name = new ThemedLabel(
        theme, TextRole::Smallest, Tint::Hint, help.nodeName, ThemedLabel::Face::Mono);
    auto *titles = new QHBoxLayout;
    titles->setSpacing(8);
    titles->addWidget(title);
    titles->addWidget(name);
    titles->addStretch(1);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(5);
    layout->addLayout(titles);
    layout->addWidget(m_edit);
    layout->addWidget(m_verdictLine);
    layout->addStretch(1);

    setControlSize(m_edit, ControlSize::Tall);
    if (content == Content::Data) {
        m_edit->setFont(theme.mono(TextRole::Body));
    }
    m_edit->setAccessibleName(help.title);
    m_edit->setToolTip(help.text);
}

QString FormField::text() const
{
    return m_edit->text().trimmed();
}

void FormField::setVerdict(const Verdict &verdict)
{
    m_verdictLine->setVerdict(verdict);
    m_edit->setAccessibleDescription(verdict.text);
    setFieldState(m_edit, fieldStateOf(verdict.severity));
}

const Verdict &FormField::verdict() const
{
    return m_verdictLine->verdict();
}

} // namespace swb::ui
