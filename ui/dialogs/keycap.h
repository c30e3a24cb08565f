#pragma once

#include <QKeySequence>
#include <QWidget>

namespace swb::ui {

class Theme;

/** Shows a key combination as a small key: "Ctrl Shift N". Decoration; it does not act. */
class KeyCap : public QWidget
{
    Q_OBJECT

public:
    KeyCap(const Theme &theme, const QKeySequence &keys, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    QString m_text;
};

} // namespace swb::ui
