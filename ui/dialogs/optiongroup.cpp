#include "ui/dialogs/optiongroup.h"

#include "ui/dialogs/calmspinbox.h"
#include "ui/dialogs/optiongroupheader.h"
#include "ui/dialogs/textscale.h"
#include "ui/notices/themedlabel.h"
#include "ui/theme/controlroles.h"

#include <QCheckBox>
#include <QGridLayout>

namespace swb::ui {

namespace {

constexpr int indent = 24; // below the title, right of the chevron
constexpr int numberWidth = 116;
constexpr qsizetype longestNameBeside = 16; // characters; longer names stand below the title

} // namespace

OptionGroup::OptionGroup(const Theme &theme, const QString &title, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_header(new OptionGroupHeader(theme, title)),
      m_body(new QWidget), m_grid(new QGridLayout(m_body)), m_columns(isLargeText(theme) ? 1 : 2)
{
    m_grid->setContentsMargins(indent, 2, 0, 14);
    m_grid->setHorizontalSpacing(24);
    m_grid->setVerticalSpacing(10);
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnStretch(1, m_columns - 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_body);
    m_body->hide();
    connect(m_header, &QAbstractButton::toggled, m_body, &QWidget::setVisible);
}

void OptionGroup::setSummary(const OptionSummary &summary)
{
    m_header->setSummary(summary.text, summary.changed);
}

QString OptionGroup::summary() const
{
    return m_header->summary();
}

void OptionGroup::setOpen(bool open)
{
    m_header->setChecked(open);
}

bool OptionGroup::isOpen() const
{
    return m_header->isChecked();
}

QCheckBox *OptionGroup::addCheck(FieldTopic topic, const QString &title)
{
    const FieldHelp help = fieldHelp(topic);
    auto *cell = new QWidget;
    auto *check = new QCheckBox(title);
    check->setAccessibleName(help.title);
    check->setToolTip(help.text);
    auto *name = new ThemedLabel(
        m_theme, TextRole::Smallest, Tint::Hint, help.nodeName, ThemedLabel::Face::Mono);
    auto *layout = new QHBoxLayout(cell);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(check);
    layout->addWidget(name);
    layout->addStretch(1);
    addCell(cell);
    connect(check, &QCheckBox::toggled, this, &OptionGroup::changed);
    return check;
}

QSpinBox *OptionGroup::addNumber(
    FieldTopic topic, const QString &title, int minimum, int maximum, const QString &unit)
{
    const FieldHelp help = fieldHelp(topic);
    auto *cell = new QWidget;
    auto *number = new CalmSpinBox;
    number->setRange(minimum, maximum);
    number->setFont(m_theme.mono(TextRole::Body));
    number->setMinimumWidth(scaledToText(numberWidth, m_theme));
    number->setAccessibleName(help.title);
    number->setToolTip(help.text);
    if (!unit.isEmpty()) {
        number->setSuffix(u' ' + unit);
    }
    auto *label = new ThemedLabel(m_theme, TextRole::Body, Tint::Secondary, title);
    label->setBuddy(number);
    auto *name = new ThemedLabel(
        m_theme, TextRole::Smallest, Tint::Hint, help.nodeName, ThemedLabel::Face::Mono);
    const bool isLong = help.nodeName.size() > longestNameBeside;
    auto *titles = new QBoxLayout(isLong ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    titles->setSpacing(isLong ? 0 : 8);
    titles->addWidget(label);
    titles->addWidget(name);
    auto *layout = new QHBoxLayout(cell);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addLayout(titles);
    layout->addStretch(1);
    layout->addWidget(number);
    addCell(cell);
    connect(number, &QSpinBox::valueChanged, this, &OptionGroup::changed);
    return number;
}

void OptionGroup::addCell(QWidget *cell)
{
    m_grid->addWidget(cell, m_cells / m_columns, m_cells % m_columns);
    ++m_cells;
}

void OptionGroup::addRow(QWidget *row)
{
    m_cells += m_cells % m_columns;
    m_grid->addWidget(row, m_cells / m_columns, 0, 1, m_columns);
    m_cells += m_columns;
}

} // namespace swb::ui
