#include "ui/window/maintoolbar.h"

#include "ui/theme/icon.h"
#include "ui/theme/theme.h"
#include "ui/window/actionregistry.h"
#include "ui/window/brand.h"

#include <QAction>
#include <QBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace swb::ui {

namespace {

constexpr int barHeight = 46;
constexpr int smallestBrand = 190;

} // namespace

MainToolBar::MainToolBar(
    const Theme &theme, const ActionRegistry &actions, QMenu *menu, QWidget *parent)
    : QToolBar(parent), m_theme(theme), m_actions(actions)
{
    setObjectName(QStringLiteral("toolBar"));
    setAccessibleName(tr("Tool bar"));
    setWindowTitle(tr("Tool bar"));
    setMovable(false);
    setFloatable(false);
    setContextMenuPolicy(Qt::PreventContextMenu);

    auto *content = new QWidget(this);
    content->setMinimumHeight(barHeight - 2);
    content->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    auto *row = new QHBoxLayout(content);
    row->setContentsMargins(14, 0, 10, 0);
    row->setSpacing(8);
    m_brand = new Brand(theme, content);
    row->addWidget(m_brand);
    addButton(row, ActionId::NewServer);
    addButton(row, ActionId::NewConnection);
    row->addStretch(1);

    m_themeButton = addIconButton(row, tr("Switch light and dark"));
    connect(m_themeButton, &QToolButton::clicked, actions.action(ActionId::ToggleTheme),
        &QAction::trigger);
    QToolButton *menuButton = addIconButton(row, tr("Menu"));
    menuButton->setObjectName(QStringLiteral("menuButton"));
    menuButton->setIcon(themedIcon(theme, IconName::Kebab));
    menuButton->setToolTip(tr("All commands"));
    menuButton->setPopupMode(QToolButton::InstantPopup);
    menuButton->setMenu(menu);
    addWidget(content);
    connect(&theme, &Theme::changed, this, &MainToolBar::updateThemeButton);
    updateThemeButton();
}

QPushButton *MainToolBar::addButton(QHBoxLayout *row, ActionId id)
{
    QAction *action = m_actions.action(id);
    const QString name = action->text().remove(u'&').remove(u'…');
    auto *button = new QPushButton(action->icon(), name);
    button->setObjectName(QString(action->objectName() + QLatin1StringView(".button")));
    button->setToolTip(action->toolTip());
    button->setAccessibleName(name);
    button->setFocusPolicy(Qt::StrongFocus);
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    row->addWidget(button);
    return button;
}

QToolButton *MainToolBar::addIconButton(QHBoxLayout *row, const QString &name)
{
    auto *button = new QToolButton;
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setMinimumSize(30, 30);
    button->setAccessibleName(name);
    row->addWidget(button);
    return button;
}

void MainToolBar::updateThemeButton()
{
    m_themeButton->setIcon(themedIcon(m_theme, m_theme.isDark() ? IconName::Sun : IconName::Moon));
    m_themeButton->setToolTip(m_actions.toolTip(ActionId::ToggleTheme));
}

void MainToolBar::setBrandWidth(int width)
{
    m_brand->setFixedWidth(qMax(smallestBrand, width - 6));
}

void MainToolBar::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = m_theme.tokens();
    QPainter painter(this);
    painter.fillRect(rect(), tokens.window);
    painter.fillRect(QRect(0, height() - 1, width(), 1), tokens.line);
}

} // namespace swb::ui
