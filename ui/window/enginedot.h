#pragma once

#include <QWidget>

namespace swb::ui {

class Theme;

/** How the engine is doing, as the status bar's first sign. */
enum class EngineHealth : quint8 { Running, Slow, Stalled, Stopped };

/** A dot and the word "Engine"; the tool tip and the accessible name say how it is doing. */
class EngineDot : public QWidget
{
    Q_OBJECT

public:
    explicit EngineDot(const Theme &theme, QWidget *parent = nullptr);

    void setHealth(EngineHealth health);
    EngineHealth health() const { return m_health; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void updateTexts();

    const Theme &m_theme;
    EngineHealth m_health = EngineHealth::Running;
};

} // namespace swb::ui
