#include "ui/dialogs/behaviourcards.h"

#include "ui/dialogs/behaviourcard.h"
#include "ui/dialogs/textscale.h"

#include <QButtonGroup>
#include <QGridLayout>

namespace swb::ui {

using workbench::Behaviour;

BehaviourCards::BehaviourCards(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_group(new QButtonGroup(this))
{
    struct Choice
    {
        Behaviour behaviour;
        IconName icon;
        QString title;
        QString words;
    };
    const Choice choices[] = {
        {Behaviour::Echo, IconName::Echo, tr("Echo"), tr("sends back what it gets")},
        {Behaviour::Greet, IconName::Book, tr("Greet and echo"), tr("welcome line, then echo")},
        {Behaviour::Discard, IconName::Trash, tr("Discard"), tr("reads and forgets")},
        {Behaviour::Manual, IconName::Text, tr("By hand"), tr("you answer")},
    };
    const int columns = isLargeText(theme) ? 2 : 4;
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    for (const Choice &choice : choices) {
        auto *card = new BehaviourCard(theme, choice.icon, choice.title, choice.words);
        card->setToolTip(fieldHelp(topicOf(choice.behaviour)).text);
        m_group->addButton(card, static_cast<int>(choice.behaviour));
        layout->addWidget(card, layout->count() / columns, layout->count() % columns);
    }
    for (int column = 0; column < columns; ++column) {
        layout->setColumnStretch(column, 1);
    }
    connect(m_group, &QButtonGroup::idToggled, this, &BehaviourCards::handleChosen);
    setBehaviour(Behaviour::Echo);
}

Behaviour BehaviourCards::behaviour() const
{
    return static_cast<Behaviour>(m_group->checkedId());
}

void BehaviourCards::setBehaviour(Behaviour behaviour)
{
    m_group->button(static_cast<int>(behaviour))->setChecked(true);
}

FieldTopic BehaviourCards::topicOf(Behaviour behaviour)
{
    switch (behaviour) {
    case Behaviour::Manual:
        return FieldTopic::BehaviourManual;
    case Behaviour::Greet:
        return FieldTopic::BehaviourGreet;
    case Behaviour::Discard:
        return FieldTopic::BehaviourDiscard;
    case Behaviour::Echo:
        break;
    }
    return FieldTopic::BehaviourEcho;
}

void BehaviourCards::handleChosen(int id, bool checked)
{
    if (checked) {
        setFocusProxy(m_group->button(id));
        Q_EMIT behaviourChanged(static_cast<Behaviour>(id));
    }
}

} // namespace swb::ui
