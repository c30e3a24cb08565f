#pragma once

#include <QPushButton>

namespace swb::ui {

class Theme;

/** Whose end it is: blue is the selected end, teal the other side. */
enum class LinkEnd : quint8 { Own, Peer };

/**
 * One end of a link: the address in fixed pitch, the name below, a coloured bar at the left. With
 * setLinked() it is a button that leads to the end's own page, clicked() says so; otherwise it
 * takes no focus and does nothing. Long addresses are elided in the middle, the tool tip has them
 * whole.
 */
class EndCard : public QPushButton
{
    Q_OBJECT

public:
    EndCard(const Theme &theme, LinkEnd end, QWidget *parent = nullptr);

    /** Both are plain text that has passed displayText(). */
    void setEnd(const QString &address, const QString &name);
    void setLinked(bool linked);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void updateTexts();

    const Theme &m_theme;
    LinkEnd m_end;
    bool m_linked = false;
    QString m_address;
    QString m_name;
};

} // namespace swb::ui
