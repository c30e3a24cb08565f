#include "ui/endpoints/endpointspanel.h"

#include "ui/endpoints/activityrings.h"
#include "ui/endpoints/endpointdelegate.h"
#include "ui/endpoints/endpointfilter.h"
#include "ui/endpoints/endpointtree.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QScopedValueRollback>
#include <QToolButton>

namespace swb::ui {

EndpointsPanel::EndpointsPanel(ObjectDirectory &directory, const Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_model(new EndpointModel(directory, this)),
      m_filter(new EndpointFilter(directory, this)), m_activity(new ActivityRings(directory, this)),
      m_tree(new EndpointTree(theme, this)),
      m_delegate(new EndpointDelegate(directory, *m_activity, theme, m_tree)),
      m_filterEdit(new QLineEdit(this)), m_newButton(new QToolButton(this))
{
    m_filter->setSourceModel(m_model);
    m_tree->setItemDelegate(m_delegate);
    m_tree->setModel(m_filter);
    build();

    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this,
        &EndpointsPanel::handleTreeCurrent);
    connect(m_tree, &EndpointTree::newRequested, this, &EndpointsPanel::requestNew);
    connect(m_tree, &EndpointTree::openRequested, this, &EndpointsPanel::openRequested);
    connect(m_tree, &EndpointTree::menuRequested, this, &EndpointsPanel::menuRequested);
    connect(m_model, &EndpointModel::renameRequested, this, &EndpointsPanel::renameRequested);
    connect(m_filterEdit, &QLineEdit::textChanged, this, &EndpointsPanel::applyFilter);
    connect(m_activity, &ActivityRings::sampled, this, &EndpointsPanel::repaintSparklines);
}

void EndpointsPanel::build()
{
    setObjectName(QStringLiteral("endpoints"));
    setAccessibleName(tr("Endpoints"));
    m_filterEdit->setObjectName(QStringLiteral("endpointFilter"));
    m_filterEdit->setPlaceholderText(tr("Filter endpoints"));
    m_filterEdit->setAccessibleName(tr("Filter endpoints"));
    m_filterEdit->setToolTip(tr("Show only endpoints whose name, address or state has this text"));
    m_filterEdit->addAction(themedIcon(m_theme, IconName::Filter), QLineEdit::LeadingPosition);
    m_filterEdit->installEventFilter(this);

    m_newButton->setObjectName(QStringLiteral("newEndpoint"));
    m_newButton->setIcon(themedIcon(m_theme, IconName::Plus));
    m_newButton->setAutoRaise(true);
    m_newButton->setPopupMode(QToolButton::InstantPopup);
    m_newButton->setAccessibleName(tr("New endpoint"));
    m_newButton->setToolTip(tr("New server or connection"));
    m_newButton->setFocusPolicy(Qt::StrongFocus);
    m_newButton->setMinimumSize(28, 28);

    m_tree->setObjectName(QStringLiteral("endpointTree"));
    m_tree->setAccessibleName(tr("Endpoints"));
    m_tree->setToolTip(tr("Servers with their sockets, and connections"));

    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(10, 8, 8, 6);
    bar->setSpacing(6);
    bar->addWidget(m_filterEdit);
    bar->addWidget(m_newButton);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(bar);
    column->addWidget(m_tree);
}

void EndpointsPanel::setNewMenu(QMenu *menu)
{
    m_newButton->setMenu(menu);
}

void EndpointsPanel::setCompact(bool compact)
{
    m_delegate->setSparklinesShown(!compact);
    m_tree->viewport()->update();
}

QModelIndex EndpointsPanel::proxyIndexOf(ObjectId id) const
{
    return m_filter->mapFromSource(m_model->indexOf(id));
}

void EndpointsPanel::setCurrent(ObjectId id)
{
    if (!m_model->indexOf(id).isValid()) {
        m_tree->clearSelection();
        m_tree->setCurrentIndex({});
        return;
    }
    if (!proxyIndexOf(id).isValid()) {
        m_filterEdit->clear();
    }
    const QModelIndex index = proxyIndexOf(id);
    m_tree->expand(index.parent());
    m_tree->setCurrentIndex(index);
    m_tree->scrollTo(index);
}

void EndpointsPanel::handleTreeCurrent(const QModelIndex &index)
{
    const ObjectId id = EndpointModel::idAt(index);
    if (m_filtering || id == m_current) {
        return;
    }
    m_current = id;
    m_model->setPinned(id);
    Q_EMIT currentChanged(id);
}

void EndpointsPanel::applyFilter(const QString &text)
{
    // A filter may hide the selected row; what is shown elsewhere stays as it is.
    const QScopedValueRollback<bool> guard(m_filtering, true);
    m_filter->setText(text);
    const QModelIndex index = proxyIndexOf(m_current);
    m_tree->setCurrentIndex(index);
    if (!text.isEmpty()) {
        m_tree->expandAll();
    }
    if (index.isValid()) {
        m_tree->scrollTo(index);
    }
}

void EndpointsPanel::startRename()
{
    const QModelIndex index = m_tree->currentIndex();
    if (index.flags().testFlag(Qt::ItemIsEditable)) {
        m_tree->setFocus(Qt::ShortcutFocusReason);
        m_tree->edit(index);
    }
}

void EndpointsPanel::focusFilter()
{
    m_filterEdit->setFocus(Qt::ShortcutFocusReason);
    m_filterEdit->selectAll();
}

void EndpointsPanel::focusTree()
{
    m_tree->setFocus(Qt::ShortcutFocusReason);
    if (!m_tree->currentIndex().isValid()) {
        m_tree->setCurrentIndex(m_filter->index(0, 0));
    }
}

void EndpointsPanel::repaintSparklines()
{
    if (m_tree->isVisible()) {
        m_tree->viewport()->update();
    }
}

void EndpointsPanel::requestNew(EndpointModel::Group group)
{
    if (group == EndpointModel::Group::Servers) {
        Q_EMIT newServerRequested();
    } else {
        Q_EMIT newConnectionRequested();
    }
}

void EndpointsPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange) {
        m_delegate->updateFonts();
        m_tree->doItemsLayout();
    }
    QWidget::changeEvent(event);
}

void EndpointsPanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.tokens().sidebar);
}

bool EndpointsPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_filterEdit && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Escape && !m_filterEdit->text().isEmpty()) {
            m_filterEdit->clear();
            return true;
        }
        if (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter) {
            focusTree();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace swb::ui
