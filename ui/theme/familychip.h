#pragma once

#include "engine/trace/eventtable.h"

#include <QPushButton>

namespace swb::ui {

class Theme;

/**
 * The toggle of one event family in the filter bar: shape, name and count. A click shows or hides
 * the family, toggled() tells; Alt+click, or Alt+Space, asks to show this family alone.
 */
class FamilyChip : public QPushButton
{
    Q_OBJECT

public:
    /** `title` is the family's word, as familyTitle() gives it. */
    FamilyChip(const Theme &theme, trace::EventFamily family, const QString &title,
        QWidget *parent = nullptr);

    trace::EventFamily family() const { return m_family; }
    /** As it is shown, e.g. "6.2k"; wide enough changes move the layout, small ones do not. */
    void setCountText(const QString &text);
    /** Shape and count only, for narrow windows. */
    void setCompact(bool compact);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void isolateRequested(swb::trace::EventFamily family);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void updateTexts();

    const Theme &m_theme;
    trace::EventFamily m_family;
    QString m_title;
    QString m_count;
    bool m_compact = false;
};

} // namespace swb::ui
