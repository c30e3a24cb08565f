#include "ui/theme/icon.h"

#include "ui/theme/iconrenderer.h"
#include "ui/theme/themediconengine.h"

#include <QPainter>

namespace swb::ui {

QIcon themedIcon(const Theme &theme, IconName name)
{
    return QIcon(new ThemedIconEngine(theme, name));
}

std::optional<IconName> themedIconName(const QIcon &icon)
{
    const QString resource = icon.name();
    if (!resource.startsWith(QLatin1StringView(":/icons/")))
        return std::nullopt;
    for (int i = 0; i < static_cast<int>(IconName::Count); ++i) {
        if (iconResource(static_cast<IconName>(i)) == resource)
            return static_cast<IconName>(i);
    }
    return std::nullopt;
}

void paintIcon(QPainter *painter, const QRectF &rect, IconName name, const QColor &color)
{
    const qreal ratio = painter->device()->devicePixelRatio();
    const QSize pixels = (rect.size() * ratio).toSize();
    // On a whole device pixel, so that the pixmap is copied and not smoothed.
    const auto snapped = [ratio](qreal v) { return qRound(v * ratio) / ratio; };
    painter->drawPixmap(
        QPointF(snapped(rect.x()), snapped(rect.y())), renderIcon(name, pixels, ratio, color));
}

IconName familyIcon(trace::EventFamily family)
{
    switch (family) {
    case trace::EventFamily::Attempts:
        return IconName::Fork;
    case trace::EventFamily::Received:
        return IconName::ArrowIn;
    case trace::EventFamily::Sent:
        return IconName::ArrowOut;
    case trace::EventFamily::Flow:
        return IconName::Drop;
    case trace::EventFamily::Trouble:
        return IconName::Error;
    case trace::EventFamily::Lifecycle:
    case trace::EventFamily::Count:
        break;
    }
    return IconName::Ring;
}

IconName familyIcon(const trace::Event &event)
{
    switch (event.kind) {
    case net::EventKind::Timeout:
        return IconName::Hourglass;
    case net::EventKind::BlockedByRule:
        return IconName::Block;
    case net::EventKind::Lookup:
        return event.error == 0 ? IconName::Globe : IconName::Error;
    default:
        return familyIcon(trace::eventFamily(event));
    }
}

} // namespace swb::ui
