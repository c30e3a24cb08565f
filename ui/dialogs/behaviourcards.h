#pragma once

#include "engine/workbench/objects.h"
#include "ui/dialogs/fieldhelp.h"

#include <QWidget>

class QButtonGroup;

namespace swb::ui {

class BehaviourCard;
class Theme;

/**
 * The choice of what a server does with each accepted socket. Tab reaches the chosen card, the
 * arrow keys move the choice.
 */
class BehaviourCards : public QWidget
{
    Q_OBJECT

public:
    explicit BehaviourCards(const Theme &theme, QWidget *parent = nullptr);

    workbench::Behaviour behaviour() const;
    void setBehaviour(workbench::Behaviour behaviour);
    static FieldTopic topicOf(workbench::Behaviour behaviour);

Q_SIGNALS:
    void behaviourChanged(swb::workbench::Behaviour behaviour);

private:
    void handleChosen(int id, bool checked);

    QButtonGroup *m_group;
};

} // namespace swb::ui
