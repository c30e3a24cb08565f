#pragma once

#include "engine/net/tracer.h"
#include "ui/theme/splitdot.h"

#include <QAbstractButton>

namespace swb::ui {

class Theme;

/** A small square button with the dot of one object; its tool tip and name say which. */
class ChipButton : public QAbstractButton
{
    Q_OBJECT

public:
    explicit ChipButton(const Theme &theme, QWidget *parent = nullptr);

    void setObject(net::ObjectId id, DotState state, const QString &sentence);
    net::ObjectId object() const { return m_id; }

    QSize sizeHint() const override { return {24, 24}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    net::ObjectId m_id = net::ObjectId::None;
    DotState m_state = DotState::Closed;
};

} // namespace swb::ui
