#pragma once

#include "engine/workbench/objects.h"

#include <QWidget>

namespace swb::ui {

class Theme;

/** What passes between a client and a server of the chosen behaviour, as a small sequence. */
class BehaviourPicture : public QWidget
{
    Q_OBJECT

public:
    explicit BehaviourPicture(const Theme &theme, QWidget *parent = nullptr);

    void setBehaviour(workbench::Behaviour behaviour);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    workbench::Behaviour m_behaviour = workbench::Behaviour::Echo;
};

} // namespace swb::ui
