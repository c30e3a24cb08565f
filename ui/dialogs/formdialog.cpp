#include "ui/dialogs/formdialog.h"

#include "ui/dialogs/formfield.h"
#include "ui/dialogs/formheader.h"
#include "ui/dialogs/optiongroup.h"
#include "ui/dialogs/sidepanel.h"
#include "ui/dialogs/textscale.h"
#include "ui/dialogs/verdictline.h"
#include "ui/theme/controlroles.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>

#include <chrono>

namespace swb::ui {

namespace {

constexpr QSize preferredSize(1048, 768);
constexpr QSize smallestSize(720, 520);
constexpr int sideWidth = 330;
constexpr int narrowestWithSide = 900;
constexpr int gutter = 20;
constexpr std::chrono::milliseconds pauseInTyping(250);

QFrame *makeLine(QFrame::Shape shape = QFrame::HLine)
{
    auto *line = new QFrame;
    line->setFrameShape(shape);
    line->setFrameShadow(QFrame::Plain);
    line->setForegroundRole(QPalette::Mid);
    return line;
}

/** Opens the group of options that a field stands in. */
void unfold(QWidget *field)
{
    for (QWidget *widget = field; widget != nullptr; widget = widget->parentWidget()) {
        if (auto *group = qobject_cast<OptionGroup *>(widget)) {
            group->setOpen(true);
        }
    }
}

} // namespace

FormDialog::FormDialog(const Theme &theme, const FormDialogText &text, QWidget *parent)
    : QDialog(parent), m_theme(theme),
      m_header(new FormHeader(theme, text.icon, text.title, text.subtitle)),
      m_scroll(new QScrollArea), m_form(nullptr), m_sideLine(makeLine(QFrame::VLine)),
      m_side(new SidePanel(theme)), m_foresight(new VerdictLine(theme)),
      m_attention(new QPushButton), m_action(new QPushButton)
{
    setWindowTitle(text.title);
    setWindowModality(Qt::WindowModal);
    setMinimumSize(smallestSize);
    setBackgroundRole(QPalette::Base);
    auto *content = new QWidget;
    m_form = new QVBoxLayout(content);
    m_form->setContentsMargins(gutter, 16, gutter, 16);
    m_form->setSpacing(12);
    m_scroll->setWidget(content);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_side->setFixedWidth(scaledToText(sideWidth, theme));

    auto *middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_scroll, 1);
    middle->addWidget(m_sideLine);
    middle->addWidget(m_side);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(makeLine());
    layout->addLayout(middle, 1);
    layout->addWidget(makeLine());
    buildFooter(layout, text);

    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseInTyping);
    connect(&m_pause, &QTimer::timeout, this, &FormDialog::validateNow);
    connect(m_side, &SidePanel::suggestionChosen, this, &FormDialog::handleSuggestion);
    connect(qApp, &QApplication::focusChanged, this,
        [this](QWidget * /*old*/, QWidget *now) { handleFocus(now); });
    resize(preferredSize.boundedTo(screen()->availableSize() - QSize(40, 60)));
}

FormDialog::~FormDialog()
{
    // The focus moves on while the children go, when there is nothing left to explain it with.
    disconnect(qApp, nullptr, this, nullptr);
}

void FormDialog::buildFooter(QVBoxLayout *layout, const FormDialogText &text)
{
    auto *cancel = new QPushButton(tr("Cancel"));
    cancel->setAutoDefault(false);
    cancel->setToolTip(tr("Close without starting anything (Esc)"));
    setControlSize(cancel, ControlSize::Tall);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);

    m_action->setText(text.action);
    m_action->setIcon(themedIcon(m_theme, text.icon));
    m_action->setToolTip(text.subtitle + QStringLiteral(" (Enter)"));
    m_action->setDefault(true);
    m_action->setObjectName(QStringLiteral("action"));
    makePrimary(m_action);
    setControlSize(m_action, ControlSize::Tall);
    connect(m_action, &QPushButton::clicked, this, &FormDialog::handleAction);

    m_attention->setFlat(true);
    m_attention->setAutoDefault(false);
    m_attention->setObjectName(QStringLiteral("attention"));
    m_attention->setToolTip(tr("Go to the field"));
    makeDanger(m_attention);
    m_attention->hide();
    connect(m_attention, &QPushButton::clicked, this, &FormDialog::goToBlockingField);
    m_foresight->setObjectName(QStringLiteral("foresight"));

    auto *footer = new QHBoxLayout;
    footer->setContentsMargins(gutter, 12, gutter, 12);
    footer->setSpacing(8);
    footer->addStretch(1);
    footer->addWidget(m_foresight, 0, Qt::AlignVCenter);
    footer->addWidget(m_attention);
    footer->addSpacing(8);
    footer->addWidget(cancel);
    footer->addWidget(m_action);
    layout->addLayout(footer);
}

void FormDialog::addSeparator()
{
    m_form->addWidget(makeLine());
}

void FormDialog::watch(FormField *field)
{
    m_fields.append(field);
    explain(field->edit(), field->topic());
    connect(field->edit(), &QLineEdit::textChanged, this, &FormDialog::edited);
}

void FormDialog::explain(QWidget *editor, FieldTopic topic)
{
    m_topics.insert(editor, topic);
    if (editor == m_explained) {
        updateHelp();
    }
}

void FormDialog::explainFirst(QWidget *editor)
{
    editor->setFocus();
    m_explained = editor;
    updateHelp();
}

void FormDialog::edited()
{
    m_side->setCode(code());
    m_pause.start();
}

void FormDialog::validateNow()
{
    m_pause.stop();
    validate();
    m_side->setCode(code());
    updateFooter();
    updateHelp();
}

void FormDialog::updateFooter()
{
    int errors = 0;
    int missing = 0;
    QString foreseen;
    for (const FormField *field : std::as_const(m_fields)) {
        const Verdict &verdict = field->verdict();
        errors += verdict.severity == Severity::Error ? 1 : 0;
        missing += verdict.severity == Severity::Missing ? 1 : 0;
        if (verdict.severity == Severity::Warning && foreseen.isEmpty()) {
            foreseen = verdict.code;
        }
    }
    const bool blocked = errors + missing > 0;
    m_action->setEnabled(!blocked);
    m_side->setCodeUsable(!blocked);
    if (errors > 0) {
        m_attention->setIcon(themedIcon(m_theme, IconName::Error));
        m_attention->setText(errors == 1 ? tr("1 field needs attention")
                                         : tr("%1 fields need attention").arg(errors));
    } else if (missing > 0) {
        m_attention->setIcon({});
        m_attention->setText(
            missing == 1 ? tr("1 field is empty") : tr("%1 fields are empty").arg(missing));
    }
    m_attention->setVisible(blocked);
    const bool warns = !blocked && !foreseen.isEmpty();
    m_foresight->setVerdict(warns
            ? Verdict{Severity::Warning, tr("Will fail with %1").arg(foreseen), foreseen}
            : Verdict{});
    m_foresight->setVisible(warns);
}

void FormDialog::goToBlockingField()
{
    for (FormField *field : std::as_const(m_fields)) {
        if (field->verdict().blocks()) {
            unfold(field);
            field->edit()->setFocus(Qt::OtherFocusReason);
            field->edit()->selectAll();
            m_scroll->ensureWidgetVisible(field);
            return;
        }
    }
}

void FormDialog::handleAction()
{
    validateNow();
    if (!m_action->isEnabled()) {
        goToBlockingField();
        return;
    }
    submit();
    accept();
}

void FormDialog::keyPressEvent(QKeyEvent *event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && m_pause.isActive()) {
        validateNow();
    }
    QDialog::keyPressEvent(event);
}

void FormDialog::handleFocus(QWidget *now)
{
    for (const QWidget *widget = now; widget != nullptr && widget != this;
         widget = widget->parentWidget()) {
        if (m_topics.contains(widget)) {
            m_explained = widget;
            updateHelp();
            return;
        }
    }
}

void FormDialog::updateHelp()
{
    for (const FormField *field : std::as_const(m_fields)) {
        if (field->edit() == m_explained && !field->verdict().advice.isEmpty()) {
            m_side->showAdvice(field->verdict());
            return;
        }
    }
    if (m_explained != nullptr) {
        m_side->showHelp(m_topics.value(m_explained));
    }
}

void FormDialog::handleSuggestion(const QString &value)
{
    for (const FormField *field : std::as_const(m_fields)) {
        if (field->edit() == m_explained) {
            field->edit()->setText(value);
            field->edit()->setFocus(Qt::OtherFocusReason);
            validateNow();
            return;
        }
    }
}

void FormDialog::resizeEvent(QResizeEvent *event)
{
    QDialog::resizeEvent(event);
    const bool wide = width() >= scaledToText(narrowestWithSide, m_theme);
    m_sideLine->setVisible(wide);
    m_side->setVisible(wide);
}

void FormDialog::showEvent(QShowEvent *event)
{
    validateNow();
    QDialog::showEvent(event);
}

} // namespace swb::ui
