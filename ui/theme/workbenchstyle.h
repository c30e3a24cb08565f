#pragma once

#include <QPointer>
#include <QProxyStyle>

class QFocusFrame;

namespace swb::ui {

class Theme;
struct Tokens;

/**
 * The flat look of all standard controls (ui.md section 5), drawn over Fusion from the tokens.
 * There is no application style sheet. What a control is for and how large it is stands in
 * controlroles.h.
 *
 * This class decides who paints what; the painting stands in buttonpainter, fieldpainter and so on.
 *
 * **Owned by:** the application, once set; the theme must outlive all painting.
 */
class WorkbenchStyle : public QProxyStyle
{
    Q_OBJECT

public:
    explicit WorkbenchStyle(const Theme &theme);

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
        const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
        const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
        QPainter *painter, const QWidget *widget) const override;

    int pixelMetric(
        PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
        QStyleHintReturn *returnData) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents,
        const QWidget *widget) const override;
    QRect subElementRect(
        SubElement element, const QStyleOption *option, const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option,
        SubControl subControl, const QWidget *widget) const override;
    QIcon standardIcon(StandardPixmap standardIcon, const QStyleOption *option,
        const QWidget *widget) const override;

    using QProxyStyle::polish;
    void polish(QWidget *widget) override;

    /** Focus changes arrive here; the halo follows the focused control. */
    bool event(QEvent *event) override;

private:
    const Tokens &tokens() const;
    void moveHalo(QWidget *focused);

    const Theme &m_theme;
    QPointer<QFocusFrame> m_halo; ///< the focused control's parent owns it
};

} // namespace swb::ui
