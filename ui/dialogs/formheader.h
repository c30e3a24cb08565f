#pragma once

#include "ui/theme/icon.h"

#include <QWidget>

namespace swb::ui {

class Theme;

/** The head of a form: icon on a tinted tile, title, and the API call it stands for. */
class FormHeader : public QWidget
{
    Q_OBJECT

public:
    FormHeader(const Theme &theme, IconName icon, const QString &title, const QString &subtitle,
        QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    IconName m_icon;
};

} // namespace swb::ui
