#pragma once

#include <QSpinBox>

namespace swb::ui {

/** A spin box that the wheel changes only while it has the focus, not while a form scrolls by. */
class CalmSpinBox : public QSpinBox
{
    Q_OBJECT

public:
    explicit CalmSpinBox(QWidget *parent = nullptr);

protected:
    void wheelEvent(QWheelEvent *event) override;
};

} // namespace swb::ui
