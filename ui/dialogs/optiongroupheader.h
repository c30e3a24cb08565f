#pragma once

#include <QAbstractButton>

namespace swb::ui {

class Theme;

/**
 * The row that opens and folds a group of options: chevron, title, summary at the right. Space
 * toggles, Right opens, Left folds; Enter is left to the dialog.
 */
class OptionGroupHeader : public QAbstractButton
{
    Q_OBJECT

public:
    OptionGroupHeader(const Theme &theme, const QString &title, QWidget *parent = nullptr);

    void setSummary(const QString &summary, bool changed);
    const QString &summary() const { return m_summary; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    const Theme &m_theme;
    QString m_summary;
    bool m_changed = false;
};

} // namespace swb::ui
