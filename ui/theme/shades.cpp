#include "ui/theme/shades.h"

namespace swb::ui {

QColor mixed(const QColor &from, const QColor &to, double amount)
{
    const auto channel = [amount](float a, float b) {
        return static_cast<float>(a + (b - a) * static_cast<float>(amount));
    };
    return QColor::fromRgbF(channel(from.redF(), to.redF()), channel(from.greenF(), to.greenF()),
        channel(from.blueF(), to.blueF()), channel(from.alphaF(), to.alphaF()));
}

QColor withAlpha(const QColor &color, double alpha)
{
    QColor result = color;
    result.setAlphaF(static_cast<float>(alpha));
    return result;
}

QColor disabledText(const Tokens &tokens)
{
    return mixed(tokens.text3, tokens.surface, 0.28);
}

QColor disabledEdge(const Tokens &tokens)
{
    return mixed(tokens.line, tokens.edge, 0.25);
}

QColor softEdge(const Tokens &tokens)
{
    return mixed(tokens.line, tokens.edge, tokens.dark ? 0.38 : 0.3);
}

QColor hoverGround(const Tokens &tokens)
{
    return withAlpha(tokens.text, tokens.dark ? 0.08 : 0.055);
}

QColor pressedGround(const Tokens &tokens)
{
    return withAlpha(tokens.text, tokens.dark ? 0.14 : 0.11);
}

QColor focusHalo(const Tokens &tokens)
{
    return withAlpha(tokens.accent, tokens.dark ? 0.38 : 0.22);
}

} // namespace swb::ui
