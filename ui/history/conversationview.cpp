#include "ui/history/conversationview.h"

#include "ui/history/conversationbar.h"
#include "ui/history/conversationfind.h"
#include "ui/history/transcriptview.h"

#include <QShortcut>
#include <QVBoxLayout>

namespace swb::ui {

static_assert(ConversationView::noItem == TranscriptView::noItem);

ConversationView::ConversationView(const trace::EventLog &log, const ObjectDirectory &directory,
    const Theme &theme, QWidget *parent)
    : QWidget(parent), m_transcript(new TranscriptView(log, directory, theme, this)),
      m_find(new ConversationFind(*m_transcript, this)),
      m_bar(new ConversationBar(*m_transcript, *m_find, theme, this))
{
    setObjectName(QStringLiteral("conversationView"));
    setFocusProxy(m_transcript);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(m_transcript, 1);
    setTabOrder(m_bar, m_transcript);
    auto *find = new QShortcut(QKeySequence::Find, this);
    connect(find, &QShortcut::activated, this, &ConversationView::focusFind);
    connect(m_transcript, &TranscriptView::currentEventChanged, this,
        &ConversationView::currentEventChanged);
}

net::ObjectId ConversationView::object() const
{
    return m_transcript->object();
}

void ConversationView::setObject(net::ObjectId id)
{
    m_transcript->setObject(id);
}

void ConversationView::refresh()
{
    if (isVisible()) {
        m_transcript->refresh();
    }
}

void ConversationView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_transcript->refresh();
}

void ConversationView::focusFind()
{
    m_bar->focusFind();
}

quint64 ConversationView::itemOfEvent(quint64 event) const
{
    return m_transcript->itemOfEvent(event);
}

void ConversationView::setCurrentItem(quint64 item)
{
    m_transcript->setCurrentItem(item);
}

} // namespace swb::ui
