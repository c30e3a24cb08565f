#include "ui/inspector/actionbar.h"

#include "ui/inspector/dividerline.h"
#include "ui/theme/controlroles.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

namespace swb::ui {

namespace {

constexpr int spacing = 8;

/** "&End" as a button says it: the mnemonic belongs to the menu. */
QString withoutMnemonic(QString text)
{
    return text.remove(u'&');
}

} // namespace

ActionBar::ActionBar(const Theme &theme, const ObjectActionSet &actions,
    const QList<ActionButton> &buttons, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_row(new QHBoxLayout(this)),
      m_separator(new DividerLine(theme, Qt::Vertical, this)), m_more(new QToolButton(this)),
      m_menu(new QMenu(this))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(spacing);
    bool separated = false;
    for (const ActionButton &info : buttons) {
        if (info.danger && !separated) {
            m_row->addWidget(m_separator);
            separated = true;
        }
        if (QAction *action = actions.value(info.action)) {
            addButton(info, action);
        }
    }
    m_more->setIcon(themedIcon(theme, IconName::Kebab));
    m_more->setAutoRaise(true);
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setMenu(m_menu);
    m_more->setAccessibleName(tr("More actions"));
    m_more->setToolTip(tr("More actions"));
    m_more->setFocusPolicy(Qt::StrongFocus);
    m_more->setMinimumSize(28, 28);
    m_row->addWidget(m_more);
    connect(m_menu, &QMenu::aboutToShow, this, &ActionBar::fillMenu);
    syncAll();
}

void ActionBar::addButton(const ActionButton &info, QAction *action)
{
    auto *button = new QPushButton(this);
    button->setObjectName(QString(action->objectName() + QLatin1StringView(".button")));
    button->setFocusPolicy(Qt::StrongFocus);
    button->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    makePrimary(button, info.primary);
    if (info.danger) {
        makeDanger(button);
    }
    m_row->addWidget(button);
    m_entries.append({info, action, button});
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    connect(action, &QAction::changed, this, &ActionBar::syncAll);
}

void ActionBar::syncAll()
{
    bool danger = false;
    bool hidden = false;
    for (const Entry &entry : std::as_const(m_entries)) {
        sync(entry);
        danger |= entry.info.danger && !entry.button->isHidden();
        hidden |= isOffered(entry) && entry.button->isHidden();
    }
    m_separator->setVisible(danger);
    m_more->setVisible(hidden);
}

void ActionBar::sync(const Entry &entry)
{
    QPushButton *button = entry.button;
    const QAction *action = entry.action;
    const QString text = withoutMnemonic(action->text());
    if (button->text() != text) {
        button->setText(text);
        button->setIcon(action->icon());
        button->setAccessibleName(text);
    }
    if (button->icon().isNull()) {
        button->setIcon(action->icon());
    }
    button->setToolTip(action->toolTip());
    button->setAccessibleDescription(action->toolTip());
    button->setEnabled(action->isEnabled());
    button->setVisible(isOffered(entry) && (!m_compact || entry.info.keptWhenNarrow));
}

bool ActionBar::isOffered(const Entry &entry) const
{
    const auto stronger = std::find_if(m_entries.cbegin(), m_entries.cend(),
        [&entry](const Entry &other) { return other.info.action == entry.info.unless; });
    return entry.action->isVisible()
        && (stronger == m_entries.cend() || !stronger->action->isVisible());
}

void ActionBar::setCompact(bool compact)
{
    if (compact != m_compact) {
        m_compact = compact;
        syncAll();
    }
}

int ActionBar::fullWidth() const
{
    int width = m_separator->sizeHint().width() + spacing;
    for (const Entry &entry : m_entries) {
        if (isOffered(entry)) {
            width += entry.button->sizeHint().width() + spacing;
        }
    }
    return width;
}

QPushButton *ActionBar::button(ObjectAction action) const
{
    const auto it = std::find_if(m_entries.cbegin(), m_entries.cend(),
        [action](const Entry &entry) { return entry.info.action == action; });
    return it == m_entries.cend() ? nullptr : it->button;
}

void ActionBar::fillMenu()
{
    m_menu->clear();
    for (const Entry &entry : std::as_const(m_entries)) {
        if (isOffered(entry) && entry.button->isHidden()) {
            m_menu->addAction(entry.action);
        }
    }
}

} // namespace swb::ui
