#include "ui/window/smallplot.h"

#include "ui/theme/sparkline.h"
#include "ui/theme/theme.h"

#include <QPainter>

#include <algorithm>

namespace swb::ui {

namespace {

QColor plotColor(const Tokens &tokens, PlotTint tint)
{
    switch (tint) {
    case PlotTint::Own:
        return tokens.own().fill;
    case PlotTint::Warning:
        return tokens.family(trace::EventFamily::Flow).fill;
    case PlotTint::Trouble:
        return tokens.family(trace::EventFamily::Trouble).fill;
    case PlotTint::Good:
    case PlotTint::Peer:
        break;
    }
    return tokens.peer().fill;
}

} // namespace

SmallPlot::SmallPlot(const Theme &theme, const QString &toolTip, QWidget *parent)
    : QWidget(parent), m_theme(theme)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setToolTip(toolTip);
    setAccessibleName(toolTip);
}

void SmallPlot::add(double value)
{
    const bool still = std::all_of(m_values.cbegin(), m_values.cend(),
        [value](float old) { return old == static_cast<float>(value); });
    if (still) {
        return;
    }
    std::rotate(m_values.begin(), m_values.begin() + 1, m_values.end());
    m_values.back() = static_cast<float>(value);
    update();
}

void SmallPlot::setTint(PlotTint tint)
{
    if (tint != m_tint) {
        m_tint = tint;
        update();
    }
}

void SmallPlot::setScale(double scale)
{
    m_scale = static_cast<float>(scale);
}

void SmallPlot::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    // A scale of its own would turn noise into mountains; it only grows beyond the given one.
    const float largest = *std::max_element(m_values.cbegin(), m_values.cend());
    paintSparkline(&painter, rect(), m_values, plotColor(m_theme.tokens(), m_tint),
        m_scale > 0 ? std::max(m_scale, largest) : 0);
}

} // namespace swb::ui
