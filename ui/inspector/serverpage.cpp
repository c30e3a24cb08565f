#include "ui/inspector/serverpage.h"

#include "ui/inspector/socketsmodel.h"
#include "ui/inspector/socketsview.h"
#include "ui/inspector/waitingstate.h"

#include <QBoxLayout>

namespace swb::ui {

namespace {

constexpr qint64 ageIntervalNs = 500'000'000;

} // namespace

ServerPage::ServerPage(const ObjectDirectory &directory, const Theme &theme, QWidget *parent)
    : QStackedWidget(parent), m_model(new SocketsModel(directory, this)),
      m_view(new SocketsView(*m_model, theme, this)), m_table(new QWidget(this)),
      m_waiting(new WaitingState(theme, this))
{
    auto *gutter = new QHBoxLayout(m_table);
    gutter->setContentsMargins(8, 0, 8, 0);
    gutter->addWidget(m_view);
    addWidget(m_table);
    addWidget(m_waiting);
    setFocusProxy(m_view);
    connect(m_view, &SocketsView::openRequested, this, &ServerPage::openRequested);
    connect(m_view, &SocketsView::menuRequested, this, &ServerPage::menuRequested);
}

void ServerPage::showServer(const workbench::ObjectSnapshot &server)
{
    m_model->setServer(server.id);
    m_waiting->showServer(server.server);
    const bool empty = m_model->rowCount() == 0;
    setCurrentWidget(empty ? static_cast<QWidget *>(m_waiting) : m_table);
}

void ServerPage::setNow(qint64 nowNs)
{
    if (nowNs >= m_nextAgeNs) {
        m_nextAgeNs = nowNs + ageIntervalNs;
        m_model->setNow(nowNs);
    }
}

void ServerPage::setCompact(bool compact)
{
    m_view->setCompact(compact);
}

} // namespace swb::ui
