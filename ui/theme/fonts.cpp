#include "ui/theme/fonts.h"

#include <QFontDatabase>
#include <QStringList>

#include <algorithm>

namespace swb::ui {

namespace {

constexpr double defaultPoints = 9.75; // 13 px at 96 dpi, the size the layout is drawn for

bool isGeneric(const QString &family)
{
    static constexpr QLatin1StringView names[] = {QLatin1StringView("Sans Serif"),
        QLatin1StringView("Sans"), QLatin1StringView("sans-serif"), QLatin1StringView("Helvetica"),
        QLatin1StringView("system-ui"), QLatin1StringView("")};
    return std::any_of(std::begin(names), std::end(names), [&family](QLatin1StringView name) {
        return family.compare(name, Qt::CaseInsensitive) == 0;
    });
}

} // namespace

QFont chooseBaseFont(const QFont &systemFont)
{
    QFont font = systemFont;
    if (!isGeneric(systemFont.family()))
        return font;
    if (QFontDatabase::hasFamily(QStringLiteral("Inter"))) {
        font.setFamilies({QStringLiteral("Inter"), QStringLiteral("Noto Sans"),
            QStringLiteral("DejaVu Sans"), systemFont.family()});
    }
    // A generic family means that no desktop has set a text size either.
    if (font.pointSizeF() > 0)
        font.setPointSizeF(std::max(font.pointSizeF(), defaultPoints));
    return font;
}

QFont chooseFixedFont(const QFont &base)
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    if (QFontDatabase::hasFamily(QStringLiteral("JetBrains Mono"))) {
        font.setFamilies({QStringLiteral("JetBrains Mono"), font.family(),
            QStringLiteral("DejaVu Sans Mono"), QStringLiteral("monospace")});
    }
    if (base.pointSizeF() > 0)
        font.setPointSizeF(base.pointSizeF());
    else
        font.setPixelSize(base.pixelSize());
    font.setFixedPitch(true);
    font.setStyleHint(QFont::Monospace);
    font.setStyleStrategy(QFont::PreferNoShaping);
    return font;
}

QFont scaledFont(const QFont &base, double factor, QFont::Weight weight)
{
    QFont font = base;
    if (base.pointSizeF() > 0)
        font.setPointSizeF(base.pointSizeF() * factor);
    else
        font.setPixelSize(std::max(1, qRound(base.pixelSize() * factor)));
    font.setWeight(weight);
    return font;
}

} // namespace swb::ui
