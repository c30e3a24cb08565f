#pragma once

#include "ui/theme/icon.h"

#include <QIconEngine>

namespace swb::ui {

/**
 * Draws a symbolic icon in the theme's colour of the moment: text2, dimmer when disabled, text when
 * active or selected. Controls with a ground of their own (primary buttons) ask themedIconName()
 * and paint the icon themselves in the colour that fits.
 */
class ThemedIconEngine : public QIconEngine
{
public:
    ThemedIconEngine(const Theme &theme, IconName name);

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    QSize actualSize(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    QIconEngine *clone() const override;
    QString key() const override;
    QString iconName() override;
    bool isNull() override { return false; }

private:
    QColor colorFor(QIcon::Mode mode) const;

    const Theme &m_theme;
    IconName m_name;
};

} // namespace swb::ui
