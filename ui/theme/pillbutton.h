#pragma once

#include "ui/theme/icon.h"

#include <QPushButton>

namespace swb::ui {

class Theme;

/** A small floating button with round ends, such as "14 new" over a list that is scrolled up. */
class PillButton : public QPushButton
{
    Q_OBJECT

public:
    PillButton(const Theme &theme, IconName icon, QWidget *parent = nullptr);

    /** Also the accessible name; resizes the button to fit. */
    void setLabel(const QString &text);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    IconName m_icon;
};

} // namespace swb::ui
