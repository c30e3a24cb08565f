#pragma once

#include <QWidget>

namespace swb::ui {

class Theme;
enum class IconName : quint8;

/** How a StatusFigure looks. */
enum class StatusTint : quint8 { Plain, Own, Peer, Warning, Trouble };

/**
 * One figure of the status bar, "3 listening": the number in fixed pitch, then its word; or an icon
 * in place of the word's meaning. Keeps its widest width so that neighbours do not jump.
 */
class StatusFigure : public QWidget
{
    Q_OBJECT

public:
    /** `name` is said to screen readers before the figure. */
    StatusFigure(const Theme &theme, const QString &name, QWidget *parent = nullptr);

    void setIcon(IconName icon);
    void setFigure(const QString &figure, const QString &word = {});
    void setTint(StatusTint tint);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int contentWidth() const;
    QColor color() const;

    const Theme &m_theme;
    QString m_name;
    QString m_figure;
    QString m_word;
    IconName m_icon;
    StatusTint m_tint = StatusTint::Plain;
    int m_widest = 0;
};

} // namespace swb::ui
