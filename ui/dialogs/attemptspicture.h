#pragma once

#include <QWidget>

namespace swb::ui {

class Theme;

/** How a name with several addresses is tried, as a small example of the Attempts view. */
class AttemptsPicture : public QWidget
{
    Q_OBJECT

public:
    explicit AttemptsPicture(const Theme &theme, QWidget *parent = nullptr);

    /** The limit per attempt that the form asks for; 0: only the first address is tried. */
    void setLimit(int ms);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    int m_limitMs = 250;
};

} // namespace swb::ui
