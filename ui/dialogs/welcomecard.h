#pragma once

#include "ui/dialogs/welcomepicture.h"
#include "ui/theme/icon.h"

#include <QFrame>
#include <QKeySequence>

class QPushButton;

namespace swb::ui {

/** What a welcome card says and offers. */
struct WelcomeCardText
{
    QString title;
    QString text;
    IconName icon;
    QString action;
    QKeySequence keys; ///< shown only; the window's action owns the shortcut
};

/**
 * One of the three ways to begin: picture, title, two lines and a button. A click anywhere on the
 * card is a click on its button.
 */
class WelcomeCard : public QFrame
{
    Q_OBJECT

public:
    WelcomeCard(const Theme &theme, WelcomePicture::Scene scene, const WelcomeCardText &text,
        bool primary, QWidget *parent = nullptr);

    QPushButton *button() const { return m_button; }
    void setPictureVisible(bool visible);

Q_SIGNALS:
    void activated();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    const Theme &m_theme;
    bool m_primary;
    WelcomePicture *m_picture;
    QPushButton *m_button;
};

} // namespace swb::ui
