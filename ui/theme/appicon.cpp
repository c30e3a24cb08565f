#include "ui/theme/appicon.h"

#include <QPainter>
#include <QSvgRenderer>

namespace swb::ui {

QIcon applicationIcon()
{
    QIcon icon = QIcon::fromTheme(QStringLiteral("socket-workbench"));
    if (!icon.isNull())
        return icon;
    // Drawn here, so that it does not depend on Qt's plugin for SVG icons being installed.
    QSvgRenderer renderer(QStringLiteral(":/icons/socket-workbench.svg"));
    for (const int side : {16, 24, 32, 48, 64, 128}) {
        QPixmap pixmap(side, side);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        renderer.render(&painter);
        painter.end();
        icon.addPixmap(pixmap);
    }
    return icon;
}

} // namespace swb::ui
