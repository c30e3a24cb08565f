#pragma once

#include <QWidget>

class QButtonGroup;

namespace swb::ui {

class Theme;

/**
 * A choice of one among few in one row: Messages | Stream | Hex, TCP | IPC path. Tab reaches the
 * chosen segment, the arrow keys move the choice. The segments are radio buttons to assistive
 * technology.
 */
class SegmentedControl : public QWidget
{
    Q_OBJECT

public:
    /** `accessibleName` says what is chosen ("View of the data"). */
    SegmentedControl(const Theme &theme, const QString &accessibleName, QWidget *parent = nullptr);

    /** Returns its index. The first one added is chosen. */
    int addSegment(const QString &text, const QString &toolTip);
    int currentIndex() const;
    void setCurrentIndex(int index);
    void setSegmentEnabled(int index, bool enabled);

Q_SIGNALS:
    void currentChanged(int index);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    QButtonGroup *m_group;
};

} // namespace swb::ui
