#pragma once

#include <QSpinBox>

namespace swb::ui {

/**
 * A spin box that the wheel changes only while it has the focus, not while a form scrolls by, and
 * that groups digits as the rest of the workbench does.
 */
class CalmSpinBox : public QSpinBox
{
    Q_OBJECT

public:
    explicit CalmSpinBox(QWidget *parent = nullptr);

protected:
    QString textFromValue(int value) const override;
    int valueFromText(const QString &text) const override;
    QValidator::State validate(QString &input, int &position) const override;
    void wheelEvent(QWheelEvent *event) override;
};

} // namespace swb::ui
