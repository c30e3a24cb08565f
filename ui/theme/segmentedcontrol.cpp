#include "ui/theme/segmentedcontrol.h"

#include "ui/theme/segmentbutton.h"
#include "ui/theme/shades.h"
#include "ui/theme/theme.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPainter>

namespace swb::ui {

SegmentedControl::SegmentedControl(
    const Theme &theme, const QString &accessibleName, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_group(new QButtonGroup(this))
{
    setAccessibleName(accessibleName);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(3, 3, 3, 3);
    row->setSpacing(2);
    connect(m_group, &QButtonGroup::idToggled, this, [this](int id, bool checked) {
        if (checked)
            Q_EMIT currentChanged(id);
    });
}

int SegmentedControl::addSegment(const QString &text, const QString &toolTip)
{
    const int index = static_cast<int>(m_group->buttons().size());
    auto *button = new SegmentButton(m_theme, text, this);
    button->setToolTip(toolTip);
    QString name = text;
    button->setAccessibleName(name.remove(u'&'));
    button->setChecked(index == 0);
    m_group->addButton(button, index);
    layout()->addWidget(button);
    return index;
}

int SegmentedControl::currentIndex() const
{
    return m_group->checkedId();
}

void SegmentedControl::setCurrentIndex(int index)
{
    if (QAbstractButton *button = m_group->button(index))
        button->setChecked(true);
}

void SegmentedControl::setSegmentEnabled(int index, bool enabled)
{
    if (QAbstractButton *button = m_group->button(index))
        button->setEnabled(enabled);
}

void SegmentedControl::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = m_theme.tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens.dark ? mixed(tokens.window, QColor(Qt::black), 0.25)
                                 : mixed(tokens.sidebar, tokens.edge, 0.06));
    painter.drawRoundedRect(rect(), 7, 7);
}

} // namespace swb::ui
