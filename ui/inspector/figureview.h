#pragma once

#include <QColor>
#include <QWidget>

namespace swb::ui {

class Theme;

/** Whose figure it is, which gives its colour. */
enum class FigureTint : quint8 { Plain, Own, Peer, Flow, Trouble };

/**
 * One figure with its caption, "Received 131 177 B": caption in the interface's font, figure in
 * fixed pitch. Not focusable; the accessible name says both.
 */
class FigureView : public QWidget
{
    Q_OBJECT

public:
    FigureView(
        const Theme &theme, const QString &caption, FigureTint tint, QWidget *parent = nullptr);

    void setCaption(const QString &caption);
    void setFigure(const QString &figure);
    void setTint(FigureTint tint);
    QString figure() const { return m_figure; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void updateTexts();
    QColor figureColor() const;

    const Theme &m_theme;
    QString m_caption;
    QString m_figure;
    FigureTint m_tint;
};

} // namespace swb::ui
