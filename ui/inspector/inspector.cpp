#include "ui/inspector/inspector.h"

#include "ui/inspector/dividerline.h"
#include "ui/inspector/serverheader.h"
#include "ui/inspector/serverpage.h"
#include "ui/inspector/socketheader.h"
#include "ui/notices/errorcard.h"
#include "ui/presentation/numbers.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabBar>

#include <algorithm>

namespace swb::ui {

namespace {

constexpr int tabBarHeight = 36;
constexpr int gutter = 16;
constexpr int compactWidth = 760;

/** A failure stays in sight until the object works again. */
bool showsError(const ObjectSnapshot &object)
{
    if (!object.error) {
        return false;
    }
    return object.isServer() ? object.server.state == workbench::ServerState::Failed
                             : object.socket.destroyed;
}

} // namespace

Inspector::Inspector(const ObjectDirectory &directory, const Theme &theme,
    const ObjectActionSet &actions, QWidget *conversation, QWidget *parent)
    : QWidget(parent), m_directory(directory), m_theme(theme),
      m_socketHeader(new SocketHeader(directory, theme, actions, this)),
      m_serverHeader(new ServerHeader(directory, theme, actions, this)),
      m_notice(new QWidget(this)), m_error(new ErrorCard(theme, m_notice)),
      m_tabs(new QTabBar(this)), m_pages(new QStackedWidget(this)), m_conversation(conversation),
      m_serverPage(new ServerPage(directory, theme, this))
{
    m_retry = m_error->addAction(IconName::Repeat, tr("Try again"));
    m_edit = m_error->addAction(IconName::Settings, tr("Edit…"));
    m_retry->setToolTip(tr("Try again with the same options"));
    m_edit->setToolTip(tr("Change the options and try again"));
    connect(m_edit, &QPushButton::clicked, actions.value(ObjectAction::Edit), &QAction::trigger);
    for (const ObjectAction again : {ObjectAction::ListenAgain, ObjectAction::ConnectAgain}) {
        QAction *action = actions.value(again);
        // Only the one that belongs to the selected object is visible.
        connect(m_retry, &QPushButton::clicked, action, [action] {
            if (action->isVisible() && action->isEnabled()) {
                action->trigger();
            }
        });
    }
    build(conversation);
    for (InspectorHeader *one : {static_cast<InspectorHeader *>(m_socketHeader),
             static_cast<InspectorHeader *>(m_serverHeader)}) {
        connect(one, &InspectorHeader::selectRequested, this, &Inspector::selectRequested);
    }
    connect(m_serverPage, &ServerPage::openRequested, this, &Inspector::selectRequested);
    connect(m_serverPage, &ServerPage::menuRequested, this, &Inspector::menuRequested);
    connect(&directory, &ObjectDirectory::changed, this, &Inspector::handleChanged);
    refresh();
}

void Inspector::build(QWidget *conversation)
{
    setObjectName(QStringLiteral("inspector"));
    m_tabs->setObjectName(QStringLiteral("inspectorTabs"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setAccessibleName(tr("Views of the selected endpoint"));
    m_tabs->setToolTip(tr("Views of the selected endpoint"));
    m_tabs->addTab(QString());
    m_tabs->setMinimumHeight(tabBarHeight);
    m_pages->addWidget(conversation);
    m_pages->addWidget(m_serverPage);

    auto *notices = new QVBoxLayout(m_notice);
    notices->setContentsMargins(gutter, 2, gutter, 12);
    notices->addWidget(m_error);
    auto *tabRow = new QHBoxLayout;
    tabRow->setContentsMargins(gutter - 8, 0, gutter, 0);
    tabRow->addWidget(m_tabs);
    tabRow->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_socketHeader);
    column->addWidget(m_serverHeader);
    column->addWidget(m_notice);
    column->addWidget(new DividerLine(m_theme, Qt::Horizontal, this));
    column->addLayout(tabRow);
    column->addWidget(new DividerLine(m_theme, Qt::Horizontal, this));
    column->addWidget(m_pages, 1);
}

InspectorHeader *Inspector::header(const ObjectSnapshot &object) const
{
    return object.isServer() ? static_cast<InspectorHeader *>(m_serverHeader) : m_socketHeader;
}

void Inspector::showObject(ObjectId id)
{
    if (id != m_current) {
        m_current = id;
        refresh();
    }
}

void Inspector::handleChanged(const QList<ObjectId> &added, const QList<ObjectId> &updated)
{
    const ObjectSnapshot *object = m_directory.find(m_current);
    if (!object) {
        return;
    }
    // Besides the object itself: its peer's name, and a server's sockets.
    const auto concerns = [&](ObjectId id) {
        const ObjectSnapshot *other = m_directory.find(id);
        return id == m_current || id == object->socket.peer || id == object->parent
            || (other && other->parent == m_current);
    };
    if (std::any_of(updated.begin(), updated.end(), concerns)
        || std::any_of(added.begin(), added.end(), concerns)) {
        refresh();
    }
}

void Inspector::refresh()
{
    const ObjectSnapshot *object = m_directory.find(m_current);
    if (!object) {
        return;
    }
    m_socketHeader->setVisible(!object->isServer());
    m_serverHeader->setVisible(object->isServer());
    header(*object)->setNow(m_nowNs);
    header(*object)->showObject(*object);
    m_notice->setVisible(showsError(*object));
    m_error->setError(showsError(*object) ? object->error : net::NetError());
    const bool again = object->isServer() || !object->isAccepted();
    m_retry->setVisible(again);
    m_edit->setVisible(again);
    refreshTabs(*object);
    if (object->isServer()) {
        m_serverPage->showServer(*object);
        m_pages->setCurrentWidget(m_serverPage);
    } else {
        m_pages->setCurrentWidget(m_conversation);
    }
}

void Inspector::refreshTabs(const ObjectSnapshot &object)
{
    QString title = tr("Conversation");
    if (object.isServer()) {
        const auto count = static_cast<qint64>(object.server.open);
        title = count > 0 ? tr("Sockets %1").arg(formatCount(count)) : tr("Sockets");
    }
    if (m_tabs->tabText(0) != title) {
        m_tabs->setTabText(0, title);
    }
}

void Inspector::setNow(qint64 nowNs)
{
    m_nowNs = nowNs;
    const ObjectSnapshot *object = m_directory.find(m_current);
    if (!object || !isVisible()) {
        return;
    }
    header(*object)->setNow(nowNs);
    if (object->isServer()) {
        m_serverPage->setNow(nowNs);
    }
}

void Inspector::focusContent()
{
    m_pages->currentWidget()->setFocus(Qt::ShortcutFocusReason);
}

void Inspector::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_serverPage->setCompact(width() < compactWidth);
}

void Inspector::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.tokens().surface);
}

} // namespace swb::ui
