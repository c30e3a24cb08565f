#include "ui/dialogs/sidepanel.h"

#include "ui/dialogs/codeview.h"
#include "ui/notices/themedlabel.h"
#include "ui/theme/icon.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>

namespace swb::ui {

namespace {

constexpr int gutter = 20;
constexpr int copiedMs = 1500;
constexpr int placeOfPart = 5; // in the layout, after the help

} // namespace

SidePanel::SidePanel(const Theme &theme, QWidget *parent)
    : QScrollArea(parent), m_theme(theme),
      m_title(new ThemedLabel(theme, TextRole::Section, Tint::Text)),
      m_nodeName(new ThemedLabel(theme, TextRole::Hint, Tint::Hint, {}, ThemedLabel::Face::Mono)),
      m_text(new ThemedLabel(theme, TextRole::Body, Tint::Secondary)),
      m_partTitle(new ThemedLabel(theme, TextRole::Section, Tint::Text)),
      m_suggestions(new QHBoxLayout), m_copy(new QToolButton), m_code(new CodeView(theme))
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setAccessibleName(tr("Help and code"));
    m_title->setWordWrap(true);
    m_text->setWordWrap(true);
    m_partTitle->setWordWrap(true);
    m_partTitle->hide();
    m_copy->setAutoRaise(true);
    m_copy->setAccessibleName(tr("Copy the code"));
    connect(m_copy, &QToolButton::clicked, this, &SidePanel::copyCode);
    showCopied(false);

    auto *codeHead = new QHBoxLayout;
    codeHead->addWidget(
        new ThemedLabel(theme, TextRole::GroupCaption, Tint::Hint, tr("As Node code").toUpper()));
    codeHead->addStretch(1);
    codeHead->addWidget(m_copy);

    auto *content = new QWidget;
    m_layout = new QVBoxLayout(content);
    m_layout->setContentsMargins(gutter, gutter, gutter, gutter);
    m_layout->setSpacing(6);
    m_layout->addWidget(
        new ThemedLabel(theme, TextRole::GroupCaption, Tint::Hint, tr("What this does").toUpper()));
    m_layout->addWidget(m_title);
    m_layout->addWidget(m_nodeName);
    m_layout->addWidget(m_text);
    m_layout->addLayout(m_suggestions);
    m_layout->addSpacing(12);
    m_layout->addLayout(codeHead);
    m_layout->addWidget(m_code);
    m_layout->addStretch(1);
    setWidget(content);
    content->setBackgroundRole(QPalette::AlternateBase);
    viewport()->setBackgroundRole(QPalette::AlternateBase);
}

void SidePanel::showHelp(FieldTopic topic)
{
    const FieldHelp help = fieldHelp(topic);
    showText(help.title, help.nodeName, help.text);
    showSuggestions({});
}

void SidePanel::showAdvice(const Verdict &verdict)
{
    showText(verdict.text, verdict.code, verdict.advice);
    showSuggestions(verdict.suggestions);
}

void SidePanel::showText(const QString &title, const QString &code, const QString &text)
{
    m_title->setText(title);
    m_nodeName->setText(code);
    m_nodeName->setVisible(!code.isEmpty());
    m_text->setText(text);
}

void SidePanel::showSuggestions(const QList<Suggestion> &suggestions)
{
    if (suggestions == m_shownSuggestions) {
        return;
    }
    m_shownSuggestions = suggestions;
    while (QLayoutItem *item = m_suggestions->takeAt(0)) {
        if (item->widget() != nullptr) {
            // Later, because it may be the button that has just been clicked.
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    for (const Suggestion &suggestion : suggestions) {
        auto *button = new QPushButton(suggestion.label);
        button->setAutoDefault(false);
        button->setToolTip(tr("Put %1 into the field").arg(suggestion.value));
        connect(button, &QPushButton::clicked, this,
            [this, value = suggestion.value] { Q_EMIT suggestionChosen(value); });
        m_suggestions->addWidget(button);
    }
    m_suggestions->addStretch(1);
    m_suggestions->setContentsMargins(0, suggestions.isEmpty() ? 0 : 6, 0, 0);
}

void SidePanel::setCode(const QString &code)
{
    m_code->setCode(code);
}

void SidePanel::setCodeUsable(bool usable)
{
    m_code->setEnabled(usable);
    m_copy->setEnabled(usable);
}

QString SidePanel::code() const
{
    return m_code->code();
}

void SidePanel::insertPart(const QString &title, QWidget *part)
{
    m_part = part;
    m_partTitle->show();
    setPartTitle(title);
    m_layout->insertSpacing(placeOfPart, 12);
    m_layout->insertWidget(placeOfPart + 1, m_partTitle);
    m_layout->insertWidget(placeOfPart + 2, part);
}

void SidePanel::setPartTitle(const QString &title)
{
    m_partTitle->setText(title);
}

void SidePanel::setPartVisible(bool visible)
{
    m_partTitle->setVisible(visible);
    m_part->setVisible(visible);
}

void SidePanel::copyCode()
{
    QGuiApplication::clipboard()->setText(m_code->code() + u'\n');
    showCopied(true);
    QTimer::singleShot(copiedMs, this, [this] { showCopied(false); });
}

void SidePanel::showCopied(bool copied)
{
    m_copy->setIcon(themedIcon(m_theme, copied ? IconName::Check : IconName::Copy));
    m_copy->setToolTip(copied ? tr("Copied") : tr("Copy the code"));
}

} // namespace swb::ui
