#pragma once

#include "ui/theme/splitdot.h"

#include <QWidget>

namespace swb::ui {

class Theme;

/**
 * A pill with the dot of an object's state and the state's word ("open", "listening"). Not
 * focusable; the accessible name carries the word.
 */
class StatePill : public QWidget
{
    Q_OBJECT

public:
    explicit StatePill(const Theme &theme, QWidget *parent = nullptr);

    /** `word` is shown as it is: readyState's own value, or a short sentence. */
    void setState(DotState state, const QString &word);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    DotState m_state = DotState::Closed;
    QString m_word;
};

} // namespace swb::ui
