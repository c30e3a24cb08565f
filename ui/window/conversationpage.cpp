#include "ui/window/conversationpage.h"

#include "ui/history/composer.h"
#include "ui/history/conversationview.h"
#include "ui/inspector/objectactions.h"

#include <QBoxLayout>

namespace swb::ui {

ConversationPage::ConversationPage(const trace::EventLog &log, const ObjectDirectory &directory,
    const Theme &theme, QWidget *parent)
    : QWidget(parent), m_directory(directory),
      m_view(new ConversationView(log, directory, theme, this)),
      m_composer(new Composer(theme, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_view, 1);
    column->addWidget(m_composer);
    connect(m_composer, &Composer::writeRequested, this,
        [this](const QByteArray &bytes) { Q_EMIT writeRequested(m_id, bytes); });
    connect(m_composer, &Composer::endRequested, this,
        [this](const QByteArray &bytes) { Q_EMIT endRequested(m_id, bytes); });
    connect(&directory, &ObjectDirectory::changed, this, &ConversationPage::handleChanged);
}

void ConversationPage::setObject(ObjectId id)
{
    if (id != m_id) {
        m_id = id;
        m_view->setObject(id);
        updateComposer();
    }
}

void ConversationPage::refresh()
{
    if (isVisible()) {
        m_view->refresh();
    }
}

void ConversationPage::focusComposer()
{
    if (m_composer->canWrite()) {
        m_composer->focusEditor();
    } else {
        m_view->setFocus(Qt::OtherFocusReason);
    }
}

void ConversationPage::goToEvent(quint64 event)
{
    const quint64 item = m_view->itemOfEvent(event);
    if (item != ConversationView::noItem) {
        m_view->setCurrentItem(item);
    }
}

void ConversationPage::handleChanged(
    const QList<ObjectId> &, const QList<ObjectId> &updated, const QList<ObjectId> &removed)
{
    if (updated.contains(m_id) || removed.contains(m_id)) {
        updateComposer();
    }
}

void ConversationPage::updateComposer()
{
    const ObjectSnapshot *object = m_directory.find(m_id);
    if (!object) {
        m_composer->setUnwritable(tr("The socket is gone"));
        return;
    }
    const ObjectActions actions(*object);
    const ActionState &write = actions[ObjectAction::Write];
    m_composer->setUnwritable(write.offered ? write.reason : tr("The socket is closed"));
}

} // namespace swb::ui
