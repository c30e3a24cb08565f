#include "ui/theme/plaintooltip.h"

namespace swb::ui {

QString plainToolTip(const QString &text)
{
    QString escaped = text.toHtmlEscaped();
    escaped.replace(u'\n', QLatin1StringView("<br>"));
    return QStringLiteral("<qt>") % escaped % QStringLiteral("</qt>");
}

} // namespace swb::ui
