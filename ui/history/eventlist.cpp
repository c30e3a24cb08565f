#include "ui/history/eventlist.h"

#include "ui/history/eventheader.h"
#include "ui/history/eventpopover.h"
#include "ui/history/historyaccessibility.h"
#include "ui/models/objectdirectory.h"
#include "ui/theme/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>

#include <limits>

namespace swb::ui {

namespace {

using namespace std::chrono_literals;

constexpr auto advanceBudget = 4ms; // leaves half a frame's 8 ms for painting
constexpr auto advancePause = 8ms; // lets input through between two slices
constexpr qint64 mostCopiedRows = 10'000;

trace::ObjectLabel namerOf(const ObjectDirectory &directory)
{
    return [&directory](net::ObjectId id) { return directory.label(id); };
}

} // namespace

EventList::EventList(const trace::EventLog &log, const ObjectDirectory &directory,
    const Theme &theme, QWidget *parent)
    : QAbstractScrollArea(parent), m_theme(theme), m_rows(log, namerOf(directory)),
      m_texts(log, directory), m_painter(theme, directory), m_header(new EventHeader(*this, theme)),
      m_empty(new QWidget(viewport()))
{
    installHistoryAccessibility();
    setObjectName(QStringLiteral("eventList"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Events"));
    setToolTip(tr("Every network event. Space shows the details, Enter selects the object."));
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);

    m_emptyText = new QLabel(m_empty);
    m_emptyText->setTextFormat(Qt::PlainText);
    m_emptyText->setAlignment(Qt::AlignCenter);
    m_emptyText->setWordWrap(true);
    m_clearFilter = new QPushButton(tr("Clear filter"), m_empty);
    m_clearFilter->setToolTip(tr("Show all events again"));
    connect(m_clearFilter, &QPushButton::clicked, this, &EventList::clearFilterRequested);
    auto *layout = new QVBoxLayout(m_empty);
    layout->setContentsMargins(16, 8, 16, 8);
    layout->addStretch();
    layout->addWidget(m_emptyText);
    layout->addWidget(m_clearFilter, 0, Qt::AlignHCenter);
    layout->addStretch();

    m_more.setSingleShot(true);
    connect(&m_more, &QTimer::timeout, this, &EventList::refresh);
    connect(&directory, &ObjectDirectory::changed, this, &EventList::handleNamesChanged);
    connect(&theme, &Theme::changed, viewport(), qOverload<>(&QWidget::update));
    updateMetrics();
    updateEmptyState();
}

void EventList::refresh()
{
    const bool more = m_rows.advance(advanceBudget);
    rowsWereChanged();
    if (more) {
        m_more.start(advancePause);
    }
}

void EventList::rowsWereChanged()
{
    updateScrollBar();
    updateEmptyState();
    viewport()->update();
    if (m_rows.isBehind() && !m_more.isActive()) {
        m_more.start(0);
    }
    Q_EMIT countsChanged();
}

void EventList::updateScrollBar()
{
    const RowWindow rows = window();
    const auto most = qMin<qint64>(rows.lastTop(), std::numeric_limits<int>::max());
    m_settingScrollBar = true;
    QScrollBar *bar = verticalScrollBar();
    bar->setPageStep(rows.pageRows());
    bar->setRange(0, static_cast<int>(most));
    if (m_following) {
        bar->setValue(bar->maximum());
    }
    m_settingScrollBar = false;
}

void EventList::scrollContentsBy(int, int)
{
    viewport()->update();
    if (!m_settingScrollBar) {
        setFollowing(verticalScrollBar()->value() >= verticalScrollBar()->maximum());
    }
}

void EventList::setFollowing(bool following)
{
    if (m_following == following) {
        return;
    }
    m_following = following;
    updateScrollBar();
    Q_EMIT followingChanged(following);
}

void EventList::updateEmptyState()
{
    const bool empty = m_rows.count() == 0;
    m_empty->setVisible(empty);
    if (!empty) {
        return;
    }
    const bool filtered = m_rows.isFiltered() && m_rows.total() > 0;
    m_clearFilter->setVisible(filtered);
    m_emptyText->setText(filtered ? tr("No event matches the filter.")
            : m_rows.isCleared()
            ? tr("Cleared. New events appear here.")
            : tr("No events yet. They appear here as soon as a server listens or a connection "
                 "opens."));
    m_empty->setGeometry(viewport()->rect());
}

void EventList::updateMetrics()
{
    m_painter.updateFonts();
    m_columns.setDefaults(m_painter.defaultWidths());
    const int headerHeight = m_header->sizeHint().height();
    setViewportMargins(0, headerHeight, 0, 0);
    verticalScrollBar()->setSingleStep(1);
    updateScrollBar();
}

void EventList::handleNamesChanged(
    const QList<net::ObjectId> &added, const QList<net::ObjectId> &updated)
{
    m_texts.forget();
    m_rows.handleNamesChanged(added);
    m_rows.handleNamesChanged(updated);
    viewport()->update();
    if (m_rows.isBehind() && !m_more.isActive()) {
        m_more.start(0);
    }
}

RowWindow EventList::window() const
{
    return {static_cast<qint64>(m_rows.count()), verticalScrollBar()->value(), viewport()->height(),
        m_painter.rowHeight()};
}

QRect EventList::rowRect(qint64 row) const
{
    return {0, window().yOf(row), viewport()->width(), m_painter.rowHeight()};
}

const EventRowText &EventList::rowText(qint64 row)
{
    const auto place = static_cast<quint64>(row);
    const quint64 event = m_rows.eventAt(place);
    return m_texts.text(event, place == 0 ? event : m_rows.eventAt(place - 1));
}

void EventList::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), m_theme.tokens().surface);
    const RowWindow rows = window();
    const auto [firstSelected, lastSelected] = selectedRows();
    const qint64 current = currentRow();
    qint64 row = rows.firstFrom(event->rect().top());
    for (; row < rows.rows && rows.yOf(row) <= event->rect().bottom(); ++row) {
        const EventRowPainter::RowState state{
            row >= firstSelected && row <= lastSelected, row == current, hasFocus()};
        // Stacked marks of one row must not reach into another.
        painter.setClipRect(rowRect(row));
        m_painter.paint(painter, m_columns, rowText(row), rows.yOf(row), state);
    }
}

void EventList::resizeEvent(QResizeEvent *)
{
    m_columns.setTotalWidth(viewport()->width());
    const QRect area = viewport()->geometry();
    m_header->setGeometry(area.x(), area.y() - m_header->sizeHint().height(), area.width(),
        m_header->sizeHint().height());
    m_empty->setGeometry(viewport()->rect());
    updateScrollBar();
}

void EventList::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        updateMetrics();
    }
    QAbstractScrollArea::changeEvent(event);
}

void EventList::focusInEvent(QFocusEvent *event)
{
    viewport()->update();
    QAbstractScrollArea::focusInEvent(event);
}

void EventList::focusOutEvent(QFocusEvent *event)
{
    viewport()->update();
    QAbstractScrollArea::focusOutEvent(event);
}

void EventList::moveCurrent(quint64 row, bool extend)
{
    if (m_rows.count() == 0) {
        return;
    }
    row = qMin(row, m_rows.count() - 1);
    m_selection.setCurrent(m_rows.eventAt(row), extend);
    const qint64 top = window().topToShow(static_cast<qint64>(row));
    const bool atEnd = row == m_rows.count() - 1;
    setFollowing(m_following && atEnd);
    verticalScrollBar()->setValue(static_cast<int>(top));
    viewport()->update();
    announceFocusChild(this, static_cast<int>(row) * m_columns.visibleCount());
    Q_EMIT currentEventChanged(m_selection.current());
}

void EventList::setCurrentEvent(quint64 event)
{
    const qint64 row = m_rows.exactRowOf(event);
    if (row >= 0) {
        moveCurrent(static_cast<quint64>(row), false);
    }
}

bool EventList::handleMoveKey(QKeyEvent *event)
{
    const auto last = static_cast<qint64>(m_rows.count()) - 1;
    const RowWindow rows = window();
    // Without a current row the movement starts at the edge it goes away from.
    const bool up = event->key() == Qt::Key_Up || event->key() == Qt::Key_PageUp;
    const qint64 start = currentRow() >= 0 ? currentRow()
        : up                               ? qMin(last, rows.top + rows.pageRows()) + 1
                                           : rows.top - 1;
    qint64 target = 0;
    switch (event->key()) {
    case Qt::Key_Up:
        target = start - 1;
        break;
    case Qt::Key_Down:
        target = start + 1;
        break;
    case Qt::Key_PageUp:
        target = start - rows.pageRows();
        break;
    case Qt::Key_PageDown:
        target = start + rows.pageRows();
        break;
    case Qt::Key_Home:
        target = 0;
        break;
    case Qt::Key_End:
        target = last;
        break;
    default:
        return false;
    }
    if (last >= 0) {
        moveCurrent(static_cast<quint64>(qBound<qint64>(0, target, last)),
            event->modifiers().testFlag(Qt::ShiftModifier));
    }
    if (event->key() == Qt::Key_End) {
        setFollowing(true);
    }
    return true;
}

void EventList::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copySelection();
        return;
    }
    if (event->matches(QKeySequence::SelectAll) && m_rows.count() > 0) {
        moveCurrent(m_rows.count() - 1, false);
        m_selection.setAnchor(m_rows.eventAt(0));
        return;
    }
    const bool plain = (event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) == 0;
    if (plain && handleMoveKey(event)) {
        return;
    }
    if (plain && currentRow() >= 0) {
        if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
            Q_EMIT activated(m_selection.current());
            return;
        }
        if (event->key() == Qt::Key_Space) {
            showDetail();
            return;
        }
    }
    QAbstractScrollArea::keyPressEvent(event);
}

void EventList::pressRow(QPoint position, bool extend)
{
    const qint64 row = window().rowAt(position.y());
    if (row >= 0) {
        // A chosen row must not run away from under the pointer.
        setFollowing(false);
        moveCurrent(static_cast<quint64>(row), extend);
    }
}

void EventList::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton) {
        pressRow(event->position().toPoint(), event->modifiers().testFlag(Qt::ShiftModifier));
    }
}

void EventList::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons().testFlag(Qt::LeftButton)) {
        pressRow(event->position().toPoint(), true);
    }
}

void EventList::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && window().rowAt(event->position().toPoint().y()) >= 0
        && !m_selection.isEmpty()) {
        Q_EMIT activated(m_selection.current());
    }
}

QString EventList::columnTitle(EventColumn column) const
{
    switch (column) {
    case EventColumn::Time:
        return tr("Time");
    case EventColumn::SinceLast:
        return tr("Since last");
    case EventColumn::Object:
        return tr("Object");
    case EventColumn::Event:
        return tr("Event");
    case EventColumn::Detail:
        return tr("Detail");
    case EventColumn::Bytes:
        return tr("Bytes");
    case EventColumn::Count:
        break;
    }
    return {};
}

QString EventList::selectionText()
{
    const auto [first, last] = selectedRows();
    QString text;
    if (first < 0) {
        return text;
    }
    const qint64 end = qMin(last, first + mostCopiedRows - 1);
    for (qint64 row = first; row <= end; ++row) {
        const EventRowText &cells = rowText(row);
        text += cells.time + cells.microseconds + u'\t' + cells.sinceLast + u'\t' + cells.object
            + u'\t' + cells.title + u'\t' + cells.detail + u'\t' + cells.bytes + u'\n';
    }
    if (end < last) {
        text += tr("%n more row(s) not copied", nullptr, static_cast<int>(last - end)) + u'\n';
    }
    return text;
}

void EventList::copySelection()
{
    const QString text = selectionText();
    if (!text.isEmpty()) {
        QGuiApplication::clipboard()->setText(text);
    }
}

void EventList::showDetail()
{
    const qint64 row = currentRow();
    if (row < 0) {
        return;
    }
    if (m_popover == nullptr) {
        m_popover = new EventPopover(m_theme, this);
    }
    m_popover->setContent(m_texts, rowText(row));
    const QRect anchor = rowRect(row);
    m_popover->popUp(QRect(viewport()->mapToGlobal(anchor.topLeft()), anchor.size()),
        m_columns.left(EventColumn::Object));
}

bool EventList::restoreState(const QByteArray &state)
{
    const bool restored = m_columns.restoreState(state);
    m_header->update();
    viewport()->update();
    return restored;
}

void EventList::resizeColumn(EventColumn column, int width)
{
    m_columns.resize(column, width);
    m_header->update();
    viewport()->update();
}

void EventList::fitColumn(EventColumn column)
{
    const RowWindow rows = window();
    int width = m_painter.headerWidth(columnTitle(column));
    for (qint64 row = rows.firstFrom(0); row < rows.rows && rows.yOf(row) < rows.height; ++row) {
        width = qMax(
            width, m_painter.neededWidth(rowText(row), column, m_columns.showsMicroseconds()));
    }
    resizeColumn(column, width + 2);
}

} // namespace swb::ui
