#pragma once

#include <QWidget>

namespace swb::ui {

class Theme;

/** "reachable from the network": a tinted tag for a server that is not bound to loopback only. */
class NetworkBadge : public QWidget
{
    Q_OBJECT

public:
    explicit NetworkBadge(const Theme &theme, QWidget *parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    QString m_text;
};

} // namespace swb::ui
