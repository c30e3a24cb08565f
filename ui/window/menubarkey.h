#pragma once

#include <QObject>

class QMainWindow;
class QMenuBar;

namespace swb::ui {

/**
 * Shows the hidden menu bar when Alt is pressed and released alone, and hides it again when it has
 * lost the keyboard. Sees the keys of the window before its widgets do, so that Alt with another
 * key never counts.
 *
 * **Owned by:** the window, as a member: it goes before the menu bar, whose last events are none of
 * its business.
 */
class MenuBarKey : public QObject
{
    Q_OBJECT

public:
    explicit MenuBarKey(QMainWindow &window);

    /** Once the window has its native handle. */
    void watch();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void reveal();
    void hideAgain();

    QMainWindow &m_window;
    QMenuBar &m_bar;
    bool m_alone = false; ///< Alt is down and nothing else was pressed
    bool m_revealed = false; ///< shown by Alt, not by choice
};

} // namespace swb::ui
