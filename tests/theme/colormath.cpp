#include "tests/theme/colormath.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace swb::ui {

namespace {

using Triple = std::array<double, 3>;
using Matrix = std::array<Triple, 3>;

double toLinear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double fromLinear(double channel)
{
    const double c = std::clamp(channel, 0.0, 1.0);
    return c <= 0.0031308 ? c * 12.92 : 1.055 * std::pow(c, 1 / 2.4) - 0.055;
}

Triple linearRgb(const QColor &color)
{
    return {toLinear(color.redF()), toLinear(color.greenF()), toLinear(color.blueF())};
}

Triple product(const Matrix &matrix, const Triple &v)
{
    Triple result{};
    for (std::size_t i = 0; i < 3; ++i)
        result[i] = matrix[i][0] * v[0] + matrix[i][1] * v[1] + matrix[i][2] * v[2];
    return result;
}

double luminance(const QColor &color)
{
    const Triple rgb = linearRgb(color);
    return 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2];
}

struct Lab
{
    double l = 0;
    double a = 0;
    double b = 0;
};

Lab toLab(const QColor &color)
{
    static constexpr Matrix toXyz{{{0.4124564, 0.3575761, 0.1804375},
        {0.2126729, 0.7151522, 0.0721750}, {0.0193339, 0.1191920, 0.9503041}}};
    const Triple xyz = product(toXyz, linearRgb(color));
    const auto f
        = [](double t) { return t > 216.0 / 24389 ? std::cbrt(t) : (24389.0 / 27 * t + 16) / 116; };
    const double x = f(xyz[0] / 0.95047);
    const double y = f(xyz[1]);
    const double z = f(xyz[2] / 1.08883);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

double radians(double degrees)
{
    return degrees * M_PI / 180;
}

double hue(double a, double b)
{
    if (a == 0 && b == 0)
        return 0;
    const double degrees = std::atan2(b, a) * 180 / M_PI;
    return degrees < 0 ? degrees + 360 : degrees;
}

double hueDifference(double first, double second)
{
    const double difference = second - first;
    if (difference > 180)
        return difference - 360;
    return difference < -180 ? difference + 360 : difference;
}

double hueMean(double first, double second)
{
    const double sum = first + second;
    if (std::abs(first - second) <= 180)
        return sum / 2;
    return sum < 360 ? (sum + 360) / 2 : (sum - 360) / 2;
}

double pow7Share(double chroma)
{
    const double p = std::pow(chroma, 7);
    return std::sqrt(p / (p + std::pow(25.0, 7)));
}

} // namespace

double contrastRatio(const QColor &first, const QColor &second)
{
    const auto [low, high] = std::minmax({luminance(first), luminance(second)});
    return (high + 0.05) / (low + 0.05);
}

QColor simulated(const QColor &color, Vision vision)
{
    static constexpr Matrix protan{{{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216},
        {-0.003882, -0.048116, 1.051998}}};
    static constexpr Matrix deutan{{{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413},
        {-0.011820, 0.042940, 0.968881}}};
    static constexpr Matrix tritan{{{1.255528, -0.076749, -0.178779},
        {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}};
    if (vision == Vision::Normal)
        return color;
    const Matrix &matrix = vision == Vision::Protan ? protan
        : vision == Vision::Deutan                  ? deutan
                                                    : tritan;
    const Triple seen = product(matrix, linearRgb(color));
    return QColor::fromRgbF(static_cast<float>(fromLinear(seen[0])),
        static_cast<float>(fromLinear(seen[1])), static_cast<float>(fromLinear(seen[2])));
}

double colorDistance(const QColor &first, const QColor &second)
{
    const Lab one = toLab(first);
    const Lab two = toLab(second);
    const double meanChroma = (std::hypot(one.a, one.b) + std::hypot(two.a, two.b)) / 2;
    const double g = 0.5 * (1 - pow7Share(meanChroma));
    const double a1 = one.a * (1 + g);
    const double a2 = two.a * (1 + g);
    const double c1 = std::hypot(a1, one.b);
    const double c2 = std::hypot(a2, two.b);
    const double h1 = hue(a1, one.b);
    const double h2 = hue(a2, two.b);
    const bool grey = c1 * c2 == 0;
    const double dL = two.l - one.l;
    const double dC = c2 - c1;
    const double dH
        = grey ? 0 : 2 * std::sqrt(c1 * c2) * std::sin(radians(hueDifference(h1, h2)) / 2);
    const double l = (one.l + two.l) / 2;
    const double c = (c1 + c2) / 2;
    const double h = grey ? h1 + h2 : hueMean(h1, h2);
    const double t = 1 - 0.17 * std::cos(radians(h - 30)) + 0.24 * std::cos(radians(2 * h))
        + 0.32 * std::cos(radians(3 * h + 6)) - 0.20 * std::cos(radians(4 * h - 63));
    const double sl = 1 + 0.015 * std::pow(l - 50, 2) / std::sqrt(20 + std::pow(l - 50, 2));
    const double sc = 1 + 0.045 * c;
    const double sh = 1 + 0.015 * c * t;
    const double rotation
        = -2 * pow7Share(c) * std::sin(2 * radians(30 * std::exp(-std::pow((h - 275) / 25, 2))));
    return std::sqrt(std::pow(dL / sl, 2) + std::pow(dC / sc, 2) + std::pow(dH / sh, 2)
        + rotation * (dC / sc) * (dH / sh));
}

} // namespace swb::ui
