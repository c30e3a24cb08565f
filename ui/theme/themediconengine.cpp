#include "ui/theme/themediconengine.h"

#include "ui/theme/iconrenderer.h"
#include "ui/theme/shades.h"
#include "ui/theme/theme.h"

namespace swb::ui {

ThemedIconEngine::ThemedIconEngine(const Theme &theme, IconName name) : m_theme(theme), m_name(name)
{
}

QColor ThemedIconEngine::colorFor(QIcon::Mode mode) const
{
    const Tokens &tokens = m_theme.tokens();
    switch (mode) {
    case QIcon::Disabled:
        return disabledText(tokens);
    case QIcon::Active:
    case QIcon::Selected:
        return tokens.text;
    case QIcon::Normal:
        break;
    }
    return tokens.text2;
}

void ThemedIconEngine::paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State)
{
    paintIcon(painter, rect, m_name, colorFor(mode));
}

QPixmap ThemedIconEngine::pixmap(const QSize &size, QIcon::Mode mode, QIcon::State)
{
    return renderIcon(m_name, size, 1.0, colorFor(mode));
}

QSize ThemedIconEngine::actualSize(const QSize &size, QIcon::Mode, QIcon::State)
{
    const int side = std::min(size.width(), size.height());
    return {side, side};
}

QIconEngine *ThemedIconEngine::clone() const
{
    return new ThemedIconEngine(m_theme, m_name);
}

QString ThemedIconEngine::key() const
{
    return QStringLiteral("swb");
}

QString ThemedIconEngine::iconName()
{
    return iconResource(m_name);
}

} // namespace swb::ui
