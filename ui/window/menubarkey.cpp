#include "ui/window/menubarkey.h"

#include <QKeyEvent>
#include <QMainWindow>
#include <QMenuBar>
#include <QWindow>

namespace swb::ui {

MenuBarKey::MenuBarKey(QMainWindow &window) : m_window(window), m_bar(*window.menuBar())
{
    m_bar.installEventFilter(this);
}

void MenuBarKey::watch()
{
    if (QWindow *handle = m_window.windowHandle()) {
        handle->installEventFilter(this);
    }
}

bool MenuBarKey::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == &m_bar) {
        // An open menu takes the keyboard too, but comes back.
        if (event->type() == QEvent::FocusOut
            && static_cast<QFocusEvent *>(event)->reason() != Qt::PopupFocusReason) {
            hideAgain();
        }
        return false;
    }
    if (event->type() == QEvent::KeyPress) {
        m_alone = static_cast<QKeyEvent *>(event)->key() == Qt::Key_Alt;
    } else if (event->type() == QEvent::KeyRelease) {
        if (m_alone && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Alt) {
            reveal();
        }
        m_alone = false;
    } else if (event->type() == QEvent::FocusOut || event->type() == QEvent::MouseButtonPress) {
        m_alone = false;
    }
    return false;
}

void MenuBarKey::reveal()
{
    if (m_bar.isVisible()) {
        hideAgain();
        return;
    }
    m_revealed = true;
    m_bar.show();
    m_bar.setFocus(Qt::MenuBarFocusReason);
    if (!m_bar.actions().isEmpty()) {
        m_bar.setActiveAction(m_bar.actions().constFirst());
    }
}

void MenuBarKey::hideAgain()
{
    if (m_revealed) {
        m_revealed = false;
        m_bar.hide();
    }
}

} // namespace swb::ui
