#pragma once

#include <QWidget>

#include <array>

namespace swb::ui {

class Theme;

/** Whose values a SmallPlot shows, which gives its colour. */
enum class PlotTint : quint8 { Good, Warning, Trouble, Own, Peer };

/** A plot of the last 24 values in the status bar. Decoration: the figure beside it says the same.
 */
class SmallPlot : public QWidget
{
    Q_OBJECT

public:
    SmallPlot(const Theme &theme, const QString &toolTip, QWidget *parent = nullptr);

    void add(double value);
    void setTint(PlotTint tint);
    /** The value at the top; values above it are cut. 0: the largest one. */
    void setScale(double scale);

    QSize sizeHint() const override { return {48, 14}; }
    QSize minimumSizeHint() const override { return {48, 14}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    static constexpr std::size_t length = 24;

    const Theme &m_theme;
    std::array<float, length> m_values{};
    float m_scale = 0;
    PlotTint m_tint = PlotTint::Good;
};

} // namespace swb::ui
