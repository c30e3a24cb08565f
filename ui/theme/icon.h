#pragma once

#include "engine/trace/eventtable.h"

#include <QIcon>
#include <QRectF>

#include <optional>

class QPainter;

namespace swb::ui {

class Theme;

/** The symbolic icons of ui.md section 5: one colour, 16x16 grid, in resources/icons/NAME.svg. */
enum class IconName : quint8 {
    Server,
    Connection,
    Play,
    Book,
    Search,
    Sun,
    Moon,
    Settings,
    Plus,
    Send,
    End,
    Pause,
    Resume,
    Reset,
    Destroy,
    Tail,
    Trash,
    Export,
    Import,
    Copy,
    ChevronRight,
    ChevronDown,
    ArrowIn,
    ArrowOut,
    Check,
    Cross,
    Warn,
    Error,
    Info,
    Block,
    Script,
    File,
    Folder,
    Clock,
    Globe,
    Fork,
    Drop,
    Hourglass,
    Listen,
    Ring,
    Filter,
    Repeat,
    Eye,
    Star,
    Kebab,
    Echo,
    Ladder,
    Pin,
    Undo,
    AppMark,
    Network,
    Link,
    Hex,
    Text,
    Count
};

/** An icon that is tinted from the theme at paint time, so it follows light and dark by itself. */
QIcon themedIcon(const Theme &theme, IconName name);

/** Paints the icon into `rect` in one colour, sharp at the painter's device pixel ratio. */
void paintIcon(QPainter *painter, const QRectF &rect, IconName name, const QColor &color);

/** Which icon a QIcon made by themedIcon() shows, so that a style can paint it in another colour.
 */
std::optional<IconName> themedIconName(const QIcon &icon);

/** The shape that stands for an event family, so that colour is never the only sign. */
IconName familyIcon(const trace::Event &event);
IconName familyIcon(trace::EventFamily family);

} // namespace swb::ui
