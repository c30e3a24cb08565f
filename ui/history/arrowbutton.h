#pragma once

#include <QToolButton>

namespace swb::ui {

/** A flat tool button whose sign is an arrow, which the style draws in that direction. */
class ArrowButton : public QToolButton
{
    Q_OBJECT

public:
    ArrowButton(Qt::ArrowType arrow, const QString &name, const QString &toolTip, QWidget *parent);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Qt::ArrowType m_arrow;
};

} // namespace swb::ui
