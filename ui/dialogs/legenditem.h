#pragma once

#include <QWidget>

namespace swb::ui {

class Theme;

/** One line of "how to read it" on the welcome page: a small drawing, a title, a sentence. */
class LegendItem : public QWidget
{
    Q_OBJECT

public:
    enum class Sign : quint8 { Lanes, Dots, Families };

    LegendItem(const Theme &theme, Sign sign, const QString &title, const QString &text,
        QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintLanes(QPainter &painter, const QRectF &area) const;
    void paintDots(QPainter &painter, const QRectF &area) const;
    void paintFamilies(QPainter &painter, const QRectF &area) const;

    const Theme &m_theme;
    Sign m_sign;
};

} // namespace swb::ui
