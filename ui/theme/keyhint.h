#pragma once

#include <QKeySequence>
#include <QWidget>

namespace swb::ui {

class Theme;

/** A shortcut as a small key cap, "Ctrl K". It only shows; the action has the shortcut. */
class KeyHint : public QWidget
{
    Q_OBJECT

public:
    KeyHint(const Theme &theme, const QKeySequence &sequence, QWidget *parent = nullptr);

    void setSequence(const QKeySequence &sequence);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    QString m_text;
};

} // namespace swb::ui
