#pragma once

#include <QToolBar>

class QAction;
class QHBoxLayout;
class QLabel;
class QMenu;
class QPushButton;
class QToolButton;

namespace swb::ui {

class ActionRegistry;
class Theme;
enum class ActionId : quint8;

/**
 * The bar at the top of the window: what program this is, New server and New connection, the theme
 * switch and a button with all menus.
 */
class MainToolBar : public QToolBar
{
    Q_OBJECT

public:
    MainToolBar(
        const Theme &theme, const ActionRegistry &actions, QMenu *menu, QWidget *parent = nullptr);

    /** Lines the buttons up with the inspector's left edge. */
    void setBrandWidth(int width);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QPushButton *addButton(QHBoxLayout *row, ActionId id);
    QToolButton *addIconButton(QHBoxLayout *row, const QString &name);
    void updateThemeButton();

    const Theme &m_theme;
    const ActionRegistry &m_actions;
    QWidget *m_brand;
    QToolButton *m_themeButton;
};

} // namespace swb::ui
