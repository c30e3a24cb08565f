#include "ui/theme/iconrenderer.h"

#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <array>

namespace swb::ui {

namespace {

constexpr std::array<const char *, static_cast<std::size_t>(IconName::Count)> fileNames
    = {"server", "connection", "play", "book", "search", "sun", "moon", "settings", "plus", "send",
        "end", "pause", "resume", "reset", "destroy", "tail", "trash", "export", "import", "copy",
        "chevron-right", "chevron-down", "arrow-in", "arrow-out", "check", "cross", "warn", "error",
        "info", "block", "script", "file", "folder", "clock", "globe", "fork", "drop", "hourglass",
        "listen", "ring", "filter", "repeat", "eye", "star", "kebab", "echo", "ladder", "pin",
        "undo", "app-mark", "network", "link", "hex", "text"};

/** A short binary string: the cache is asked for every painted icon. */
QString cacheKey(IconName name, QSize pixels, qreal ratio, QRgb color)
{
    const auto part = [](auto value) { return QChar(static_cast<char16_t>(value)); };
    return QStringLiteral("swb-icon") % part(name) % part(pixels.width()) % part(pixels.height())
        % part(qRound(ratio * 64)) % part(color >> 16) % part(color & 0xffff);
}

} // namespace

QString iconResource(IconName name)
{
    return QStringLiteral(":/icons/") % QLatin1StringView(fileNames[static_cast<std::size_t>(name)])
        % QStringLiteral(".svg");
}

QPixmap renderIcon(IconName name, QSize pixels, qreal ratio, const QColor &color)
{
    if (pixels.isEmpty() || name >= IconName::Count)
        return {};
    const QString key = cacheKey(name, pixels, ratio, color.rgba());
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    pixmap = QPixmap(pixels);
    pixmap.fill(Qt::transparent);
    QSvgRenderer renderer(iconResource(name));
    renderer.setAspectRatioMode(Qt::KeepAspectRatio);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    renderer.render(&painter, QRectF(QPointF(0, 0), QSizeF(pixels)));
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(pixmap.rect(), color);
    painter.end();
    pixmap.setDevicePixelRatio(ratio);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

} // namespace swb::ui
