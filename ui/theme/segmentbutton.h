#pragma once

#include <QRadioButton>

namespace swb::ui {

class Theme;

/** One choice of a SegmentedControl. */
class SegmentButton : public QRadioButton
{
    Q_OBJECT

public:
    SegmentButton(const Theme &theme, const QString &text, QWidget *parent);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    bool hitButton(const QPoint &position) const override { return rect().contains(position); }

private:
    const Theme &m_theme;
};

} // namespace swb::ui
