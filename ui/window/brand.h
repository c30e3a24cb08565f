#pragma once

#include <QWidget>

namespace swb::ui {

class Theme;

/** The program's mark and name at the left end of the tool bar. */
class Brand : public QWidget
{
    Q_OBJECT

public:
    explicit Brand(const Theme &theme, QWidget *parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
};

} // namespace swb::ui
