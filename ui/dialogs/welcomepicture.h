#pragma once

#include <QWidget>

namespace swb::ui {

class Theme;

/** The drawing in the upper half of a welcome card. Decoration, drawn from the tokens. */
class WelcomePicture : public QWidget
{
    Q_OBJECT

public:
    enum class Scene : quint8 { EchoDemo, Server, Connection };

    WelcomePicture(const Theme &theme, Scene scene, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintEchoDemo(QPainter &painter) const;
    void paintServer(QPainter &painter) const;
    void paintConnection(QPainter &painter) const;

    const Theme &m_theme;
    Scene m_scene;
};

} // namespace swb::ui
