#include "ui/history/conversationpage.h"

#include "ui/history/composer.h"
#include "ui/history/conversationbar.h"
#include "ui/history/conversationfind.h"
#include "ui/history/conversationview.h"
#include "ui/models/objectdirectory.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QVBoxLayout>

namespace swb::ui {

ConversationPage::ConversationPage(const trace::EventLog &log, const ObjectDirectory &directory,
    const Theme &theme, QWidget *parent)
    : QWidget(parent), m_directory(directory), m_theme(theme),
      m_view(new ConversationView(log, directory, theme, this)),
      m_find(new ConversationFind(*m_view, this)),
      m_bar(new ConversationBar(*m_view, *m_find, theme, this)),
      m_composer(new Composer(theme, this))
{
    setObjectName(QStringLiteral("conversationPage"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(m_view, 1);
    layout->addSpacing(1);
    layout->addWidget(m_composer);
    connect(m_composer, &Composer::writeRequested, this,
        [this](const QByteArray &bytes) { Q_EMIT writeRequested(object(), bytes); });
    connect(m_composer, &Composer::endRequested, this,
        [this](const QByteArray &bytes) { Q_EMIT endRequested(object(), bytes); });
    connect(m_view, &ConversationView::currentEventChanged, this,
        &ConversationPage::currentEventChanged);
    connect(&directory, &ObjectDirectory::changed, this, &ConversationPage::updateWritable);
    updateWritable();
}

net::ObjectId ConversationPage::object() const
{
    return m_view->object();
}

void ConversationPage::setObject(net::ObjectId id)
{
    m_view->setObject(id);
    updateWritable();
}

void ConversationPage::refresh()
{
    if (isVisible()) {
        m_view->refresh();
    }
}

void ConversationPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_view->refresh();
}

void ConversationPage::focusFind()
{
    m_bar->focusFind();
}

void ConversationPage::focusComposer()
{
    m_composer->focusEditor();
}

void ConversationPage::goToEvent(quint64 event)
{
    const quint64 item = m_view->itemOfEvent(event);
    if (item != ConversationView::noItem) {
        m_view->setCurrentItem(item);
    }
}

void ConversationPage::updateWritable()
{
    const ObjectSnapshot *object = m_directory.find(this->object());
    QString reason;
    if (object == nullptr) {
        reason = tr("This object was removed.");
    } else if (object->isServer()) {
        reason = tr("A server does not write; choose one of its sockets.");
    } else if (object->socket.destroyed || object->socket.closed
        || object->socket.state == workbench::ReadyState::Closed) {
        reason = tr("The socket is closed.");
    } else if (object->socket.writableEnded) {
        reason = tr("The writable side has ended.");
    }
    m_composer->setUnwritable(reason);
    m_composer->setVisible(object != nullptr && !object->isServer());
}

void ConversationPage::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.tokens().line);
}

} // namespace swb::ui
