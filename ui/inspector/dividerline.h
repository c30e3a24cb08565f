#pragma once

#include <QWidget>

namespace swb::ui {

class Theme;

/** A hairline between groups; decoration only. */
class DividerLine : public QWidget
{
    Q_OBJECT

public:
    DividerLine(const Theme &theme, Qt::Orientation orientation, QWidget *parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    Qt::Orientation m_orientation;
};

} // namespace swb::ui
